using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Units;

/// <summary>Numbers without a unit that wait for the unit of the last of their list: 2.0和1.6个百分点, 3.2亿、4.5亿元.</summary>
internal sealed class SharedUnits
{
    private readonly List<(int Mention, Piece Piece, Qualifier Qualifier, TextSpan Number)> _numbers = [];

    private static bool Joined(string text, int from, int to)
    {
        var p = NumeralScanner.SkipSpaces(text, from);
        return At(text, p) is '、' or '和' or '与' or '及' or '或' && NumeralScanner.SkipSpaces(text, p + 1) == to;
    }

    internal void Add(string text, int mention, in Piece piece, Qualifier qualifier, TextSpan number)
    {
        if (_numbers.Count > 0 && (!Joined(text, _numbers[^1].Number.End, number.Start) || _numbers.Count > 63))
            _numbers.Clear();
        _numbers.Add((mention, piece, qualifier, number));
    }

    internal void Share(string text, List<Mention> mentions, in Piece unit, int start)
    {
        if (_numbers.Count > 0 && Joined(text, _numbers[^1].Number.End, start))
        {
            foreach (var (index, waiting, qualifier, _) in _numbers)
            {
                var piece = waiting;
                if (piece.Arabic != unit.Arabic || piece.Name)
                    continue;
                // 79个、60个工作日: the first of them says no more than 个.
                if (piece.Unit is not null && !(unit.Unit is { IsCount: false, IsMoney: false } && unit.Scale == 1 && At(text, unit.Number.End) == '个'))
                    continue;
                piece.Unit = unit.Unit;
                piece.Per = unit.Per;
                if (piece.Scale == 1 && unit.Scale > 1)
                {
                    piece.Low *= unit.Scale;
                    piece.High *= unit.Scale;
                    piece.Place *= unit.Scale;
                    piece.Scale = unit.Scale;
                    piece.ScaleText = unit.ScaleText;
                }
                mentions[index] = mentions[index] with
                {
                    Kind = QuantityBuilder.KindOf(piece.Unit),
                    Quantity = QuantityBuilder.Build(piece, piece.Low, piece.High, qualifier, false),
                    Rule = QuantityBuilder.RuleOf(piece),
                };
            }
        }
        _numbers.Clear();
    }
}
