namespace NewsMiner.Splitting;

/// <summary>
/// Goes over the stories of a page once they are there: a text, or some that stand together, moves to the story that it belongs to most, given
/// where all others are, until none moves any more.
/// </summary>
internal sealed class StoryRefiner(Belonging belonging)
{
    private const int Rounds = 6;

    // So many texts that stand together move together.
    private const int Longest = 6;

    // How much likelier, in nats, another story must be.
    private const double Least = 0.5;

    /// <summary>The parts of each story, in the order of the page, moved to where they belong.</summary>
    public List<List<StoryPart>> Refine(List<Belonging.Group> groups)
    {
        var texts = belonging.Parts.Where(p => p.HasBody).ToList();
        var of = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
            of[i] = groups.FindIndex(g => g.Parts.Contains(texts[i]));
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            for (var first = 0; first < texts.Count; first++)
                for (var count = 1; count <= Longest && first + count <= texts.Count && of[first + count - 1] == of[first]; count++)
                    if (Move(first, count))
                        moved = true;
            if (!moved)
                break;
        }
        return groups.FindAll(g => g.Parts.Count > 0).ConvertAll(g => g.Parts.OrderBy(p => p.First).ToList());

        bool Move(int first, int count)
        {
            var own = of[first];
            var some = new Belonging.Group(texts.GetRange(first, count));
            var rest = new Belonging.Group(groups[own].Parts.Where(p => !some.Parts.Contains(p)));
            // What has nothing else stays; no headline is left without a text.
            if (rest.Parts.Count == 0 || (rest.HasHead && !rest.HasBody))
                return false;
            var top = belonging.Of(some, rest) + Least;
            var best = own;
            for (var s = 0; s < groups.Count; s++)
                if (s != own && groups[s].Parts.Count > 0 && !(some.HasLead && groups[s].HasLead) && belonging.Of(some, groups[s]) is var score && score > top)
                    (top, best) = (score, s);
            if (best == own)
                return false;
            groups[own] = rest;
            groups[best] = new Belonging.Group(groups[best].Parts.Concat(some.Parts));
            Array.Fill(of, best, first, count);
            return true;
        }
    }
}
