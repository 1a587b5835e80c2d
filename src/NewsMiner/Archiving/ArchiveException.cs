namespace NewsMiner.Archiving;

/// <summary>What stands in the way of using an archive.</summary>
public enum ArchiveTrouble
{
    Missing,
    NotAnArchive,
    OtherVersion,
    ReadOnly,
    Locked,
    Damaged,
    DiskFull,
    CannotOpen,
}

/// <summary>An archive cannot be used as asked: bad configuration, not bad input.</summary>
public sealed class ArchiveException(ArchiveTrouble trouble, string reason, string advice, Exception? inner = null)
    : Exception($"{reason} {advice}", inner)
{
    public ArchiveTrouble Trouble { get; } = trouble;

    /// <summary>What is wrong, in one sentence.</summary>
    public string Reason { get; } = reason;

    /// <summary>What the user can do about it.</summary>
    public string Advice { get; } = advice;
}
