namespace NewsMiner.Reading;

/// <summary>
/// What reading gave: a page, or the reason why there is none. A page that could be read but for some damaged bytes has both:
/// the page, with U+FFFD in the damaged places, and the problem that names the first of them.
/// </summary>
public readonly record struct ReadResult(Page? Page, InputProblem? Problem)
{
    public static implicit operator ReadResult(Page page) => new(page, null);

    public static implicit operator ReadResult(InputProblem problem) => new(null, problem);
}
