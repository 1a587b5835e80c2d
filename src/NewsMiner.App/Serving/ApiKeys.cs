using System.Security.Cryptography;
using System.Text;

namespace NewsMiner.App.Serving;

/// <summary>Who may use a server that listens beyond this machine: names with the SHA-256 of their keys; the keys themselves are kept nowhere.</summary>
public sealed class ApiKeys
{
    private readonly IReadOnlyList<(string Name, byte[] Hash)> _keys;

    private ApiKeys(IReadOnlyList<(string, byte[])> keys) => _keys = keys;

    /// <summary>Reads lines <c>name:sha256-as-hex</c>; empty lines and lines that begin with # are passed over.</summary>
    /// <exception cref="UsageException">The file cannot be read, a line is no such pair, or there is none.</exception>
    public static ApiKeys Load(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--api-keys {path}: 读不了（{problem.Message}）。 Cannot be read.");
        }
        var keys = new List<(string, byte[])>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.LastIndexOf(':');
            var hash = colon > 0 ? line[(colon + 1)..] : "";
            if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit))
                throw new UsageException($"--api-keys {path}:{i + 1}: 每行写成 名字:密钥的SHA-256（64个十六进制数字）。 Write name:sha256hex on each line.");
            keys.Add((line[..colon], Convert.FromHexString(hash)));
        }
        return keys.Count > 0 ? new ApiKeys(keys) : throw new UsageException($"--api-keys {path}: 里面没有密钥。 It holds no key.");
    }

    /// <returns>The name that the key belongs to; null where it is nobody's. Takes as long for a near miss as for any other.</returns>
    public string? NameOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        string? found = null;
        foreach (var (name, known) in _keys)
            if (CryptographicOperations.FixedTimeEquals(hash, known))
                found = name;
        return found;
    }
}

internal static class ApiKeyGate
{
    /// <summary>Lets nothing but <c>/healthz</c> and <c>/readyz</c> through without a key: X-Api-Key, Authorization: Bearer, or, for browsers, Basic with the key as password.</summary>
    public static IApplicationBuilder UseApiKeys(this IApplicationBuilder app, ApiKeys keys) => app.Use(async (context, next) =>
    {
        if (context.Request.Path == "/healthz" || context.Request.Path == "/readyz" || (KeyOf(context.Request) is { } key && keys.NameOf(key) is not null))
        {
            await next(context);
            return;
        }
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"NewsMiner\", charset=\"UTF-8\"";
        await Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "A key is needed", detail: "Send it as X-Api-Key, as Authorization: Bearer, or as the password in a browser.").ExecuteAsync(context);
    });

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
            return key;
        var given = request.Headers.Authorization.ToString();
        if (given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return given["Bearer ".Length..].Trim();
        if (!given.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;
        var buffer = new byte[given.Length];
        if (!Convert.TryFromBase64String(given["Basic ".Length..].Trim(), buffer, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}
