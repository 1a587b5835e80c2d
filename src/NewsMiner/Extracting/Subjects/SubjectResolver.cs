using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Gives every name its canonical form and every sentence its subject: one step a module.</summary>
internal static class SubjectResolver
{
    /// <param name="article">The article.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="found">The names as they were found, in the order of the text.</param>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="paragraphOfSentence">The paragraph of each sentence.</param>
    /// <param name="page">Whom the article's page is about.</param>
    public static ArticleSubjects Resolve(Article article, RuleSet rules, List<FoundName> found, List<TextSpan> sentences, int[] paragraphOfSentence, PageSubject? page)
    {
        var text = article.Text;
        var names = CanonicalNames.Of(text, rules, found);
        names.RemoveAll(name => IsInFirmsName(text, name, names));
        var topics = TopicReader.Read(text, rules, sentences, names);
        var facilities = FacilityTopics.In(text, rules, BarredWords.Of(rules), names);
        var events = EventTopics.In(text, rules, names);
        var main = MainSubject.Of(article, rules, names, topics, facilities, events, page);
        if (main is { Type: SubjectType.Zone } zone)
            for (var i = 0; i < names.Count; i++)
                topics[i] = topics[i] && !IsBesideZone(text, rules, names[i], zone.Name);
        var group = main is { Type: SubjectType.Zone } kind ? names.FindIndex(name => name.Name == kind.Name && name.Rule.StartsWith(ZoneGroups.OfAll, StringComparison.Ordinal)) : -1;
        BackReferences.Resolve(article, rules, names, topics, main);
        // 全省开发区, now that it is known of which province.
        if (group >= 0)
            main = new Subject(names[group].Name, SubjectType.Zone);
        main = MainSubject.GroupInHeadline(article, rules, names, topics, main) ?? main;

        var mentions = new List<SubjectMention>(names.Count);
        for (var i = 0; i < names.Count; i++)
            if (names[i].Name.Length > 0)
                mentions.Add(new SubjectMention(names[i].Span, names[i].Name, names[i].Type, topics[i] && (names[i].Type != SubjectType.Institution || names[i].Rule == "facility"), names[i].Rule));
        List<SubjectMention> beside = [.. Offices.ThatReport(text, rules, names, topics, main), .. Offices.ThatAct(text, rules, names, topics), .. Offices.Speakers(text, names), .. facilities, .. ProjectTopics.OverParagraphs(article), .. events.Where(static topic => topic.Rule == EventTopics.Nation)];
        var (thread, areas) = new SubjectThread(article, rules, beside.Count == 0 ? mentions : [.. mentions.Concat(beside).OrderBy(mention => mention.Span.Start)], sentences, paragraphOfSentence, main).Read();
        return new ArticleSubjects(mentions, [.. ProjectTopics.In(text), .. events.Where(static topic => topic.Rule != EventTopics.Nation), .. beside], main, sentences, thread, areas);
    }

    // 北江水务（香港）, 恒远（中国）: a part of a firm's name.
    private static bool IsInFirmsName(string text, FoundName name, List<FoundName> names) =>
        name.Type == SubjectType.Place && name.Span.Start >= 2 && name.Span.End < text.Length && text[name.Span.Start - 1] is '（' or '(' && text[name.Span.End] is '）' or ')'
        && text[name.Span.Start - 2] is >= '一' and <= '龥' && !HasNameTo(name.Span.Start - 1, names);

    private static bool HasNameTo(int end, List<FoundName> names)
    {
        foreach (var name in names)
            if (name.Span.End == end)
                return true;
        return false;
    }

    // The place around the article's zone, but where it opens a clause and nobody speaks for it.
    private static bool IsBesideZone(string text, RuleSet rules, FoundName name, string zone) =>
        PlacesAround.IsAround(rules, name, zone) && (!Clause.OpensAt(text, name.Span.Start) && !Clause.LooksAt(text, name.Span) && !text.AsSpan(0, name.Span.Start).EndsWith("同期") || Offices.IsSpeaker(text, name.Span.End));
}
