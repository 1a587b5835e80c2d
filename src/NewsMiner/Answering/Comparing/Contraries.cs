namespace NewsMiner.Answering;

/// <summary>Words that exclude each other: what is told of 签约 is not what is told of 开工, however the two were read.</summary>
internal static class Contraries
{
    /// <summary>The first words of one list of which each says its own and none of the other's; null where there are none.</summary>
    public static (string Mine, string Theirs)? Between(DraftSaying mine, ReportSaying theirs)
    {
        if (!mine.SaysContrary)
            return null;
        for (var i = 0; i < AnsweringRules.Default.Contraries.Count; i++)
            if (mine.Contraries[i] is not 0 and var said && theirs.Contraries(i) is not 0 and var heard && (said & heard) == 0)
                return (First(i, said), First(i, heard));
        return RankFields.Between(mine.Fields, theirs.Fields);
    }

    /// <summary>Which words of a list the first of the texts says that says any, a bit each; 0 where none does.</summary>
    public static int Said(int list, params ReadOnlySpan<string> texts)
    {
        var words = AnsweringRules.Default.Contraries[list];
        foreach (var text in texts)
        {
            var said = 0;
            for (var i = 0; i < words.Count; i++)
                if (text.Contains(words[i], StringComparison.Ordinal))
                    said |= 1 << i;
            if (said != 0)
                return said;
        }
        return 0;
    }

    private static string First(int list, int said) => AnsweringRules.Default.Contraries[list][System.Numerics.BitOperations.TrailingZeroCount(said)];
}
