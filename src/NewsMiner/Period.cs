namespace NewsMiner;

/// <summary>
/// The time that a figure speaks of, both ends inclusive. A null <see cref="Start"/> is a state as of <see cref="End"/> (截至6月底, 目前)
/// or a deadline (到2025年); a null <see cref="End"/> is open.
/// </summary>
/// <param name="Label">The standard wording: 2022年, 2022年1-11月, 2024年一季度, 截至2023年6月.</param>
public sealed record Period(DateOnly? Start, DateOnly? End, string Label);
