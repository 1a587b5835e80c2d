namespace NewsMiner.Splitting;

/// <summary>
/// How a page sets its headlines apart: with blank lines above them or not, and between them and their text or not, learnt from those that
/// are surely headlines — above 本报讯 or names, below an article's end, or at the top.
/// Weights fitted, beside the words' evidence, on 677 headings and headlines of composed pages, rounded.
/// </summary>
internal sealed class HeadlineSetting
{
    private const double Habit = 2.1;
    private const double ApartAbove = 2.5;
    private const double FarAbove = 1.2;
    private const double CloseBelow = 2;

    // By hand: how many the top's headline counts for where it is the only sure one; composed pages have always more.
    private const double Alone = 12;

    // With a blank line between the lines and the text below them, and without.
    private readonly (double Apart, double Close) _headlines;
    private readonly (double Apart, double Close) _others;

    /// <summary>The share of the page's paragraphs that have a blank line above them.</summary>
    public double Spaced { get; }

    public HeadlineSetting(List<Passage> passages)
    {
        // As if half a paragraph had been seen, half of such apart: a page of few paragraphs is taken as it is set.
        double apart = 0.25, paragraphs = 0.5;
        (_headlines, _others) = ((1, 1), (1, 1));
        var sures = 0;
        var atTop = false;
        for (var i = 1; i < passages.Count; i++)
        {
            var (above, text) = (passages[i - 1].Kind, passages[i]);
            if (text.Kind != PassageKind.Text)
                continue;
            if (above == PassageKind.Text)
            {
                paragraphs++;
                apart += text.BlankBefore > 0 ? 1 : 0;
            }
            if (above != PassageKind.Head)
                continue;
            var first = i - 1;
            while (first >= 0 && passages[first].Kind is PassageKind.Head or PassageKind.Furniture or PassageKind.Caption)
                first--;
            var top = first < 0;
            var sure = top || text.Lead || passages[first].Ending.HasSignOff || passages[first].Kind == PassageKind.SignOff;
            ref var count = ref (sure ? ref _headlines : ref _others);
            count = text.BlankBefore > 0 ? (count.Apart + 1, count.Close) : (count.Apart, count.Close + 1);
            sures += sure ? 1 : 0;
            atTop |= top;
        }
        // Nothing but its top says that the page has articles at all: it is one with headings, if they are set otherwise.
        if (atTop && sures == 1)
            _headlines = (1 + (Alone * (_headlines.Apart - 1)), 1 + (Alone * (_headlines.Close - 1)));
        Spaced = apart / paragraphs;
    }

    /// <summary>Log-odds that lines of which <paramref name="first"/> is the first, with <paramref name="text"/> below them, are a headline and no heading in a text.</summary>
    public double LikeHeadline(Passage first, Passage text)
    {
        var below = text.BlankBefore > 0;
        return Habit * Math.Log(Share(_headlines, below) / Share(_others, below)) + (below ? 0 : CloseBelow * Spaced)
            + (first.BlankBefore > 0 ? ApartAbove * (1 - Spaced) : 0) + (first.BlankBefore > 1 ? FarAbove : 0);
    }

    private static double Share((double Apart, double Close) count, bool below) => (below ? count.Apart : count.Close) / (count.Apart + count.Close);
}
