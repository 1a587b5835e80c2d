using NewsMiner.Rules;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Numbers;

/// <summary>Reads ranks (第8位, 居全省第3, 前三名, 首位) and tells them from ordinals that name (第三代, 第二产业), which become numbers with the rule “ordinal”.</summary>
internal sealed class RankReader
{
    private const int CueReach = 8;

    private readonly PhraseTable<int> _words = new();
    private readonly PhraseTable<bool> _ordinals = new();
    private readonly PhraseTable<bool> _follow = new();
    private readonly PhraseTable<bool> _cues = new(byEnd: true);

    public RankReader()
    {
        var rule = YamlRules.ParseOne<RankRule>("Rules/qualifiers-ranks.yaml", YamlRules.ReadText("Rules/qualifiers-ranks.yaml"));
        foreach (var (word, rank) in rule.Words)
            _words.Add(word, rank);
        _ordinals.Add(rule.Ordinals.Distinct(), true);
        _follow.Add(rule.Follow, true);
        _cues.Add(rule.Cues, true);
    }

    public bool CanStart(char c) => c is '第' or '前' || _words.CanStart(c);

    public bool TryRead(string text, int at, List<Mention> mentions, out int next)
    {
        next = at + 1;
        if (_words.TryMatch(text, at, out var wordEnd, out var rank))
        {
            // 增速居首: by itself the letter is a rank only there.
            if (wordEnd - at == 2 && At(text, wordEnd) is '度' or '个' || wordEnd - at == 1 && !(At(text, at - 1) == '居' && !IsHan(At(text, wordEnd))))
                return false;
            next = wordEnd;
            mentions.Add(Rank(new TextSpan(at, wordEnd), null, rank, rank, Qualifier.Exact, "rank.word"));
            return true;
        }
        if (text[at] == '前')
            return TryReadTop(text, at, mentions, out next);
        if (text[at] != '第')
            return false;
        var from = NumeralScanner.SkipSpaces(text, at + 1);
        if (!NumeralScanner.TryRead(text, from, null, out var numeral) || numeral.Low < 0 || numeral.Place < 1 || numeral.Fraction)
            return false;
        // 第一百个: the short last digit belongs to the number here.
        var number = new TextSpan(numeral.Start, numeral.End);
        var high = numeral.High;
        var end = numeral.End;
        if (At(text, end) is '至' or '到' or '-' or '—' or '、' && NumeralScanner.IsNumeralChar(At(text, end + 1))
            && NumeralScanner.TryRead(text, end + 1, null, out var upper) && upper.Low > numeral.Low && At(text, upper.End) is '位' or '名')
        {
            high = upper.Low;
            end = upper.End;
        }
        next = end;
        if (At(text, end) is '位' or '名' && !(At(text, end + 1) is '于' or '置' or '义'))
        {
            next = end + 1;
            mentions.Add(Rank(new TextSpan(at, next), number, numeral.Low, high, Qualifier.Exact, "rank"));
            return true;
        }
        if (numeral.Low == 1 && At(text, end) == '个')
        {
            next = end + 1;
            mentions.Add(Rank(new TextSpan(at, next), number, 1, 1, Qualifier.Exact, "rank.first"));
            return true;
        }
        // 分别位于第三、第六: the next of a list.
        var cue = HasCue(text, at) || mentions.Count > 0 && mentions[^1].Kind == MentionKind.Rank && mentions[^1].Span.End == at - 1 && text[at - 1] is '、' or '和' or '与' && At(text, end) != '的';
        var follower = At(text, end);
        if (!_ordinals.TryMatch(text, end, out _, out _) && follower != '个'
            && (cue || !IsHan(follower) && at > 0 && IsHan(text[at - 1]) || _follow.TryMatch(text, end, out _, out _)))
        {
            mentions.Add(Rank(new TextSpan(at, end), number, numeral.Low, high, Qualifier.Exact, "rank"));
            return true;
        }
        mentions.Add(new Mention
        {
            Span = new TextSpan(at, end),
            Number = number,
            Kind = MentionKind.Number,
            Quantity = new Quantity { Value = numeral.Low, Unit = "", BaseUnit = "", BaseValue = numeral.Low, BaseLow = numeral.Low, BaseHigh = numeral.Low },
            Rule = "ordinal",
        });
        return true;
    }

    /// <summary>前三名, 前十: within the first N.</summary>
    private static bool TryReadTop(string text, int at, List<Mention> mentions, out int next)
    {
        next = at + 1;
        if (At(text, at - 1) is '目' or '以' or '之' or '提' or '空' or '年' or '日' or '月' or '天' or '当')
            return false;
        if (!NumeralScanner.IsNumeralChar(At(text, at + 1)) || !NumeralScanner.TryRead(text, at + 1, null, out var numeral) || numeral.Place < 1 || numeral.Low < 1 || numeral.IsPair || numeral.Bare)
            return false;
        var end = numeral.End;
        var follower = At(text, end);
        if (follower is '名' or '位' or '强' or '甲' && !(At(text, end + 1) is '于' or '置' or '义'))
            end++;
        else if (IsHan(follower) && follower is not ('的' or '行' or '之'))
            return false;
        else if (!IsHan(At(text, at - 1)))
            return false;
        next = end;
        mentions.Add(Rank(new TextSpan(at, end), new TextSpan(numeral.Start, numeral.End), numeral.Low, numeral.Low, Qualifier.Below, "rank.top"));
        return true;
    }

    private bool HasCue(string text, int at)
    {
        // 居全省第3: the cue ends where 第 stands, or a short place name lies between.
        for (var end = at; end > Math.Max(0, at - CueReach); end--)
        {
            if (text[end - 1] is '，' or '。' or '、' or '；' or '\n')
                return false;
            foreach (var (cue, _) in _cues.Candidates(text[end - 1]))
                if (end >= cue.Length && string.CompareOrdinal(text, end - cue.Length, cue, 0, cue.Length) == 0 && (end == at || cue.Length > 1 || cue == "居"))
                    return true;
        }
        return false;
    }

    private static Mention Rank(TextSpan span, TextSpan? number, decimal low, decimal high, Qualifier qualifier, string rule) => new()
    {
        Span = span,
        Number = number,
        Kind = MentionKind.Rank,
        Rule = rule,
        Quantity = new Quantity
        {
            Value = low == high ? low : null,
            Low = low == high ? null : low,
            High = low == high ? null : high,
            Unit = "名次",
            BaseUnit = "名次",
            Qualifier = qualifier,
            BaseValue = low == high ? low : null,
            BaseLow = qualifier == Qualifier.Below ? 1 : low,
            BaseHigh = high,
        },
    };

    private sealed class RankRule
    {
        public Dictionary<string, int> Words { get; set; } = [];

        public List<string> Cues { get; set; } = [];

        public List<string> Follow { get; set; } = [];

        public List<string> Ordinals { get; set; } = [];
    }
}
