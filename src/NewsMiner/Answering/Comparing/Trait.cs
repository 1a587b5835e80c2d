namespace NewsMiner.Answering;

/// <summary>
/// What speaks for or against a report's being the one that a draft's figure retells, each from 0 to about 1. <see cref="TraitWeights"/> says how much each speaks.
/// </summary>
internal enum Trait
{
    /// <summary>Always 1.</summary>
    Base,

    // How much the draft's value says by itself: the fewer digits, the likelier two meet by chance.
    OneDigit,
    TwoDigits,
    ThreeDigits,
    MoreDigits,
    Percent,
    Rank,

    /// <summary>The very value, whatever its qualifier says.</summary>
    SameValue,

    /// <summary>It agrees, but says much less: 首破3000亿元.</summary>
    Wide,

    IndicatorSame,
    IndicatorSimilar,
    IndicatorModified,

    /// <summary>Two different statistics, both by a rule of the vocabulary.</summary>
    IndicatorsDiffer,

    /// <summary>Their names end in two nouns: 项目数, 企业数.</summary>
    HeadsDiffer,

    /// <summary>One indicator, by how much of the draft's words its reading took into the name.</summary>
    IndicatorSaysAll,

    PeriodSame,
    PeriodNear,

    /// <summary>The draft says no time.</summary>
    TimeUnsaid,

    /// <summary>The report's own words say the draft's time, whatever was read of them.</summary>
    TimeSaid,

    /// <summary>They do not, and another was read.</summary>
    TimeDiffers,

    /// <summary>Both tell of a year, and of two.</summary>
    YearDiffers,

    /// <summary>The draft's year is neither said in the article nor the one in which it was written, nor the one before.</summary>
    YearUnsaid,

    SubjectSame,

    /// <summary>How surely it speaks of the same whom, by its words.</summary>
    Whom,
    WhomDiffers,

    /// <summary>The draft speaks of a city, the report was filed under a zone in it.</summary>
    InTheCity,

    /// <summary>The report's sentence names another, or what stands between the draft's name and its figure does.</summary>
    NamesAnother,

    /// <summary>How much of the name that the draft gives stands nowhere in the report's sentence; 0 where both were read of the same.</summary>
    NameAway,

    /// <summary>The draft's own words name a place that the article does not.</summary>
    PlaceUnsaid,

    /// <summary>How much of the name that the draft gives stands nowhere in the article.</summary>
    NameUnsaid,

    /// <summary>… but on its page.</summary>
    NameOnPage,

    /// <summary>… or is another than the one it was filed under, by their own parts.</summary>
    NameDiffers,

    /// <summary>Nobody was read in the draft.</summary>
    SubjectUnsaid,

    /// <summary>The report was filed under nobody.</summary>
    FiledUnderNobody,

    /// <summary>The one is a zone's or a place's, the other a firm's or a project's.</summary>
    OfAnotherKind,
    ProjectSame,
    ProjectDiffers,
    AspectDiffers,

    /// <summary>Two aspects, and the words of both bear it out: 占 and 增长.</summary>
    AspectSaid,

    /// <summary>One is by how much it rose, or a mean, the other is not.</summary>
    ReckonedOtherwise,
    ScopeDiffers,
    PlannedDiffers,

    /// <summary>… and its words bear it out.</summary>
    PlannedSurelyDiffers,

    /// <summary>… and both say, or neither, that something is planned.</summary>
    PlannedReadAmiss,
    /// <summary>The report's words say a plan, the draft's do not.</summary>
    ToldAsDone,
    ToldAsPlanned,
    DraftSaysPlan,
    ReportSaysPlan,
    CountsAnother,

    // The words: see Likeness.
    Words,
    Named,

    /// <summary>How much of the report's indicator the draft's sentence says.</summary>
    TheirNamed,
    Clause,
    AllOfClause,
    Lost,
    Extra,
    Listed,
    ScopeAway,
    ScopeMore,
    Unsaid,
    Narrowed,

    /// <summary>The draft tells of one step, the report of another: 投产, 签约.</summary>
    StepDiffers,
    InSentence,

    /// <summary>The last letters before the draft's figure stand by the report's.</summary>
    Head,

    /// <summary>… and the report's last ones in the draft.</summary>
    TheirHead,

    /// <summary>All of the draft's words stand by it; with what was read otherwise all the same.</summary>
    Whole,
    WholeOfOtherPlan,
    WholeOfOtherTime,
    WholeOfOtherName,
    WholeOfOtherWhom,

    /// <summary>Few digits, and few of the words.</summary>
    Chance,

    /// <summary>Another figure of the draft stands in its sentence.</summary>
    Anchored,

    /// <summary>… of the same measure.</summary>
    Paired,

    /// <summary>… as another report of its article does, and this one not.</summary>
    AnotherPaired,

    /// <summary>Its value is the draft's for another figure.</summary>
    AnotherFigures,

    /// <summary>By how much another figure of the draft's sentence is liker to it, or this one is than all others.</summary>
    LikerToAnother,
    LikestToThis,

    /// <summary>A slip of the pen that is no coincidence explains the difference.</summary>
    Slip,
    WeakSlip,

    /// <summary>The draft's value stands elsewhere in its sentence, or article.</summary>
    ValueInSentence,
    ValueInArticle,
    Comparable,
    NearlyComparable,

    /// <summary>A name that does not say of what: 总投资.</summary>
    Generic,

    /// <summary>Nothing was read of it: the value stands in the text.</summary>
    Unread,

    /// <summary>What a project was announced with.</summary>
    AnnouncedSum,

    // Beside its rival: the likest report of its article that says otherwise; for one that differs, the likest of all that agrees.
    RivalNone,
    RivalInSentence,
    RivalIsAnotherFigures,
    BehindInWords,
    AheadInWords,
    BehindInExtra,
    AheadInExtra,
    BehindInName,
    AheadInName,
    BehindInTime,
    AheadInTime,
    BehindInWhom,
    AheadInWhom,
    BehindInManner,
    AheadInManner,
    BehindInScope,
    AheadInScope,
}
