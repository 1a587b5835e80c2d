namespace NewsMiner.App.Serving;

/// <summary>What <c>serve</c> was asked for.</summary>
public sealed record ServeOptions
{
    public required string Archive { get; init; }

    /// <summary>What was indexed on the way here: files of these can be tried again.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Where to listen; loopback unless told otherwise.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The largest upload or pasted draft, in bytes.</summary>
    public long MaxUploadBytes { get; init; } = 32L << 20;

    /// <summary>How long an answer may take, but for exports, which stream.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Who may use the server; null lets everybody who reaches it, which only a loopback address allows.</summary>
    public ApiKeys? Keys { get; init; }

    /// <summary>Log as JSON, a line a request.</summary>
    public bool LogJson { get; init; }
}
