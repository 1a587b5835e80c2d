using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A saved question: a series, or a project by name.</summary>
/// <param name="Name">How the user calls it; unique.</param>
public sealed record Watch(string Name, string? Subject = null, string? Indicator = null, string? Project = null);

/// <summary>What one period of a watched series, or one fact of a watched project, stood at.</summary>
/// <param name="Key">Tells the facts of one watch apart.</param>
/// <param name="Said">The fact in the reader's words, without its value.</param>
/// <param name="Value">The value as quoted.</param>
/// <param name="Others">Values that other reports give, as quoted.</param>
/// <param name="Source">Who said it first.</param>
public sealed record WatchedFact(string Key, string Said, string Value, IReadOnlyList<string> Others, string Source);

/// <summary>A watch's answer at one time; plain data, to be saved as it is.</summary>
public sealed record WatchState(IReadOnlyList<WatchedFact> Facts);

public enum WatchChangeKind
{
    New,

    /// <summary>Another value now stands.</summary>
    Changed,

    /// <summary>Reports now disagree that did not before.</summary>
    Disagrees,

    /// <summary>A promise's date has passed without a report.</summary>
    Overdue,
}

/// <param name="Message">Chinese, one sentence.</param>
public sealed record WatchChange(WatchChangeKind Kind, WatchedFact Fact, string Message);

/// <summary>Where watches and their last states are kept between runs.</summary>
public interface IWatchStore
{
    IReadOnlyList<Watch> Watches();

    /// <summary>Null before the first look.</summary>
    WatchState? Last(string name);

    /// <summary>Keeps the watch and its state, replacing those of the same name.</summary>
    void Save(Watch watch, WatchState state);

    bool Remove(string name);
}
