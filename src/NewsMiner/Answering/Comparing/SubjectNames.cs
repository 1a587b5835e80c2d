using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Compares subjects by their names, which are canonical already where the gazetteer knows them.</summary>
internal static class SubjectNames
{
    private const string Part = "片区";
    private static readonly string[] s_wholes = ["自由贸易试验区", "自贸试验区", "自贸区", "示范区", "开发区", "合作区", "试验区", "新区"];
    private static readonly string[] PlaceEndings = ["特别行政区", "自治区", "自治州", "地区", "省", "市", "区", "县", "旗"];
    private static readonly string[] FirmEndings = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "集团", "公司"];

    private static readonly NameMemory<string> s_keys = new(WorkOutKey);
    private static readonly NameMemory<string[]> s_spellings = new(WorkOutSpellings);

    /// <summary>One spelling for the names of one subject: 运城经济技术开发区 and 运城经开区 share a key.</summary>
    public static string Key(string name) => s_keys.Of(name);

    private static string WorkOutKey(string name)
    {
        var key = name.Replace("（", "", StringComparison.Ordinal).Replace("）", "", StringComparison.Ordinal)
            .Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        key = PartOf(key);
        foreach (var kind in AnsweringRules.Default.ZoneKinds)
            for (var i = 1; i < kind.Length; i++)
                if (key.EndsWith(kind[i], StringComparison.Ordinal))
                {
                    key = key[..^kind[i].Length] + kind[0];
                    break;
                }
        foreach (var ending in FirmEndings)
            if (key.Length - ending.Length >= 2 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                key = key[..^ending.Length];
                break;
            }
        if (IsZone(key))
        {
            foreach (var province in AnsweringRules.Default.Provinces)
                if (key.Length - province.Length >= LeastWithoutProvince(key) && key.StartsWith(province, StringComparison.Ordinal))
                {
                    key = key[province.Length..].TrimStart('省', '市');
                    break;
                }
            // 云岭省综保区, all of the province's, is 云岭综保区.
            if (AnsweringRules.Default.Provinces.FirstOrDefault(p => key.StartsWith(p, StringComparison.Ordinal)) is { } whole && key.Length > whole.Length && key[whole.Length] == '省')
                key = key.Remove(whole.Length, 1);
            return key.Replace("市", "", StringComparison.Ordinal);
        }
        return key.Length >= 3 && key[^1] is '市' or '省' ? key[..^1] : key;
    }

    /// <summary>The text with zones' kinds in their short form: 云川综合保税区 reads 云川综保区.</summary>
    public static string Shortened(string text)
    {
        foreach (var kind in AnsweringRules.Default.ZoneKinds)
            for (var i = 1; i < kind.Length; i++)
                text = text.Replace(kind[i], kind[0], StringComparison.Ordinal);
        return text;
    }

    public static bool Same(string? a, string? b)
        => a is not null && b is not null && (string.Equals(a, b, StringComparison.Ordinal) || string.Equals(Key(a), Key(b), StringComparison.Ordinal) || IsPlacedIn(a, b) || IsPlacedIn(b, a) || IsOfCity(Key(a), Key(b)) || IsOfCity(Key(b), Key(a))
            || IsOnlyOne(a, b) || IsOnlyOne(b, a) || IsFirmOf(a, b) || IsFirmOf(b, a));

    // 云岭省云川市青石工业园区 is 青石工业园区: the places that it lies in stand before its name.
    private static bool IsPlacedIn(string whole, string name)
        => name.Length >= 5 && whole.Length > name.Length + 1 && whole.EndsWith(name, StringComparison.Ordinal) && (IsZone(name) || name.EndsWith('区') || name.EndsWith('园'))
           && whole[whole.Length - name.Length - 1] is '省' or '市' or '县' or '区' or '州';

    // 云川青石高新区 is 青石高新区: its own name is more than its kind.
    private static bool IsOfCity(string whole, string name)
        => name.Length >= ShortestOwn && IsZone(name) && whole.Length - name.Length is 2 or 3 && whole.EndsWith(name, StringComparison.Ordinal);

    private const int ShortestOwn = 5;

    // 云川青石精工科技有限公司 is 青石精工: a firm's own name stands behind its place.
    private static bool IsFirmOf(string whole, string name)
        => name.Length >= ShortestFirm && whole.Length - name.Length >= LeastBesideFirm && whole.EndsWith("公司", StringComparison.Ordinal) && !name.EndsWith('区') && !name.EndsWith('园')
           && whole.IndexOf(name, StringComparison.Ordinal) is (2 or 3) and var place && RuleSet.Default.Vocabulary.Find(whole.AsSpan(0, place)) is { Kind: TermKind.Place };

    private const int ShortestFirm = 4, LeastBesideFirm = 6;

    // What a zone is called without its province has two letters at least before its kind: 青石新区, 青石经开区.
    private static int LeastWithoutProvince(string zone) => zone.EndsWith("新区", StringComparison.Ordinal) ? 4 : 5;

    // 云川青石机场 is 云川机场: a city has one.
    private static bool IsOnlyOne(string whole, string name)
    {
        foreach (var kind in AnsweringRules.Default.OnePerCity)
            if (name.Length - kind.Length >= 2 && whole.Length > name.Length && name.EndsWith(kind, StringComparison.Ordinal) && whole.EndsWith(kind, StringComparison.Ordinal) && whole.StartsWith(name[..^kind.Length], StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True where the other is another zone of the first one's place: 云川高新区, 云川青石经济实验区 of 云川经开区.</summary>
    public static bool IsSister(string zone, string other)
    {
        if (KindOf(zone) is not { Length: > 0 } kind)
            return false;
        var (place, key) = (Key(zone)[..^kind.Length], Key(other));
        return KindOf(other) is { Length: > 0 } another
            ? !string.Equals(kind, another, StringComparison.Ordinal) && OfOnePlace(place, key[..^another.Length])
            : key.Length >= place.Length + LeastOfOther && key.StartsWith(place, StringComparison.Ordinal) && !key.AsSpan(place.Length).StartsWith(kind, StringComparison.Ordinal) && IsZoneOrPark(key);
    }

    /// <summary>The first one's own name where both are parts of one zone: 泾东新城, of 云川新区泾东新城 and 云川新区泾西新城; null where they are not.</summary>
    public static string? PartBeside(string zone, string other)
    {
        foreach (var whole in s_wholes)
            if (zone.IndexOf(whole, StringComparison.Ordinal) is > 0 and var at && at + whole.Length is var from && zone.Length - from >= Part.Length && other.Length - from >= Part.Length
                && other.AsSpan().StartsWith(zone.AsSpan(0, from)) && zone[from..] is var own && other[from..] is var theirs && !own.Contains(theirs, StringComparison.Ordinal) && !theirs.Contains(own, StringComparison.Ordinal))
                return own;
        return null;
    }

    // A name of its own, and a kind: 青石实验区.
    private const int LeastOfOther = 5;

    private static bool IsZoneOrPark(string key) => key.EndsWith('区') || key.EndsWith('园');

    /// <summary>The kind that tells a zone from others of its place, in its short form; empty for what is no zone, and for a bare 开发区, which may be short for any.</summary>
    public static string KindOf(string name) => s_kindsOf.Of(name);

    private static readonly NameMemory<string> s_kindsOf = new(static name =>
    {
        var key = Key(name);
        foreach (var kind in AnsweringRules.Default.TellingKinds)
            if (key.Length - kind.Length >= 2 && key.EndsWith(kind, StringComparison.Ordinal))
                return kind;
        return "";
    });

    private static bool OfOnePlace(string a, string b)
        => a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal) || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    /// <summary>True for all zones of a province or a city taken together: 云岭省综合保税区, 云川市开发区.</summary>
    public static bool IsGroup(string name)
    {
        foreach (var kind in AnsweringRules.Default.KindsOfAll)
            if (name.EndsWith(kind, StringComparison.Ordinal))
            {
                var key = name[..^kind.Length];
                return key.EndsWith('省') || key.EndsWith("自治区", StringComparison.Ordinal) || kind == "开发区" && key.EndsWith('市') || AnsweringRules.Default.Provinces.Contains(key) && !s_municipalities.Contains(key);
            }
        return false;
    }

    /// <summary>False where the one speaks of all zones of a place, and the other of one: 全市9个经开区, read as 云川市经开区, and 云川经开区.</summary>
    public static bool OfAsMany(Figure draft, Figure archived)
        => draft.Subject is not { } one || archived.Subject is not { } other || !IsZone(one) || !IsZone(other)
           // Whoever writes 云川市经开区 may mean either.
           || IsOfAll(draft) == IsOfAll(archived) || Place(one) is { } place && place.EndsWith('市') && SaysName(draft);

    private static bool IsOfAll(Figure figure)
    {
        if (IsGroup(figure.Subject!))
            return true;
        if (Place(figure.Subject!) is not { } place || !place.EndsWith('市') || SaysName(figure))
            return false;
        var words = Wording.Spelt(figure.Sentence);
        var kind = Wording.Spelt(figure.Subject![place.Length..]);
        for (var at = words.IndexOf(kind, StringComparison.Ordinal); at > 0; at = words.IndexOf(kind, at + 1, StringComparison.Ordinal))
            if (words.AsSpan(Math.Max(0, at - MostBetween), at - Math.Max(0, at - MostBetween)) is var before && (before.Contains("全市", StringComparison.Ordinal) || before.EndsWith("个", StringComparison.Ordinal) || before.EndsWith("家", StringComparison.Ordinal) || before.EndsWith("这些", StringComparison.Ordinal)))
                return true;
        return false;
    }

    // Letters from 全市 to the kind: 全市9个国家级.
    private const int MostBetween = 8;

    private static bool SaysName(Figure figure) => Wording.Spelt(figure.Sentence).Contains(Wording.Spelt(figure.Subject!), StringComparison.Ordinal);

    // What stands before a zone's kind; null for a zone of no such kind.
    private static string? Place(string zone)
    {
        foreach (var kinds in AnsweringRules.Default.ZoneKinds)
            foreach (var kind in kinds)
                if (zone.EndsWith(kind, StringComparison.Ordinal))
                    return zone[..^kind.Length];
        return null;
    }

    private static readonly string[] s_municipalities = ["北京", "天津", "上海", "重庆"];

    // 中国（云川）自由贸易试验区青石港片区 is 青石港片区: a named part is called by its own name.
    private static string PartOf(string name)
    {
        if (name.EndsWith(Part, StringComparison.Ordinal))
            foreach (var whole in s_wholes)
                if (name.LastIndexOf(whole, StringComparison.Ordinal) is >= 0 and var at && name.Length - at - whole.Length >= Part.Length + 2)
                    return name[(at + whole.Length)..];
        return name;
    }

    /// <summary>Spellings under which an archive may hold the subject.</summary>
    public static IReadOnlyList<string> Spellings(string name) => s_spellings.Of(name);

    private static string[] WorkOutSpellings(string name)
    {
        var spellings = new List<string> { name };
        void Add(string spelling)
        {
            if (spelling.Length >= 2 && !spellings.Contains(spelling))
                spellings.Add(spelling);
        }

        Add(PartOf(name));
        foreach (var kind in AnsweringRules.Default.ZoneKinds)
            foreach (var form in kind)
                if (name.EndsWith(form, StringComparison.Ordinal))
                {
                    foreach (var other in kind)
                        Add(name[..^form.Length] + other);
                    break;
                }
        if (IsZone(name))
        {
            foreach (var spelling in spellings.ToArray())
                foreach (var province in AnsweringRules.Default.Provinces)
                    if (spelling.Length - province.Length >= LeastWithoutProvince(spelling) && spelling.StartsWith(province, StringComparison.Ordinal))
                        Add(spelling[province.Length..].TrimStart('省', '市'));
            foreach (var spelling in IsGroup(name) ? spellings.ToArray() : [])
                foreach (var province in AnsweringRules.Default.Provinces)
                    if (spelling.StartsWith(province, StringComparison.Ordinal))
                        Add(spelling[province.Length] == '省' ? spelling.Remove(province.Length, 1) : spelling.Insert(province.Length, "省"));
            foreach (var spelling in spellings.ToArray())
                for (var city = 2; city <= 3; city++)
                    if (spelling.Length > city && Key(spelling[city..]) is { Length: >= ShortestOwn } own && IsZone(own))
                        Add(spelling[city..]);
            return [.. spellings];
        }
        if (name[^1] is '市' or '省' && name.Length >= 3)
            Add(name[..^1]);
        else if (name.Length is 2 or 3 && !EndsAsPlace(name))
        {
            Add(name + "市");
            Add(name + "省");
        }
        foreach (var ending in FirmEndings)
            if (name.Length - ending.Length >= 2 && name.EndsWith(ending, StringComparison.Ordinal))
            {
                Add(name[..^ending.Length]);
                break;
            }
        return [.. spellings];
    }

    /// <summary>True where one name holds the other: a zone and its part, a city and a zone in it.</summary>
    public static bool Related(string a, string b)
    {
        var x = Key(a);
        var y = Key(b);
        if (x.Length > y.Length)
            (x, y) = (y, x);
        return x.Length >= 2 && y.Contains(x, StringComparison.Ordinal);
    }

    public static bool IsZone(string name)
        => name.EndsWith("开发区", StringComparison.Ordinal) || name.EndsWith("经开区", StringComparison.Ordinal) || name.EndsWith("高新区", StringComparison.Ordinal)
        || name.EndsWith("示范区", StringComparison.Ordinal) || name.EndsWith("综保区", StringComparison.Ordinal) || name.EndsWith("保税区", StringComparison.Ordinal)
        || name.EndsWith("新区", StringComparison.Ordinal) || name.EndsWith("园区", StringComparison.Ordinal) || name.EndsWith("自贸区", StringComparison.Ordinal)
        || name.EndsWith("集中区", StringComparison.Ordinal) || name.EndsWith("集聚区", StringComparison.Ordinal) || name.EndsWith("合作区", StringComparison.Ordinal);

    private static bool EndsAsPlace(string name)
    {
        foreach (var ending in PlaceEndings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
