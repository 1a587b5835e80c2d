using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Zones of a kind taken together, by how they are counted or marked as several: 全省5家综保区, 13个自贸港重点园区, 临江重点园区. They are a subject of
/// their own, not the zone or place spoken of before.
/// </summary>
internal static class ZoneGroups
{
    /// <summary>The rule of a group's name.</summary>
    public const string Rule = "zone-group";

    /// <summary>Begins the rule of the zones of a province, a city or the country (全省开发区); the rest says of which.</summary>
    public const string OfAll = "zone-group-of-";

    /// <summary>Whether a name is of zones taken together.</summary>
    public static bool Is(FoundName name) => Is(name.Rule);

    /// <inheritdoc cref="Is(FoundName)"/>
    public static bool Is(string rule) => rule.StartsWith(Rule, StringComparison.Ordinal);

    /// <summary>Whether a zone's name is of all zones of a city or province (云川市开发区).</summary>
    public static bool IsOfCity(FoundName name) =>
        name.Type == SubjectType.Zone && (name.Name.EndsWith("市开发区", StringComparison.Ordinal) || name.Name.EndsWith("省开发区", StringComparison.Ordinal));

    // What may stand between a count and the kind.
    private static readonly string[] _qualifiers = ["县域", "国家级以上", "省级以上", "省级及以上", "国家级", "省级", "市级", "县级", "国家", "重点", "特色", "自贸港", "主要", "化工", "海关", "试点", "产业", "专业", "各类", "综合"];

    // In UTF-16 code units.
    private const int LongestQualifier = 8;

    /// <summary>The group whose kind stands at <paramref name="form"/>; null where it is one zone, or nobody's.</summary>
    public static FoundName? EndingIn(string text, TextSpan form, List<FoundName> found, RuleSet rules)
    {
        var start = form.Start;
        var (several, counties) = (false, false);
        for (var more = true; more && form.Start - start <= LongestQualifier;)
        {
            more = false;
            foreach (var word in _qualifiers)
                if (text.AsSpan(0, start).EndsWith(word))
                {
                    start -= word.Length;
                    several |= word is "重点" or "各类" or "主要" or "县域";
                    counties |= word is "县域";
                    more = true;
                    break;
                }
        }
        // 全省开发区, 全省20个高新区.
        var counted = CountBefore(text, start);
        var within = WithinBefore(text, counted);
        if (found.Count > 0 && found[^1] is { Rule: "relative-province" or "relative-city" or "relative-nation" or "relative-county" } all && all.Span.End == within && !IsAssessed(text, form.End, rules))
            return new FoundName(new TextSpan(all.Span.Start, form.End), text[start..form.End], SubjectType.Zone, OfAll + all.Rule);
        // 上述经开区, 其余9个高新区: those told before, or what is left of them.
        if (AgainBefore(text, counted, rules) < counted)
            return new FoundName(new TextSpan(start, form.End), text[start..form.End], SubjectType.Zone, Rule);
        // 开发区4个园区, 云川开发区：4个园区…: the parts of one zone are that zone; 临江自贸港13个重点园区 are a group of it.
        if (counted < start && found.Count > 0 && found[^1] is var one && (one.Span.End == counted || (one.Span.End == counted - 1 && !several && text[counted - 1] is '：' or ':')) && (one.Rule == "relative-zone" || one.Type == SubjectType.Zone) && !Is(one))
            return several && one.Name.Length > 0 && one.Rule != "relative-zone" ? new FoundName(new TextSpan(one.Span.Start, form.End), string.Concat(one.Span.In(text), text.AsSpan(start, form.End - start)), SubjectType.Zone, Rule) : null;
        if (counted < start)
            return new FoundName(new TextSpan(start, form.End), text[start..form.End], SubjectType.Zone, Rule);
        // 临江自贸港重点园区: several of the zone or place right before.
        for (var i = found.Count - 1; several && i >= 0 && found[i].Span.End >= start; i--)
            if (found[i] is { Type: SubjectType.Zone or SubjectType.Place, Name.Length: > 0 } whole && whole.Span.End >= start && whole.Span.Start < start && whole.Span.End <= form.Start)
                return new FoundName(new TextSpan(whole.Span.Start, form.End), counties && whole.Type == SubjectType.Place && whole.Span.End == start ? string.Concat(whole.Name, text.AsSpan(start, form.End - start)) : text[whole.Span.Start..form.End], SubjectType.Zone, Rule);
        // 县域开发区: those of all the counties, of the province that the text is about.
        return counties ? new FoundName(new TextSpan(start, form.End), text[start..form.End], SubjectType.Zone, OfAll + "relative-province") : null;
    }

    /// <summary>国家级经开区 and 省级经开区 by the whole name of their kind.</summary>
    public static string InFull(string group) =>
        group.Replace("国家级经开区", "国家级经济技术开发区", StringComparison.Ordinal).Replace("省级经开区", "省级经济开发区", StringComparison.Ordinal).Replace("综保区", "综合保税区", StringComparison.Ordinal);

    /// <summary>全省开发区综合考评: what they are ranked in, no subject.</summary>
    public static bool IsAssessed(string text, int end, RuleSet rules)
    {
        // 全省国家级经开区2023年度综合考核: of which year, its name may say in the middle.
        var rest = text.AsSpan(end);
        if (rest.Length > 5 && rest[..4].IndexOfAnyExceptInRange('0', '9') < 0 && rest[4] == '年')
            rest = rest[(rest[5] == '度' ? 6 : 5)..];
        foreach (var word in rules.Forms.GetValueOrDefault("zones-assessed") ?? [])
            if (rest.StartsWith(word))
                return true;
        return false;
    }

    /// <summary>Where 内 or 境内 begins that joins a place to the count of its zones (云岭省内13个综保区); <paramref name="count"/> where none does.</summary>
    public static int WithinBefore(string text, int count)
    {
        foreach (var within in (ReadOnlySpan<string>)["范围内", "辖区内", "境内", "内"])
            if (text.AsSpan(0, count).EndsWith(within))
                return count - within.Length;
        return count;
    }

    /// <summary>Where 上述, 其余 and their like begin that say of zones that they were told of before; <paramref name="count"/> where none stands there.</summary>
    public static int AgainBefore(string text, int count, RuleSet rules)
    {
        foreach (var again in rules.Forms.GetValueOrDefault("head-again") ?? [])
            if (text.AsSpan(0, count).EndsWith(again))
                return count - again.Length;
        return count;
    }

    /// <summary>Where the count of a kind begins (5家 before 综保区); <paramref name="kind"/> where none stands before it.</summary>
    public static int CountBefore(string text, int kind)
    {
        var at = kind;
        if (at < 2 || text[at - 1] is not ('个' or '家' or '座'))
            return kind;
        at--;
        if (text[at - 1] is '余' or '多')
            at--;
        var digits = at;
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || "一二三四五六七八九十百两".Contains(text[at - 1])) && digits - at < 5)
            at--;
        return at < digits ? at : kind;
    }

    /// <summary>其他园区8个, 其余片区完成投资…: at the head of a clause, what is left of a zone's parts, none of which is named.</summary>
    public static bool IsRest(string text, TextSpan parts) =>
        text.AsSpan(0, parts.Start) is var before && (before.EndsWith("其他") || before.EndsWith("其它") || before.EndsWith("其余")) && Clause.OpensAt(text, parts.Start - 2)
        && parts.In(text) is "园区" or "片区" or "产业园" or "产业园区" or "功能区" or "组团";
}
