using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>A mention that takes the place of the words it covers.</summary>
internal readonly record struct Piece(TextSpan Span, TokenKind Kind, int Index);

/// <summary>
/// Lays words and mentions of one text into one row of tokens: a mention replaces the words it covers, a word that a mention cuts keeps
/// its rest, words that together are a cue become one token.
/// </summary>
internal sealed class TokenReader(string text, CueTable cues, WordSet introductions, TokenList tokens)
{
    /// <param name="words">The precise words that tile the text.</param>
    /// <param name="pieces">Mentions sorted by start, without overlaps.</param>
    public void Read(List<Word> words, List<Piece> pieces)
    {
        tokens.EnsureCapacity(words.Count);
        int at = 0, word = 0, piece = 0;
        // Where the brackets around a sum close that were left out.
        var closes = -1;
        while (word < words.Count)
        {
            if (words[word].End <= at)
            {
                word++;
                continue;
            }
            at = Math.Max(at, words[word].Start);
            while (piece < pieces.Count && pieces[piece].Span.Start < at)
                piece++;
            var limit = piece < pieces.Count ? pieces[piece].Span.Start : int.MaxValue;
            if (at == closes || text[at] is '：' or ':' && IsLabel(pieces, piece, at) || text[at] is '（' or '(' && SumOfWhole(pieces, piece, at) is >= 0 and var close && (closes = close) >= 0)
                at++;
            else if (text[at] is '（' or '(' && at == words[word].Start && (IntroductionEnd(at) is var introduced && introduced > at ? introduced : NoteEnd(at)) is var note && note > at && (note <= limit || note == introduced))
            {
                tokens.Add(new Token(at, note, TokenKind.Mark, WordClass.Punctuation));
                at = note;
            }
            else if (limit == at)
            {
                var mention = pieces[piece++];
                tokens.Add(new Token(at, mention.Span.End, mention.Kind, WordClass.Noun, Cue.None, mention.Index));
                at = mention.Span.End;
            }
            // 占|比较去年, 占|比达: the lexicon cuts 占比 in two.
            else if (text[at] == '比' && words[word].Length == 2 && at == words[word].Start && limit > at + 1 && tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Cue, Cue: Cue.Occupies, Length: 1 } && tokens[^1].End == at)
            {
                tokens[^1] = tokens[^1] with { End = at + 1, Cue = Cue.Share };
                AddWord(at + 1, words[word].End, words[word].Class);
                at = words[word].End;
            }
            // 占全市比|重要提升到25%: so it does 比重.
            else if (limit >= at + 3 && text.AsSpan(at).StartsWith("比重要") && words[word].End == at + 1)
            {
                tokens.Add(new Token(at, at + 2, TokenKind.Cue, WordClass.Noun, cues.Of("比重")));
                AddWord(at + 2, at + 3, WordClass.Verb);
                at += 3;
            }
            else if (at == words[word].Start && cues.MayBegin(text[at]) && CueAt(words, word, limit, out var cueEnd, out var cue))
            {
                // 跨境人民币结算量: a currency leads to its sum only.
                if (cue == Cue.Reaches && cueEnd - at == 3 && cueEnd != limit && text.AsSpan(at, 3) is "人民币")
                    cue = Cue.None;
                // 同期规上工业总产值增长5%: at the head of a clause it says when, and compares nothing.
                var meanwhile = cue == Cue.YearOnYear && text.AsSpan(at, cueEnd - at) is "同期" && cueEnd == limit && piece < pieces.Count && pieces[piece].Kind is TokenKind.Subject or TokenKind.Indicator && (tokens.Count == 0 || tokens[^1].Kind == TokenKind.Break);
                tokens.Add(meanwhile ? new Token(at, cueEnd, TokenKind.Word, WordClass.Adverb) : cue == Cue.None ? new Token(at, cueEnd, TokenKind.Word, WordClass.Noun) : new Token(at, cueEnd, TokenKind.Cue, words[word].Class, cue));
                at = cueEnd;
            }
            else
            {
                var end = Math.Min(words[word].End, limit);
                // The rest of a word that a mention cuts may be a cue: 计划|完成投资.
                var rest = end - at == 2 && end - at < words[word].Length ? cues.Of(text.AsSpan(at, 2)) : Cue.None;
                if (rest != Cue.None)
                    tokens.Add(new Token(at, end, TokenKind.Cue, words[word].Class, rest));
                // 面达|90.6%: the lexicon's word ends with the verb that leads to the number.
                else if (end == limit && end - at == 2 && pieces[piece].Kind == TokenKind.Figure && text[end - 1] is '达' or '超' or '至' && words[word].Class is not WordClass.Adverb)
                {
                    AddWord(at, end - 1, WordClass.Noun);
                    tokens.Add(new Token(end - 1, end, TokenKind.Cue, WordClass.Verb, Cue.Reaches));
                }
                // 中居|第4位: so does a verb of ranking; and 评估中居全国第4位 holds no 中居.
                else if (end - at == 2 && text[end - 1] is '居' or '列' && (text[at] == '中' || end == limit && pieces[piece].Kind == TokenKind.Figure && text[at] is '均' or '位' && text[limit] == '第'))
                {
                    AddWord(at, end - 1, WordClass.Noun);
                    tokens.Add(new Token(end - 1, end, TokenKind.Cue, WordClass.Verb, Cue.Ranks));
                }
                // 已开|复工38个: the lexicon cuts the stage in two.
                else if (end - at == 2 && limit >= end + 2 && text[at] == '已' && text[at + 1] == '开' && text.AsSpan(end).StartsWith("复工"))
                {
                    tokens.Add(new Token(at, at + 1, TokenKind.Cue, WordClass.Adverb, Cue.Done));
                    tokens.Add(new Token(at + 1, end += 2, TokenKind.Cue, WordClass.Verb, Cue.Stage));
                }
                else
                {
                    AddWord(at, end, words[word].Class);
                }
                at = end;
            }
        }
    }

    /// <summary>签约项目：72个，…; 到位资金：163.9亿元。 What a line of a list is about and its number are read as if no colon parted them.</summary>
    private bool IsLabel(List<Piece> pieces, int piece, int colon)
    {
        if (piece >= pieces.Count || pieces[piece] is not { Kind: TokenKind.Figure, Span: { } number } || number.Start != colon + 1 || number.End < text.Length && text[number.End] is not ('，' or ',' or '；' or ';' or '。' or '\n' or '（' or '('))
            return false;
        var first = tokens.Count - 1;
        while (first >= 0 && tokens.Count - first <= LongestLabel && (tokens[first].Kind is TokenKind.Indicator or TokenKind.Breakdown || tokens[first].Kind == TokenKind.Word && Row.IsNominal(tokens[first]) || tokens[first] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Newly }))
            first--;
        return first < tokens.Count - 1 && tokens[^1].End == colon && tokens[^1].Kind is not TokenKind.Cue && (first < 0 || tokens[first].Kind == TokenKind.Break && text[tokens[first].Start] is '\n' or '。' or '；' or ';' or '：' || text.AsSpan(tokens[first].End, tokens[first + 1].Start - tokens[first].End).Contains('\n'));
    }

    // In tokens, as 规模以上 工业 增加值.
    private const int LongestLabel = 5;

    /// <summary>
    /// Where the brackets close that hold nothing but the sum of which a part is told (占全省进出口总额（8190亿元）的49%): they are read as if the sum stood without
    /// them. -1 for others.
    /// </summary>
    private int SumOfWhole(List<Piece> pieces, int piece, int start) =>
        piece + 1 < pieces.Count && pieces[piece] is { Kind: TokenKind.Figure, Span: { } sum } && sum.Start == start + 1 && sum.End + 1 < text.Length && text[sum.End] is '）' or ')' && text[sum.End + 1] == '的'
            && pieces[piece + 1] is { Kind: TokenKind.Figure, Span: { } part } && part.Start == sum.End + 2 ? sum.End : -1;

    /// <summary>
    /// Where a note in brackets ends that holds no mention (21个省（区、市）, 到位国内（区外）资金): it is one mark, and its commas part nothing outside it.
    /// The start itself where the bracket does not close soon.
    /// </summary>
    private int NoteEnd(int start)
    {
        // 服务业（除房地产外）: what is left out makes another whole of it.
        if (text.AsSpan(start + 1) is var inside && (inside.StartsWith("除") || inside.StartsWith("不含") || inside.StartsWith("剔除") || inside.StartsWith("扣除") || inside.StartsWith("不包括")))
            return start;
        for (var i = start + 1; i < Math.Min(text.Length, start + LongestNote); i++)
        {
            if (text[i] is '）' or ')')
                return i + 1;
            if (text[i] is '（' or '(' or '。' or '\n')
                break;
        }
        return start;
    }

    /// <summary>
    /// Where brackets end that introduce a short name (（以下简称“云川综保区”）): it is said again of whom the name before them is of, and is no part of what
    /// is measured. The start itself where they introduce none.
    /// </summary>
    private int IntroductionEnd(int start)
    {
        const int longest = 40;
        var inside = text.AsSpan(start + 1, Math.Min(longest, text.Length - start - 1));
        return introductions.AnyBegins(inside) && inside.IndexOfAny("）)。\n") is >= 0 and var end && inside[end] is '）' or ')' ? start + end + 2 : start;
    }

    // As long as 含国际航线和地区航线.
    private const int LongestNote = 14;

    // 27.4万吨！云川航空港货邮吞吐量创新高; +7.6%！…: a number that a line opens with is of what follows.
    private bool OpensWithFigure()
    {
        var at = tokens.Count - 1;
        if (at < 0 || tokens[at].Kind != TokenKind.Figure)
            return false;
        if (at > 0 && tokens[at - 1].Length == 1 && text[tokens[at - 1].Start] is '+' or '＋')
            at--;
        return at == 0 || text[tokens[at - 1].Start] == '\n';
    }

    private bool CueAt(List<Word> words, int first, int limit, out int end, out Cue cue)
    {
        cue = Cue.None;
        var start = words[first].Start;
        end = start;
        for (var i = first; i < words.Count && words[i].Start < limit; i++)
        {
            // 建成后|年销售额: the lexicon's 后年 is no year behind a deed.
            var stop = i > first && words[i].Length == 2 && text.AsSpan(words[i].Start, 2) is "后年" ? words[i].Start + 1 : words[i].End;
            if (stop > limit || stop - start > cues.Longest)
                break;
            if (cues.Of(text.AsSpan(start, stop - start)) is not Cue.None and var found)
                (cue, end) = (found, stop);
            if (stop < words[i].End)
                break;
        }
        return cue != Cue.None;
    }

    // ●投资 固定资产投资96亿元: the blank parts what a line of a list is headed by from its text.
    private bool EndsLabel(int blank)
    {
        const int longest = 8;
        var at = blank - 1;
        while (at > 0 && blank - at <= longest && char.IsLetter(text[at]))
            at--;
        return at >= 0 && blank - at > 2 && ListMarks.Contains(text[at]) && (at == 0 || text[at - 1] == '\n');
    }

    // What the lines of a list begin with.
    private const string ListMarks = "●○◎◆◇■□▲△★☆▶";

    private void AddWord(int start, int end, WordClass wordClass)
    {
        if (end - start == 1)
        {
            switch (text[start])
            {
                case ' ' or '\u3000' or '\u00A0' or '\t' or '\r':
                    if (EndsLabel(start))
                        tokens.Add(new Token(start, end, TokenKind.Break, WordClass.Punctuation));
                    return;
                case '、':
                    tokens.Add(new Token(start, end, TokenKind.Series, WordClass.Punctuation));
                    return;
                case '和' or '及' or '与' or '跟' or '并' or '或':
                    tokens.Add(new Token(start, end, TokenKind.Series, WordClass.Conjunction));
                    return;
                case '！' or '!' when OpensWithFigure():
                    tokens.Add(new Token(start, end, TokenKind.Mark, WordClass.Punctuation));
                    return;
                case '，' or ',' or '；' or ';' or '：' or ':' or '。' or '！' or '？' or '!' or '?' or '…' or '—' or '\n' or '│' or '|':
                    tokens.Add(new Token(start, end, TokenKind.Break, WordClass.Punctuation));
                    return;
                case '“' or '”' or '"' or '‘' or '’' or '《' or '》' or '（' or '）' or '(' or ')' or '「' or '」' or '『' or '』' or '【' or '】' or '[' or ']' or '〈' or '〉':
                    tokens.Add(new Token(start, end, TokenKind.Mark, WordClass.Punctuation));
                    return;
            }
        }
        else if (text.AsSpan(start, end - start).IsWhiteSpace())
        {
            return;
        }
        else if (text.AsSpan(start, end - start) is "以及" or "还有" or "并且")
        {
            tokens.Add(new Token(start, end, TokenKind.Series, WordClass.Conjunction));
            return;
        }
        else if (text[start] is '…' or '—')
        {
            tokens.Add(new Token(start, end, TokenKind.Break, WordClass.Punctuation));
            return;
        }
        var characters = text.AsSpan(start, end - start);
        if (cues.MayBegin(characters[0]) && characters.Length is 1 or >= 3 and <= 8)
        {
            // The rest of a word that a mention cuts (占|地区生产总值), or several cues that the lexicon holds as one word.
            Span<(int Length, Cue Cue)> parts = stackalloc (int, Cue)[4];
            if (cues.TrySplit(characters, parts, out var count))
            {
                for (var i = 0; i < count; i++)
                {
                    tokens.Add(new Token(start, start + parts[i].Length, TokenKind.Cue, wordClass, parts[i].Cue));
                    start += parts[i].Length;
                }
                return;
            }
        }
        tokens.Add(new Token(start, end, TokenKind.Word, wordClass));
    }
}
