using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Tells a firm's name from what only ends like one: 按照公司 is the firm spoken of, 上榜公司 and 国内钢铁 a kind of firms, 人”小公司 the rest of a
/// clause. What makes a kind stands in Rules/subjects/forms.yaml.
/// </summary>
internal sealed class FirmNames(string text, RuleSet rules, List<Word> words)
{
    // Bounds the work on hostile text.
    private const int MostStems = 60;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, HashSet<string>> Kinds = [];

    private readonly HashSet<string> _kinds = Kinds.GetValue(rules, static set => [.. set.Forms.GetValueOrDefault("company-kind") ?? []]);
    private readonly Dictionary<string, bool> _registered = new(StringComparer.Ordinal);

    /// <summary>The name without the words before it; the firm spoken of where nothing else is left; null where it names a kind, or nobody.</summary>
    /// <param name="name">A firm's name as its form alone shows it.</param>
    /// <param name="form">Where its form begins.</param>
    public FoundName? Read(FoundName name, int form)
    {
        if (name.Name.Length == 0 || words.Count == 0 || form <= name.Span.Start || form >= name.Span.End)
            return name;
        var kind = text.AsSpan(form, name.Span.End - form);
        if (IsOfOtherWord(kind, text.AsSpan(name.Span.End)))
            return null;
        var start = AfterOpening(name.Span.Start, form);
        if (!IsBalanced(text.AsSpan(start, name.Span.End - start)))
            return null;
        if (start >= form)
            return kind.EndsWith("公司") && !kind.EndsWith("子公司") ? TheFirm() : null;
        // 云川集团控股子公司, 云川集团控股股东: somebody of the firm's.
        if (kind is "子公司" || (kind is "控股" && name.Span.End < text.Length && text[name.Span.End] is '子' or '股' or '的' or '企'))
            return null;
        // 该股|好公司, 法、德等|国航空公司: the rest of what is pointed at or counted.
        if (start > 0 && text[start - 1] is '该' or '等' or '各' or '每' && Ordered.WordFrom(words, start) is var rest && rest < words.Count && words[rest].Start == start && words[rest].Length == 1 && words[rest].End < form)
            return null;
        // 上市后公司, 创办时公司: when it was, and the firm spoken of.
        if (kind is "公司" && form - start >= 2 && text[form - 1] is '后' or '时' && Ordered.WordBefore(words, form) is >= 0 and var when && words[when].End == form && words[when].Start > start)
            return TheFirm();
        if (!IsRegistered(kind) && IsKind(start, form, kind))
            return null;
        var cut = start - name.Span.Start;
        return cut == 0 || cut + 2 > name.Name.Length ? name : name with { Span = new TextSpan(start, name.Span.End), Name = name.Name[cut..] };

        // The firm spoken of, by its form alone.
        FoundName TheFirm() => new(new TextSpan(form, name.Span.End), "", SubjectType.Company, "relative-company");
    }

    // 获配股份数量, 银行体系, 公司债, 第82集团军, 西北钢铁企业: the form begins a word of another kind.
    private static bool IsOfOtherWord(ReadOnlySpan<char> form, ReadOnlySpan<char> after) =>
        form.EndsWith("股份") && !form.EndsWith("集团股份") ? after.StartsWith("数") || after.StartsWith("总数")
        : form.EndsWith("银行") ? after.StartsWith("体系") || after.StartsWith("系统") || after.StartsWith("业金融") || after.StartsWith("间")
        : form is "公司" ? after.StartsWith("债") || after.StartsWith("法")
        : form is "集团" ? after.StartsWith("军")
        : form is "钢铁" or "制药" or "酒业" or "煤业" or "乳业" && (after.StartsWith("企业") || after.StartsWith("行业") || after.StartsWith("产业") || after.StartsWith("业务") || after.StartsWith("市场"));

    // 有限公司: whatever words stand before it are a firm's name.
    private static bool IsRegistered(ReadOnlySpan<char> form) =>
        form.EndsWith("有限公司") || form.EndsWith("责任公司") || form.EndsWith("总公司") || form is "分公司" || form is "厂" || form.EndsWith("工厂") || form.EndsWith("电厂");

    /// <summary>Where the name begins after a time, a number or what joins it to its clause: 报告期内公司, 月份国内彩电厂, 不过野村控股.</summary>
    private int AfterOpening(int start, int form)
    {
        var index = Ordered.WordBefore(words, start) + 1;
        // 7月份国内…, 这位远川公司…: the name was cut out of the middle of a word.
        if (index < words.Count && words[index].Start < start && words[index].End < form && (words[index].Class is WordClass.Time or WordClass.Numeral or WordClass.Measure || text[words[index].Start] is '这' or '那'))
            start = words[index++].End;
        for (; index < words.Count && words[index].Start == start && words[index].End <= form; index++)
        {
            var word = text.AsSpan(start, words[index].Length);
            if (!(words[index].Class is WordClass.Preposition or WordClass.Conjunction or WordClass.Pronoun or WordClass.Particle or WordClass.Time
                || word is "期内" or "报告" or "报告期" or "另" or "另一" or "有" or "虽然" or "不过" || (words[index].Class == WordClass.Measure && index > 0 && words[index].Length == 1)))
                break;
            if (word is "报告" && !text.AsSpan(start).StartsWith("报告期"))
                break;
            start = words[index].End;
        }
        // 前三季度|公司, 三季度|集团: nothing of a name is left. 三一集团 is one.
        if (start < form && text.AsSpan(start, form - start).IndexOfAny('年', '季', '月') >= 0 && Clause.AfterLeadIn(text, start, form) == form)
            return form;
        return text[start] == '（' && text.AsSpan(start, form - start) is var enumerator && enumerator[^1] == '）' && enumerator.Length <= 4 ? form : start;
    }

    private static bool IsBalanced(ReadOnlySpan<char> name)
    {
        int quotes = 0, brackets = 0;
        foreach (var c in name)
        {
            quotes += c is '“' ? 1 : c is '”' ? -1 : 0;
            brackets += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            if (quotes < 0 || brackets < 0)
                return false;
        }
        return quotes == 0 && brackets == 0;
    }

    /// <summary>Whether all that stands before the form is ordinary words.</summary>
    private bool IsKind(int start, int form, ReadOnlySpan<char> ending)
    {
        var kinds = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        // A material's own industry: 陕西钢铁, where a firm would be called 陕西钢铁集团.
        var industry = ending is "钢铁" or "乳业" or "煤业" or "酒业" or "药业" or "制药" && !text.AsSpan(form + ending.Length).StartsWith("集团") && !text.AsSpan(form + ending.Length).StartsWith("公司");
        var listed = false;
        var index = Ordered.WordBefore(words, start) + 1;
        for (; index < words.Count && words[index].Start < form; index++)
        {
            var word = words[index];
            // One word with its form: 宝钢股份, 雀巢公司, but 跨国公司.
            if (word.End > form)
                return word.Class == WordClass.Noun && ending.EndsWith("公司");
            var said = text.AsSpan(word.Start, word.Length);
            // 100强公司, 行业内公司.
            if (kinds.Contains(said) || (said is "强" && word.Start > 0 && char.IsAsciiDigit(text[word.Start - 1])))
            {
                listed = true;
                continue;
            }
            if (word.Class is WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign or WordClass.Other
                || (word.Class == WordClass.Place && !industry)
                || (word.Length == 1 && word.Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb))
                return false;
        }
        // 小米集团, 华侨银行: an ordinary word may be a firm's brand, but for the kinds that are listed.
        // 丝路优选跨境电商公司: nobody describes a kind at such length without one of its words.
        if (!listed && form - start >= 6)
            return false;
        return listed || ending.EndsWith("公司") ? !IsRegisteredElsewhere(text[start..form]) : industry || ending is "控股" or "生物科技";
    }

    // 应用材料公司, which the article calls 应用材料有限公司 as well.
    private bool IsRegisteredElsewhere(string stem)
    {
        if (_registered.TryGetValue(stem, out var registered))
            return registered;
        if (_registered.Count >= MostStems)
            return false;
        foreach (var form in (ReadOnlySpan<string>)["有限", "股份", "集团有限"])
            registered |= text.Contains(stem + form, StringComparison.Ordinal);
        return _registered[stem] = registered;
    }
}
