using NewsMiner.Extracting.Subjects;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Joining;

/// <summary>The words that tell times and aims from one another, and those by which figures are named: Rules/scopes.yaml, Rules/times.yaml and Rules/naming.yaml, a property a class.</summary>
internal sealed class ScopeWords(RuleSet rules)
{
    /// <summary>The words by which it is told whom a text is about.</summary>
    public SubjectWords Subjects { get; } = SubjectWords.Of(rules);

    public WordSet Provinces { get; } = Of(rules, "provinces");

    public WordSet Handles { get; } = Of(rules, "handles");

    /// <summary>以下简称: what opens the brackets in which a short name is introduced.</summary>
    public WordSet Introductions { get; } = Of(rules, "introductions");

    /// <summary>完成, 投入: by which a part of a sum is told as spent.</summary>
    public WordSet SpentOf { get; } = Of(rules, "spent-of");

    /// <summary>由负转正: how the course of a measure is said to have turned.</summary>
    public WordSet Turns { get; } = Of(rules, "turns");

    /// <summary>本报讯: what the words before a report's first sentence end with.</summary>
    public WordSet Datelines { get; } = Of(rules, "datelines");

    /// <summary>这片, 那座: what points at a thing, and names none.</summary>
    public WordSet PointsAt { get; } = Of(rules, "points-at");

    /// <summary>任务, 目标: what the name of a plan ends with.</summary>
    public WordSet PlanEnds { get; } = Of(rules, "plan-ends");

    /// <summary>提出, 确定: what is done with an aim at its beginning.</summary>
    public WordSet AimSet { get; } = Of(rules, "aim-set");

    /// <summary>迈进, 冲刺: what is done towards an amount.</summary>
    public WordSet Heads { get; } = Of(rules, "heads-for");

    /// <summary>一项, 单: by itself.</summary>
    public WordSet Alone { get; } = Of(rules, "alone");

    /// <summary>考核, 责任考核: what makes the name of a judging of 目标.</summary>
    public WordSet AimsJudged { get; } = Of(rules, "aims-judged");

    /// <summary>完成率: how far an aim is met, behind 目标.</summary>
    public WordSet RatesOfAims { get; } = Of(rules, "rates-of-aims");

    /// <summary>实际到位: by which what came in is told beside what was agreed on.</summary>
    public WordSet Arrives { get; } = Of(rules, "arrives");

    /// <summary>全面提速, 步伐加快: how building goes on.</summary>
    public WordSet WorkGoesOn { get; } = Of(rules, "work-goes-on");

    /// <summary>一号工程, 三年行动: what the name of a programme in quotation marks ends with.</summary>
    public WordSet ProgrammeEnds { get; } = Of(rules, "programme-ends");

    /// <summary>三次产业结构: what parts the output among the three sectors.</summary>
    public WordSet Structures { get; } = Of(rules, "structures");

    /// <summary>二、三产业结构: of the second sector and the third alone.</summary>
    public WordSet StructuresOfTwo { get; } = Of(rules, "structures-of-two");

    /// <summary>排到: until when orders are booked.</summary>
    public WordSet BookedUntil { get; } = Of(rules, "booked-until");

    /// <summary>投进, 用于: what a part of a sum is put into.</summary>
    public WordSet PutsInto { get; } = Of(rules, "puts-into");

    /// <summary>消纳, 处理: what is done to a stuff, and measured.</summary>
    public WordSet Processes { get; } = Of(rules, "processes");

    /// <summary>花了, 砸下: what is spent, as people say it.</summary>
    public WordSet Spends { get; } = Of(rules, "spends");

    /// <summary>注册资本: money that belongs to a firm, not to its project.</summary>
    public WordSet OfFirms { get; } = Of(rules, "of-firms");

    /// <summary>节省30%的费用: verbs of saving before how much of a cost is saved.</summary>
    public WordSet Spares { get; } = Of(rules, "spares");

    /// <summary>省下: what is saved.</summary>
    public WordSet Saves { get; } = Of(rules, "saves");

    /// <summary>英寸, 微米: units of a make, where its noun follows.</summary>
    public WordSet SpecUnits { get; } = Of(rules, "spec-units");

    /// <summary>已于, 虽是: words that go on with a clause, and are in no name.</summary>
    public WordSet GoesOn { get; } = Of(rules, "goes-on");

    /// <summary>惠及, 走访: what is done to those whom a measure reaches, without which their number says nothing.</summary>
    public WordSet Reaches { get; } = Of(rules, "reaches-whom");

    /// <summary>为, 帮助: for whom something is done.</summary>
    public WordSet ForWhom { get; } = Of(rules, "for-whom");

    /// <summary>现场, 当场: where a thing was done, and no part of it.</summary>
    public WordSet OnTheSpot { get; } = Of(rules, "on-the-spot");

    /// <summary>均, 双双: by which several share what follows.</summary>
    public WordSet Both { get; } = Of(rules, "both");

    /// <summary>提高, 回落: how a share is said to change; what 增长 is an amount.</summary>
    public WordSet ChangesOfShare { get; } = Of(rules, "changes-of-share");

    /// <summary>超, 超额完成: by which more is done than was planned.</summary>
    public WordSet BeyondPlan { get; } = Of(rules, "beyond-plan");

    public WordSet Leaps { get; } = Of(rules, "leaps");

    /// <summary>知识, 每股, 其他: what the lexicon knows as no noun and yet begins or stands within a name.</summary>
    public WordSet InsideNames { get; } = Of(rules, "inside-names");

    public WordSet WorkParts { get; } = Of(rules, "work-parts");

    public WordSet Draws { get; } = Of(rules, "draws");

    public WordSet PointsBack { get; } = Of(rules, "points-back");

    public WordSet Event { get; } = Of(rules, "event");

    public WordSet HappensLately { get; } = Of(rules, "happens-lately");

    public WordSet StandsNow { get; } = Of(rules, "stands-now");

    public WordSet ByNow { get; } = Of(rules, "by-now");

    /// <summary>纳税, 产值: what flows, by which firms are sorted.</summary>
    public WordSet SortsByFlow { get; } = Of(rules, "sorts-by-flow");

    public WordSet Growths { get; } = Of(rules, "growths");

    public WordSet Reformed { get; } = Of(rules, "reformed");

    public WordSet WholeYear { get; } = Of(rules, "whole-year");

    public WordSet HoldsProjects { get; } = Of(rules, "holds-projects");

    public WordSet MoneyThatStands { get; } = Of(rules, "money-that-stands");

    /// <summary>近两年平均增速: what a span of years is averaged over.</summary>
    public WordSet Averaged { get; } = Of(rules, "averaged");

    public WordSet Meanwhile { get; } = Of(rules, "meanwhile");

    public WordSet Founded { get; } = Of(rules, "founded");

    public WordSet Deeds { get; } = Of(rules, "deeds");

    public WordSet AtFullOutput { get; } = Of(rules, "at-full-output");

    public WordSet AtPresent { get; } = Of(rules, "at-present");

    public WordSet SetsAims { get; } = Of(rules, "sets-aims");

    public WordSet Bids { get; } = Of(rules, "bids");

    public WordSet ToBeBuilt { get; } = Of(rules, "to-be-built");

    /// <summary>打造年产值超百亿元的基地: what is done to a thing that is still to be.</summary>
    public WordSet ToBeMade { get; } = Of(rules, "to-be-made");

    /// <summary>将原有38个机构整合: those that are there already.</summary>
    public WordSet OfThoseThere { get; } = Of(rules, "of-those-there");

    /// <summary>将突破3500亿元: words that open a number and say that it is reached.</summary>
    public WordSet ReachesBeyond { get; } = Of(rules, "reaches-beyond");

    /// <summary>将新建厂房20万平方米: deeds that open a name.</summary>
    public WordSet DeedsAhead { get; } = Of(rules, "deeds-ahead");

    /// <summary>领域, 部门: by what items are sorted, and told how many sorts they are.</summary>
    public WordSet SortsOfItems { get; } = Of(rules, "sorts-of-items");

    /// <summary>今年: what a hope is of that says nothing of an average of years.</summary>
    public WordSet ThisYear { get; } = Of(rules, "this-year-alone");

    /// <summary>带动: by what one thing makes another grow.</summary>
    public WordSet BringsAlong { get; } = Of(rules, "brings-along");

    /// <summary>年产值: what is told by the year.</summary>
    public WordSet ByTheYear { get; } = Of(rules, "by-the-year");

    public WordSet Hopes { get; } = Of(rules, "hopes");

    /// <summary>这一数字, 该比例: the amount that was told last.</summary>
    public WordSet SaidAgain { get; } = Of(rules, "said-again");

    /// <summary>按区域分, 从产业看: how a clause begins that sorts what was counted.</summary>
    public WordSet SortsBegin { get; } = Of(rules, "sorts-begin");

    /// <summary>按区域分, 项目分布上: how such a clause ends.</summary>
    public WordSet SortsEnd { get; } = Of(rules, "sorts-end");

    /// <summary>争取资金12亿元: what is got from above.</summary>
    public WordSet Granted { get; } = Of(rules, "granted");

    public WordSet Guides { get; } = Of(rules, "guides");

    public WordSet Results { get; } = Of(rules, "results");

    public WordSet Reported { get; } = Of(rules, "reported");

    public WordSet Met { get; } = Of(rules, "met");

    public WordSet Demands { get; } = Of(rules, "demands");

    public WordSet Demanding { get; } = Of(rules, "demanding");

    public WordSet ZoneKinds { get; } = Of(rules, "zone-kinds");

    public WordSet BeingThere { get; } = Of(rules, "being-there");

    public WordSet Judgings { get; } = Of(rules, "judgings");

    public WordSet WinsPlace { get; } = Of(rules, "wins-place");

    public WordSet DoneToPlots { get; } = Of(rules, "done-to-plots");

    public WordSet Industries { get; } = Of(rules, "industries");

    public WordSet BecomesTitled { get; } = Of(rules, "becomes-titled");

    public WordSet Employs { get; } = Of(rules, "employs");

    public WordSet LightVerbs { get; } = Of(rules, "light-verbs");

    public WordSet TakenUp { get; } = Of(rules, "taken-up");

    public WordSet NamesSum { get; } = Of(rules, "names-sum");

    public WordSet FirmKinds { get; } = Of(rules, "firm-kinds");

    public WordSet Fields { get; } = Of(rules, "fields");

    public WordSet CountHeads { get; } = Of(rules, "count-heads");

    public WordSet SumHeads { get; } = Of(rules, "sum-heads");

    public WordSet TakesTime { get; } = Of(rules, "takes-time");

    public WordSet CostsTime { get; } = Of(rules, "costs-time");

    /// <summary>审批, 办理: what is said to be shortened itself, where its time is meant.</summary>
    public WordSet TimedDeeds { get; } = Of(rules, "timed-deeds");

    public WordSet AllAlong { get; } = Of(rules, "all-along");

    public WordSet ComesOff { get; } = Of(rules, "comes-off");

    public WordSet Generates { get; } = Of(rules, "generates");

    public WordSet MovesGoods { get; } = Of(rules, "moves-goods");

    public WordSet NoTrades { get; } = Of(rules, "no-trades");

    public WordSet RollingStock { get; } = Of(rules, "rolling-stock");

    public WordSet DoneInTime { get; } = Of(rules, "done-in-time");

    public WordSet PointsOfTalk { get; } = Of(rules, "points-of-talk");

    public WordSet TradeMeasures { get; } = Of(rules, "trade-measures");

    public WordSet IndustryMeasures { get; } = Of(rules, "industry-measures");

    public WordSet AllIndustryMeasures { get; } = Of(rules, "all-industry-measures");

    public WordSet SaidToBe { get; } = Of(rules, "said-to-be");

    public WordSet RatesOfSomething { get; } = Of(rules, "rates-of-something");

    /// <summary>发展报告, 统计公报: what tells the results of a year.</summary>
    public WordSet YearsReports { get; } = Of(rules, "years-reports");

    /// <summary>退库, 注销: what firms do that are counted no more.</summary>
    public WordSet LeaveCount { get; } = Of(rules, "leave-count");

    public WordSet ToldInMoney { get; } = Of(rules, "told-in-money");

    public WordSet DoneToLand { get; } = Of(rules, "done-to-land");

    public WordSet Levels { get; } = Of(rules, "levels");

    public WordSet ProjectKinds { get; } = Of(rules, "project-kinds");

    public WordSet NarrowsNothing { get; } = Of(rules, "narrows-nothing");

    public WordSet CompleteHeads { get; } = Of(rules, "complete-heads");

    public WordSet Doers { get; } = Of(rules, "doers");

    public WordSet Payers { get; } = Of(rules, "payers");

    public WordSet NeedsVerb { get; } = Of(rules, "needs-verb");

    public WordSet Manners { get; } = Of(rules, "manners");

    public WordSet GenericHeads { get; } = Of(rules, "generic-heads");

    public WordSet NominalVerbs { get; } = Of(rules, "nominal-verbs");

    public WordSet MovesInRank { get; } = Of(rules, "moves-in-rank");

    public WordSet Pays { get; } = Of(rules, "pays");

    public WordSet Grants { get; } = Of(rules, "grants");

    public WordSet AtFirst { get; } = Of(rules, "at-first");

    public WordSet WiderPlaces { get; } = Of(rules, "wider-places");

    public WordSet Assessments { get; } = Of(rules, "assessments");

    public WordSet Lately { get; } = Of(rules, "lately");

    public WordSet TheseYears { get; } = Of(rules, "these-years");

    public WordSet YearTold { get; } = Of(rules, "year-told");

    public WordSet LastYearsEnd { get; } = Of(rules, "last-years-end");

    public WordSet FromNothing { get; } = Of(rules, "from-nothing");

    public WordSet PlanBegins { get; } = Of(rules, "plan-begins");

    public WordSet Holidays { get; } = Of(rules, "holidays");

    public WordSet StandingNames { get; } = Of(rules, "standing-names");

    public WordSet Owned { get; } = Of(rules, "owned");

    public WordSet Occupied { get; } = Of(rules, "occupied");

    public WordSet OccupiedRates { get; } = Of(rules, "occupied-rates");

    public WordSet DoneByThen { get; } = Of(rules, "done-by-then");

    public WordSet SameDay { get; } = Of(rules, "same-day");

    public WordSet Opened { get; } = Of(rules, "opened");

    public WordSet Timeless { get; } = Of(rules, "timeless");

    public WordSet Grounds { get; } = Of(rules, "grounds");

    public WordSet Announced { get; } = Of(rules, "announced");

    public WordSet MayReach { get; } = Of(rules, "may-reach");

    public WordSet Supposing { get; } = Of(rules, "supposing");

    public WordSet AreasOfATime { get; } = Of(rules, "areas-of-a-time");

    public WordSet InIndustries { get; } = Of(rules, "in-industries");

    public WordSet IndustryEnds { get; } = Of(rules, "industry-ends");

    public WordSet Phased { get; } = Of(rules, "phased");

    /// <summary>年产能, 日处理能力: what the names of capacities end with.</summary>
    public WordSet Abilities { get; } = Of(rules, "abilities");

    /// <summary>具备: by which a capacity is said to be there.</summary>
    public WordSet HasAbility { get; } = Of(rules, "has-ability");

    /// <summary>已形成, 现有: what stands before a capacity that is there.</summary>
    public WordSet AbilityFormed { get; } = Of(rules, "ability-formed");

    /// <summary>量产, 全面达产: by which something is said to run.</summary>
    public WordSet Producing { get; } = Of(rules, "producing");

    /// <summary>预计, 有望: by which output is said to be still to come.</summary>
    public WordSet OutputToCome { get; } = Of(rules, "output-to-come");

    /// <summary>投产, 投用: what a clause ends with that tells when something began to run.</summary>
    public WordSet OutputBegins { get; } = Of(rules, "output-begins");

    /// <summary>投产, 量产: the same with a day, behind the capacity.</summary>
    public WordSet OutputBeginsOn { get; } = Of(rules, "output-begins-on");

    /// <summary>投产（的某项目）: the same before the name of what began to run.</summary>
    public WordSet OutputBeginsOf { get; } = Of(rules, "output-begins-of");

    /// <summary>年产能（设计, 公司）: what stands before a capacity and is no product.</summary>
    public WordSet MadeByOrHow { get; } = Of(rules, "made-by-or-how");

    /// <summary>项目, 园: what lays out what is planned.</summary>
    public WordSet LaysOut { get; } = Of(rules, "lays-out");

    /// <summary>规划, 规划建设: by which something is planned under its own name.</summary>
    public WordSet PlannedFor { get; } = Of(rules, "planned-for");

    /// <summary>规划面积, 规划用地: how large something is laid out, which is so already.</summary>
    public WordSet LaidOut { get; } = Of(rules, "laid-out");

    /// <summary>平均, 用时: what closes the name of how long steps take.</summary>
    public WordSet TimeNamed { get; } = Of(rules, "time-named");

    /// <summary>取得, 核发: by which a permit is got.</summary>
    public WordSet GetsGranted { get; } = Of(rules, "gets-granted");

    /// <summary>许可, 批复: what is granted.</summary>
    public WordSet Permits { get; } = Of(rules, "permits");

    /// <summary>家, 台: what is counted by these is there, and did not happen.</summary>
    public WordSet StandsIn { get; } = Of(rules, "stands-in");

    /// <summary>项目, 公司: what names another than the one whose figure goes before.</summary>
    public WordSet NamesAnother { get; } = Of(rules, "names-another");

    /// <summary>1175项事项中: among those that were counted.</summary>
    public WordSet AmongThose { get; } = Of(rules, "among-those");

    /// <summary>1142项实现“全程网办”: what some of those have come to.</summary>
    public WordSet ComeTo { get; } = Of(rules, "come-to");

    private static WordSet Of(RuleSet rules, string id) => WordSet.Of(rules, id, "Rules/scopes.yaml, Rules/naming.yaml, Rules/times.yaml");
}
