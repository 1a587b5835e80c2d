using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>What a number leaves unsaid where it stands in a list or after a word: 第 and 位 of a rank, 个百分点 of the first of two, 元 after what is told in money.</summary>
internal sealed class UnsaidUnits(Row row, Sentence sentence, Structures structures)
{
    /// <summary>Gives the number at token <paramref name="first"/>, and those that stand in a row with it, the kind and unit that are meant.</summary>
    public void Complete(int first)
    {
        TakeAsMoney(first);
        TakeAsShare(first);
        TakeAsRank(first);
        ShareUnit(first);
        ShareRank(first);
    }

    /// <summary>营业收入从189亿增长到3116亿, 投资超千亿建设…: 亿 after what is told in money leaves its 元 unsaid.</summary>
    private void TakeAsMoney(int at)
    {
        var mention = row.Figures[row[at].Index];
        if (mention.Kind != MentionKind.Number || mention.Quantity is not { Unit: "亿" or "万亿" } bare || at + 1 < sentence.To && row[at + 1].Start == row[at].End && row[at + 1] is { Kind: TokenKind.Word, Class: WordClass.Measure })
            return;
        if (!ToldInMoney(at))
            return;
        row.Figures[row[at].Index] = mention with { Kind = MentionKind.Money, Rule = "money.CNY", Quantity = bare with { BaseUnit = "元" } };
    }

    /// <summary>三次产业结构为1.2∶72.5∶26.3: the numbers of a structure are percentages.</summary>
    private void TakeAsShare(int at)
    {
        if (row.Figures[row[at].Index] is { Kind: MentionKind.Number, Quantity: { Unit.Length: 0 } bare } mention && structures.PlaceOf(at) >= 0)
            row.Figures[row[at].Index] = mention with { Kind = MentionKind.Percent, Quantity = bare with { Unit = "%", BaseUnit = "%" } };
    }

    private bool ToldInMoney(int at)
    {
        for (var i = at - 1; i >= Math.Max(sentence.From, at - 12) && row[i].Kind != TokenKind.Break; i--)
        {
            if (row[i].Kind == TokenKind.Figure)
                return row.Figures[row[i].Index] is { Kind: MentionKind.Money, Quantity.BaseUnit: "元" };
            if (row.Scopes.ToldInMoney.AnyEnds(row.TextOf(i)))
                return true;
            // 产业集群总规模: a size of industry is told in money, of users and data it is not.
            if (row.TextOf(i) is "总规模" or "规模" or "总量")
                return i > sentence.From && row.TextOf(i - 1).EndsWithAny("产业", "产业集群", "集群", "经济", "基金", "市场", "资产", "贸易");
            if (row[i].Kind is TokenKind.Indicator or TokenKind.Breakdown || row[i] is { Kind: TokenKind.Word, Class: WordClass.Noun })
                return false;
        }
        return false;
    }

    /// <summary>提高2.0和1.6个百分点, 高1.5个、2.8个和0.9个百分点, 压至8个、5个工作日: the unit stands once, at the end.</summary>
    private void ShareUnit(int first)
    {
        var last = first;
        while (LacksUnit(last) && last + 2 < sentence.To && last - first < 12 && row[last + 1].Kind == TokenKind.Series && row[last + 2].Kind == TokenKind.Figure)
            last += 2;
        var shared = row.Figures[row[last].Index];
        if (last == first || shared.Quantity is not { } quantity || quantity.BaseUnit is not ("%" or "个百分点") && quantity.Unit is not "个工作日")
            return;
        for (var i = first; i < last; i += 2)
            if (row.Figures[row[i].Index] is { Quantity: { } bare } mention && (row.Unit(i).Length == 0 || quantity.BaseUnit != "%"))
                row.Figures[row[i].Index] = mention with { Kind = shared.Kind, Quantity = bare with { Unit = quantity.Unit, BaseUnit = quantity.BaseUnit } };
    }

    /// <summary>分别排第25、26、49位: 第 stands once, at the beginning, and 位 at the end.</summary>
    private void ShareRank(int first)
    {
        if (row.KindOf(first) != MentionKind.Rank)
            return;
        var last = first;
        while (last + 2 < sentence.To && last - first < 20 && row[last + 1].Kind == TokenKind.Series && row[last + 2].Kind == TokenKind.Figure && (LacksUnit(last + 2) || row.Unit(last + 2) is "位" or "名") && row.KindOf(last + 2) is MentionKind.Number or MentionKind.Quantity)
            last += 2;
        if (last == first || row.Unit(last) is not ("位" or "名"))
            return;
        for (var i = first + 2; i <= last; i += 2)
            if (row.Figures[row[i].Index] is { Quantity: { } bare } mention)
                row.Figures[row[i].Index] = AsRank(mention, bare, row.Figures[row[first].Index].Rule);
    }

    private static Mention AsRank(Mention mention, Quantity place, string rule) =>
        mention with { Kind = MentionKind.Rank, Rule = rule, Quantity = place with { Unit = "名次", BaseUnit = "名次" } };

    private bool LacksUnit(int at) => row.KindOf(at) == MentionKind.Number && row.Unit(at).Length == 0 || row.Unit(at) is "个";

    /// <summary>排名152位, 居全国38位: a place in a ranking, though 第 is not said.</summary>
    private void TakeAsRank(int at)
    {
        if (row.Unit(at) is not ("位" or "名") || row.Figures[row[at].Index] is not { Kind: MentionKind.Quantity, Quantity: { } place } mention)
            return;
        var verb = at - 1;
        while (verb >= sentence.From && at - verb < 5 && row.IsWhere(verb))
            verb--;
        if (verb < sentence.From || !row.IsCue(verb, Cue.Ranks) || !row.TextOf(verb).EndsWithAny("排", "排名", "排行", "列", "居", "名次", "位次") || at + 1 < sentence.To && row[at + 1].Kind is TokenKind.Word or TokenKind.Indicator)
            return;
        row.Figures[row[at].Index] = AsRank(mention, place, "rank");
    }
}
