using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Segmenting;

namespace NewsMiner.Answering.Search;

/// <summary>What a query means.</summary>
/// <param name="Text">Null for a query of filters only.</param>
/// <param name="Lights">The terms to be lit: folded, without blanks; with whether they are words (or stretches of any words).</param>
/// <param name="Simple">Words and phrases only: no operator that a relaxed reading would break.</param>
internal sealed record ParsedQuery(TextQuery? Text, IReadOnlyList<Light> Lights, IReadOnlyList<string> Words, bool Simple, string Plain)
{
    /// <summary>The terms as they were typed, folded: what a slip of the pen is looked for in.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IReadOnlyList<string> Zones { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Filters after NOT.</summary>
    public IReadOnlyList<string> NotZones { get; init; } = [];

    public IReadOnlyList<string> NotSources { get; init; } = [];

    public IReadOnlyList<string> NotIndicators { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public QueryProblem? Problem { get; init; }

    public string Understood { get; init; } = "";
}

/// <summary>A term to light up in a text.</summary>
/// <param name="Folded">Folded, without blanks.</param>
internal readonly record struct Light(string Folded, LightKind Kind);

internal enum LightKind
{
    Word,
    Prefix,
    Phrase,
}

/// <summary>
/// Reads a query as an editor means it. Words are joined by AND; "短语" (straight, curly or corner quotes) is looked for letter by letter;
/// OR, NOT or a leading -, brackets, 经开*, NEAR(甲 乙, 10), 标题:…, 来源:…, 园区:…, 指标:…, 自:2023-01, 至:2023-06, 2022..2024; NOT 来源:… leaves out; * alone is everything. Full-width signs
/// count as their half-width ones. What can be read tolerantly is, with a note; what cannot is refused, with its place.
/// </summary>
internal sealed class QueryParser(ISegmenter segmenter, Synonyms? synonyms)
{
    public const int LongestQuery = 20_000, LongestTerm = 1000, MostTerms = 128, MostWords = 256, DeepestNesting = 24;

    private static readonly Dictionary<string, Field> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["标题"] = Field.Title,
        ["题"] = Field.Title,
        ["title"] = Field.Title,
        ["来源"] = Field.Source,
        ["报纸"] = Field.Source,
        ["媒体"] = Field.Source,
        ["source"] = Field.Source,
        ["园区"] = Field.Zone,
        ["开发区"] = Field.Zone,
        ["zone"] = Field.Zone,
        ["指标"] = Field.Indicator,
        ["indicator"] = Field.Indicator,
        ["自"] = Field.From,
        ["从"] = Field.From,
        ["from"] = Field.From,
        ["至"] = Field.To,
        ["到"] = Field.To,
        ["to"] = Field.To,
        ["日期"] = Field.Date,
        ["时间"] = Field.Date,
        ["date"] = Field.Date,
    };

    private enum Field { None, Title, Source, Zone, Indicator, From, To, Date }

    private enum Sign { Term, Phrase, Open, Close, And, Or, Not, Near, Field, Filter }

    private readonly record struct Token(Sign Sign, string Text, int Position, bool Prefix = false, Field Field = Field.None, int Distance = 10);

    public ParsedQuery Parse(string query)
    {
        var state = new State(segmenter, synonyms);
        if (query.Length > LongestQuery)
            return Refused($"The query has {query.Length} characters; at most {LongestQuery} are taken.", "Search for a phrase of the text instead of the whole text.", LongestQuery);
        if (Scan(query, state) is { } problem)
            return Refused(problem.Reason, problem.Advice, problem.Position);
        // A wildcard alone is every article, newest first.
        state.Filtered |= state.Wildcard && state.Tokens.TrueForAll(token => token.Sign is Sign.Open or Sign.Close);
        var text = state.Tokens.Count == 0 ? null : state.Read();
        if (state.Problem is { } refusal)
            return Refused(refusal.Reason, refusal.Advice, refusal.Position);
        if (text is null && !state.Filtered)
            return Refused(string.IsNullOrWhiteSpace(query) ? "The query is empty." : "The query has nothing to search for.", "Give a word, a \"phrase\", or a filter such as 来源:日报; * alone lists all articles.", 0);
        return new ParsedQuery(text, state.Lights, state.Words, state.Simple, state.Plain.ToString())
        {
            From = state.From,
            To = state.To,
            Zones = state.Zones,
            Sources = state.Sources,
            Indicators = state.Indicators,
            NotZones = state.NotZones,
            NotSources = state.NotSources,
            NotIndicators = state.NotIndicators,
            Notes = state.Notes,
            Terms = state.Terms,
            Understood = text is null ? "*" : Describe(text),
        };
    }

    private static ParsedQuery Refused(string reason, string advice, int position) =>
        new(null, [], [], false, "") { Problem = new QueryProblem(reason, advice, position) };

    private static QueryProblem? Scan(string query, State state)
    {
        var depth = 0;
        var terms = 0;
        for (var i = 0; i < query.Length;)
        {
            var c = TextFolding.Fold(query[i]);
            if (TextFolding.IsBlank(c) || c is ',' or ';' or '、' or '。' or '?' or '!')
            {
                i++;
                continue;
            }
            if (c is '(' or ')' or '[' or ']')
            {
                var open = c is '(' or '[';
                depth += open ? 1 : -1;
                if (depth > DeepestNesting)
                    return new QueryProblem($"Brackets are nested more than {DeepestNesting} deep.", "Take some brackets away.", i);
                state.Tokens.Add(new Token(open ? Sign.Open : Sign.Close, query[i].ToString(), i++));
                if (state.Tokens.Count > 4 * MostTerms)
                    return new QueryProblem("The query has too many brackets.", "Take some brackets away.", i);
                continue;
            }
            if (CloserOf(query[i], c) is { } closers)
            {
                var end = query.AsSpan(i + 1).IndexOfAny(closers.AsSpan());
                var phrase = end < 0 ? query[(i + 1)..] : query.Substring(i + 1, end);
                if (end < 0)
                    state.Note($"The quote at {i + 1} is not closed; the phrase is taken to the end.");
                state.Tokens.Add(new Token(Sign.Phrase, phrase, i));
                i = end < 0 ? query.Length : i + end + 2;
            }
            else if (c == '|' || c == '&')
            {
                var start = i;
                while (i < query.Length && TextFolding.Fold(query[i]) == c) i++;
                state.Tokens.Add(new Token(c == '|' ? Sign.Or : Sign.And, query[start..i], start));
            }
            else if (c is '-' or '+' && (i == 0 || TextFolding.IsBlank(TextFolding.Fold(query[i - 1])) || TextFolding.Fold(query[i - 1]) == '('))
            {
                if (c == '-' && i + 1 < query.Length && !TextFolding.IsBlank(TextFolding.Fold(query[i + 1])))
                    state.Tokens.Add(new Token(Sign.Not, "-", i));
                i++;
            }
            else if (c == '*')
            {
                state.Wildcard = true;
                i++;
            }
            else
            {
                i = ScanWord(query, i, state);
            }
            if (++terms > MostTerms)
                return new QueryProblem($"The query has more than {MostTerms} terms.", "Split it into several queries; --queries FILE takes one a line.", i);
        }
        return null;
    }

    private static string? CloserOf(char original, char folded) => original switch
    {
        '「' => "」",
        '『' => "』",
        _ => folded == '"' ? "\"“”„‟〝〞＂" : null,
    };

    private static int ScanWord(string query, int start, State state)
    {
        var end = start;
        while (end < query.Length && TextFolding.Fold(query[end]) is var c && !TextFolding.IsBlank(c) &&
            c is not ('(' or ')' or '[' or ']' or '*' or '|' or '&' or ':' or ';' or '、' or '。' or '!' or '?') && CloserOf(query[end], c) is null &&
            !(c == ',' && !(end > start && end + 1 < query.Length && char.IsAsciiDigit(query[end - 1]) && char.IsAsciiDigit(query[end + 1]))))
            end++;
        if (end == start)
            return start + 1;
        var text = query[start..end];
        var ascii = TextFolding.Fold(text);
        if (end < query.Length && TextFolding.Fold(query[end]) == ':' && Fields.TryGetValue(ascii, out var field))
            return ScanField(query, field, start, end + 1, state);
        var upper = string.Create(text.Length, text, static (span, word) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = word[i] is >= '！' and <= '～' ? (char)(word[i] - 0xFEE0) : word[i];
        });
        switch (upper)
        {
            case "AND":
                state.Tokens.Add(new Token(Sign.And, text, start));
                return end;
            case "OR":
                state.Tokens.Add(new Token(Sign.Or, text, start));
                return end;
            case "NOT":
                state.Tokens.Add(new Token(Sign.Not, text, start));
                return end;
        }
        if (upper == "NEAR" || upper.StartsWith("NEAR/", StringComparison.Ordinal))
        {
            var distance = upper.Length > 5 && int.TryParse(upper.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? Math.Min(written, 1000) : 10;
            state.Tokens.Add(new Token(Sign.Near, text, start, Distance: distance));
            return end;
        }
        if (DateRange.TryRead(ascii, out var from, out var to))
        {
            state.Restrict(from, to);
            return end;
        }
        var prefix = end < query.Length && TextFolding.Fold(query[end]) == '*';
        state.Tokens.Add(new Token(Sign.Term, text, start, prefix));
        return prefix ? end + 1 : end;
    }

    private static int ScanField(string query, Field field, int start, int at, State state)
    {
        if (field == Field.Title)
        {
            state.Tokens.Add(new Token(Sign.Field, "", start, Field: field));
            return at;
        }
        int end;
        string value;
        if (at < query.Length && CloserOf(query[at], TextFolding.Fold(query[at])) is { } closers)
        {
            var length = query.AsSpan(at + 1).IndexOfAny(closers.AsSpan());
            end = length < 0 ? query.Length : at + length + 2;
            value = query.Substring(at + 1, length < 0 ? query.Length - at - 1 : length);
        }
        else
        {
            end = at;
            while (end < query.Length && !TextFolding.IsBlank(TextFolding.Fold(query[end])) && query[end] is not (')' or '）')) end++;
            value = query[at..end];
        }
        value = value.Trim();
        if (value.Length == 0)
        {
            state.Note($"The filter at {start + 1} names nothing, and is left out.");
            return end;
        }
        // The signs before it, as many as there are: they belong to the filter, not to a term.
        var negative = false;
        while (field is Field.Source or Field.Zone or Field.Indicator && state.Tokens is [.., { Sign: Sign.Not }])
        {
            negative = !negative;
            state.Tokens.RemoveAt(state.Tokens.Count - 1);
        }
        switch (field)
        {
            case Field.Source: (negative ? state.NotSources : state.Sources).Add(value); break;
            case Field.Zone: (negative ? state.NotZones : state.Zones).Add(value); break;
            case Field.Indicator: (negative ? state.NotIndicators : state.Indicators).Add(value); break;
            default:
                if (!DateRange.TryRead(TextFolding.Fold(value), out var from, out var to, single: true))
                    state.Problem ??= new QueryProblem($"\"{value}\" is no date.", "Write 2023, 2023-05, 2023-05-16 or 2022..2024.", at);
                else
                    state.Restrict(field == Field.To ? null : from, field == Field.From ? null : to);
                break;
        }
        state.Filtered = true;
        return end;
    }

    private static string Describe(TextQuery query) => query switch
    {
        TextQuery.Word word => (word.Field == TextField.Title ? "标题:" : "") + word.Text,
        TextQuery.Prefix prefix => (prefix.Field == TextField.Title ? "标题:" : "") + prefix.Text + "*",
        TextQuery.Phrase phrase => (phrase.Field == TextField.Title ? "标题:" : "") + $"\"{phrase.Text}\"",
        TextQuery.Pairs pairs => pairs.Text,
        TextQuery.Near near => $"NEAR({string.Join(' ', near.Words)}, {near.Distance})",
        TextQuery.Adjacent adjacent => string.Concat(adjacent.Words),
        TextQuery.And all => "(" + string.Join(" AND ", all.Parts.Select(Describe)) + ")",
        TextQuery.Or any => "(" + string.Join(" OR ", any.Parts.Select(Describe)) + ")",
        TextQuery.Not not => "NOT " + Describe(not.Part),
        _ => "*",
    };

    /// <summary>One query on its way: tokens in, tree out.</summary>
    private sealed class State(ISegmenter segmenter, Synonyms? synonyms)
    {
        private int _at;
        private int _negations;
        private int _words;

        /// <summary>Words that the segmenter made up: 云港 in a query may be part of 云港市 in a text, and no lexicon would know.</summary>
        private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
        private TextField _field;

        public List<Token> Tokens { get; } = [];

        public List<Light> Lights { get; } = [];

        public List<string> Words { get; } = [];

        public List<string> Terms { get; } = [];

        public List<string> Notes { get; } = [];

        public List<string> Zones { get; } = [];

        public List<string> Sources { get; } = [];

        public List<string> Indicators { get; } = [];

        public List<string> NotZones { get; } = [];

        public List<string> NotSources { get; } = [];

        public List<string> NotIndicators { get; } = [];

        public System.Text.StringBuilder Plain { get; } = new();

        public DateOnly? From { get; private set; }

        public DateOnly? To { get; private set; }

        public bool Filtered { get; set; }

        /// <summary>A * stands for itself somewhere.</summary>
        public bool Wildcard { get; set; }

        public bool Simple { get; private set; } = true;

        public QueryProblem? Problem { get; set; }

        public void Note(string note)
        {
            if (Notes.Count < 8)
                Notes.Add(note);
        }

        public void Restrict(DateOnly? from, DateOnly? to)
        {
            if (from is not null && (From is null || from > From)) From = from;
            if (to is not null && (To is null || to < To)) To = to;
            Filtered = true;
        }

        public TextQuery? Read()
        {
            var all = new List<TextQuery>();
            while (_at < Tokens.Count)
            {
                if (ReadOr() is { } part)
                    all.Add(part);
                if (_at < Tokens.Count)
                {
                    // Only a closing bracket without its opening one stops the reading.
                    Note($"The bracket at {Tokens[_at].Position + 1} closes nothing, and is left out.");
                    _at++;
                }
            }
            return Joined(all, parts => new TextQuery.And(parts));
        }

        private TextQuery? ReadOr()
        {
            var parts = new List<TextQuery>();
            while (true)
            {
                if (ReadAnd() is { } part)
                    parts.Add(part);
                if (_at >= Tokens.Count || Tokens[_at].Sign != Sign.Or)
                    break;
                var operatorAt = Tokens[_at++];
                Simple = false;
                if (parts.Count == 0 || _at >= Tokens.Count || Tokens[_at].Sign is Sign.Close or Sign.Or)
                    Note($"{operatorAt.Text} at {operatorAt.Position + 1} has nothing to join, and is left out.");
            }
            return Joined(parts, all => new TextQuery.Or(all));
        }

        private TextQuery? ReadAnd()
        {
            var parts = new List<TextQuery>();
            while (_at < Tokens.Count && Tokens[_at].Sign is not (Sign.Or or Sign.Close))
            {
                if (Tokens[_at].Sign == Sign.And)
                {
                    var operatorAt = Tokens[_at++];
                    if (parts.Count == 0 || _at >= Tokens.Count || Tokens[_at].Sign is Sign.Or or Sign.Close or Sign.And)
                        Note($"{operatorAt.Text} at {operatorAt.Position + 1} has nothing to join, and is left out.");
                    continue;
                }
                if (Tokens[_at].Sign == Sign.Near && parts.Count > 0)
                {
                    ReadNearBetween(parts);
                    continue;
                }
                if (ReadUnary() is { } part)
                    parts.Add(part);
            }
            return Joined(parts, all => new TextQuery.And(all));
        }

        private TextQuery? ReadUnary()
        {
            var token = Tokens[_at++];
            switch (token.Sign)
            {
                case Sign.Not:
                    Simple = false;
                    if (_at >= Tokens.Count || Tokens[_at].Sign is Sign.Or or Sign.And or Sign.Close)
                    {
                        Note($"{token.Text} at {token.Position + 1} has nothing to take away, and is left out.");
                        return null;
                    }
                    // A chain of NOTs is read in a loop, not by recursion: its length is the user's.
                    var negative = true;
                    while (_at < Tokens.Count && Tokens[_at].Sign == Sign.Not)
                    {
                        negative = !negative;
                        _at++;
                    }
                    if (_at >= Tokens.Count || Tokens[_at].Sign is Sign.Or or Sign.And or Sign.Close)
                        return null;
                    _negations++;
                    var part = ReadUnary();
                    _negations--;
                    return part is null ? null : negative ? new TextQuery.Not(part) : part;
                case Sign.Field:
                    if (_at >= Tokens.Count || Tokens[_at].Sign is not (Sign.Term or Sign.Phrase or Sign.Open))
                    {
                        Note($"标题: at {token.Position + 1} names nothing, and is left out.");
                        return null;
                    }
                    Simple = false;
                    var before = _field;
                    _field = TextField.Title;
                    var inTitle = ReadUnary();
                    _field = before;
                    return inTitle;
                case Sign.Open:
                    Simple = Simple && Tokens.Count < 3;
                    var inner = ReadOr();
                    if (_at < Tokens.Count && Tokens[_at].Sign == Sign.Close)
                        _at++;
                    else
                        Note($"The bracket at {token.Position + 1} is not closed; it is taken to the end.");
                    return inner;
                case Sign.Near:
                    return ReadNear(token);
                case Sign.Phrase:
                    return Phrase(token);
                case Sign.Term:
                    return Term(token);
                default:
                    return null;
            }
        }

        /// <summary>NEAR(甲 乙, 10)</summary>
        private TextQuery? ReadNear(Token token)
        {
            if (_at >= Tokens.Count || Tokens[_at].Sign != Sign.Open)
            {
                Note($"NEAR at {token.Position + 1} has nothing to join, and is left out.");
                return null;
            }
            _at++;
            Simple = false;
            var words = new List<string>();
            var distance = token.Distance;
            while (_at < Tokens.Count && Tokens[_at].Sign is Sign.Term or Sign.Phrase)
            {
                var term = Tokens[_at++];
                if (words.Count > 0 && _at < Tokens.Count && Tokens[_at].Sign == Sign.Close && int.TryParse(TextFolding.Fold(term.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var written))
                    distance = Math.Min(written, 1000);
                else
                    words.AddRange(Cut(term.Text));
            }
            if (_at < Tokens.Count && Tokens[_at].Sign == Sign.Close)
                _at++;
            return Near(words, distance);
        }

        /// <summary>甲 NEAR/10 乙</summary>
        private void ReadNearBetween(List<TextQuery> parts)
        {
            var token = Tokens[_at++];
            Simple = false;
            if (_at < Tokens.Count && Tokens[_at].Sign == Sign.Open)
            {
                if (ReadNear(token) is { } near)
                    parts.Add(near);
                return;
            }
            var left = Tokens[_at - 2];
            if (left.Sign is not (Sign.Term or Sign.Phrase) || _at >= Tokens.Count || Tokens[_at].Sign is not (Sign.Term or Sign.Phrase))
            {
                Note($"NEAR at {token.Position + 1} joins only two words, and is left out.");
                return;
            }
            parts.RemoveAt(parts.Count - 1);
            if (Near([.. Cut(left.Text), .. Cut(Tokens[_at++].Text)], token.Distance) is { } between)
                parts.Add(between);
        }

        private TextQuery? Near(List<string> words, int distance)
        {
            if (_negations == 0)
                foreach (var word in words)
                    Lights.Add(new Light(word, LightKind.Word));
            return words.Count switch { 0 => null, 1 => new TextQuery.Word(words[0]), _ => new TextQuery.Near(words, distance) };
        }

        private TextQuery.Phrase? Phrase(Token token)
        {
            var solid = Solid(token.Text);
            Simple = false;
            if (solid.Length == 0)
            {
                Note($"The phrase at {token.Position + 1} is empty, and is left out.");
                return null;
            }
            if (_negations == 0)
            {
                Lights.Add(new Light(solid, LightKind.Phrase));
                Plain.Append(solid);
            }
            return new TextQuery.Phrase(solid, _field);
        }

        private TextQuery? Term(Token token)
        {
            var folded = TextFolding.Fold(token.Text);
            if (folded.Length > LongestTerm)
            {
                Problem ??= new QueryProblem($"The term has {folded.Length} characters; at most {LongestTerm} are taken.", "Search for a sentence instead of a whole text.", token.Position);
                return null;
            }
            if (token.Prefix)
            {
                // Of 山西经开*, only the last word is open.
                var words = Cut(folded);
                if (words.Count == 0)
                    return null;
                var start = words.Count > 1 ? words[^1] : Solid(folded);
                if (_negations == 0)
                {
                    foreach (var word in words.SkipLast(1))
                        Lights.Add(new Light(word, LightKind.Word));
                    Lights.Add(new Light(start, LightKind.Prefix));
                }
                Simple = false;
                return Joined([.. words.SkipLast(words.Count > 1 ? 1 : words.Count).Select(word => (TextQuery)new TextQuery.Word(word, _field)), new TextQuery.Prefix(start, _field)], all => new TextQuery.And(all));
            }
            if (_negations == 0)
            {
                Plain.Append(Solid(folded));
                Terms.Add(Solid(folded));
            }
            var parts = new List<TextQuery>();
            foreach (var (text, alternatives) in WithSynonyms(folded))
            {
                if (Plainly(text, lit: true) is not { } plain)
                    continue;
                var others = alternatives.Select(other => Verbatim(other)).OfType<TextQuery>().ToList();
                parts.Add(others.Count == 0 ? plain : new TextQuery.Or([plain, .. others]));
            }
            var query = Joined(parts, all => new TextQuery.And(all));
            var solid = Solid(folded);
            // Words that the segmenter cut otherwise here than there: the characters in a row still count.
            if (query is not null && parts.Count > 1 && solid.Length >= 3 && _field == TextField.Anywhere)
                query = new TextQuery.Or([query, InARow(solid)]);
            return query;
        }

        /// <summary>The stretches of a term, and for those with synonyms their other names; synonyms begin and end with words.</summary>
        private IEnumerable<(string Text, IReadOnlyList<string> Others)> WithSynonyms(string folded)
        {
            if (synonyms is null)
            {
                yield return (folded, []);
                yield break;
            }
            if (synonyms.Of(folded) is { Count: > 0 } whole)
            {
                yield return (folded, whole);
                yield break;
            }
            var words = new List<Word>();
            segmenter.Segment(folded, words);
            var plainFrom = 0;
            for (var i = 0; i < words.Count; i++)
            {
                for (var j = Math.Min(words.Count - 1, i + synonyms.Longest); j >= i; j--)
                {
                    var length = words[j].End - words[i].Start;
                    if (length > synonyms.Longest || (i == 0 && j == words.Count - 1) || synonyms.Of(folded.Substring(words[i].Start, length)) is not { Count: > 0 } others)
                        continue;
                    if (words[i].Start > plainFrom)
                        yield return (folded[plainFrom..words[i].Start], []);
                    yield return (folded.Substring(words[i].Start, length), others);
                    plainFrom = words[j].End;
                    i = j;
                    break;
                }
            }
            if (plainFrom < folded.Length)
                yield return (folded[plainFrom..], []);
        }

        private TextQuery? Plainly(string folded, bool lit)
        {
            var words = Cut(folded);
            if (words.Count == 0)
            {
                // Signs only (%, ℃): letter by letter.
                var signs = Solid(folded);
                if (signs.Length == 0)
                    return null;
                if (lit && _negations == 0) Lights.Add(new Light(signs, LightKind.Phrase));
                return new TextQuery.Phrase(signs, _field);
            }
            if (lit && _negations == 0)
            {
                Words.AddRange(words);
                foreach (var word in Rejoined(words))
                    Lights.Add(new Light(word, LightKind.Word));
            }
            var query = AllOf(words);
            var solid = Solid(folded);
            return solid.Length >= 3 && _field == TextField.Anywhere ? new TextQuery.Or([query, InARow(solid)]) : query;
        }

        /// <summary>Characters in a row. The pairs of 10万 are also those of 10亿 beside 20万: with a number in it, the text itself is asked.</summary>
        private static TextQuery InARow(string solid) => solid.Any(char.IsAsciiDigit) ? new TextQuery.Phrase(solid) : new TextQuery.Pairs(solid);

        /// <summary>A synonym: its word, or its characters in a row.</summary>
        private TextQuery? Verbatim(string folded)
        {
            var words = Cut(folded);
            if (words.Count == 0)
                return null;
            if (_negations == 0)
                Lights.Add(new Light(Solid(folded), words.Count == 1 ? LightKind.Word : LightKind.Phrase));
            return words.Count > 1 && _field == TextField.Anywhere ? new TextQuery.Pairs(Solid(folded)) : AllOf(words);
        }

        /// <summary>As <see cref="AllOf"/> takes them: what belongs together as one.</summary>
        private static IEnumerable<string> Rejoined(List<string> words)
        {
            for (var i = 0; i < words.Count;)
            {
                var run = Together(words, i);
                yield return string.Concat(words.GetRange(i, run));
                i += run;
            }
        }

        /// <summary>How many words from here on are one: characters that stand alone one after the other, and numbers with them (10万, 3个).</summary>
        private static int Together(List<string> words, int from)
        {
            int run = 0, characters = 0;
            for (; from + run < words.Count; run++)
            {
                if (words[from + run] is [> '\u007f'])
                    characters++;
                else if (!char.IsAsciiDigit(words[from + run][0]))
                    break;
            }
            return characters > 0 ? run : 1;
        }

        /// <summary>
        /// All of the words. Characters that stand alone one after the other are a word that the lexicon does not know (a name), and that
        /// the segmenter may have cut otherwise in a text: they count wherever they follow one another, more so where they are words. A number
        /// goes with the character behind it: who asks for 10万 does not mean a 10 here and a 万 there.
        /// </summary>
        private TextQuery AllOf(List<string> words)
        {
            var parts = new List<TextQuery>();
            for (var i = 0; i < words.Count;)
            {
                var run = Together(words, i);
                if (run >= 2)
                {
                    var together = words.GetRange(i, run);
                    var solid = string.Concat(together);
                    List<TextQuery> readings = [new TextQuery.Word(solid, _field), new TextQuery.Adjacent(together, _field)];
                    if (_field == TextField.Anywhere)
                        readings.Add(InARow(solid));
                    parts.Add(new TextQuery.Or(readings));
                    i += run;
                }
                else
                {
                    var word = words[i++];
                    TextQuery part = new TextQuery.Word(word, _field);
                    parts.Add(_unknown.Contains(word) && _field == TextField.Anywhere ? new TextQuery.Or([part, new TextQuery.Pairs(word)]) : part);
                }
            }
            return Joined(parts, all => new TextQuery.And(all))!;
        }

        /// <summary>The precise words of a text, folded: precise, or 示范区 would also find 示范.</summary>
        private List<string> Cut(string text)
        {
            var folded = TextFolding.Fold(text);
            var words = new List<Word>();
            segmenter.Segment(folded, words);
            _words += words.Count;
            if (_words > 2 * MostWords)
            {
                Problem ??= new QueryProblem($"The query has more than {MostWords} words.", "Search for a sentence instead of a whole text.", 0);
                return [];
            }
            foreach (var word in words)
                if (word.Class == WordClass.Unknown && word.Length >= 2 && folded[word.Start] > 0x7f)
                    _unknown.Add(Solid(folded.Substring(word.Start, word.Length)));
            return [.. words.Where(word => HasLetter(folded.AsSpan(word.Start, word.Length))).Select(word => Solid(folded.Substring(word.Start, word.Length)))];
        }

        private static bool HasLetter(ReadOnlySpan<char> word)
        {
            foreach (var c in word)
                if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                    return true;
            return false;
        }

        private static string Solid(string text) => TextFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal);

        private static TextQuery? Joined(List<TextQuery> parts, Func<IReadOnlyList<TextQuery>, TextQuery> join) =>
            parts.Count switch { 0 => null, 1 => parts[0], _ => join(parts) };
    }
}
