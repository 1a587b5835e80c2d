using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsMiner.App.Contract;

/// <summary>Writes contract records as JSON: camelCase, Chinese as it is, one object a line.</summary>
public static class ContractJson
{
    private static readonly ContractJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The output is JSON in a file or an application/json body, never inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static JsonSerializerOptions Options => Context.Options;

    public static string Line<T>(T record) =>
        JsonSerializer.Serialize(record, (JsonTypeInfo<T>)Context.GetTypeInfo(typeof(T))!);
}

/// <summary>Source-generated, so that the first line is not held up by reflection.</summary>
[JsonSerializable(typeof(ExtractRecord))]
[JsonSerializable(typeof(FigureRecord))]
[JsonSerializable(typeof(ProjectRecord))]
[JsonSerializable(typeof(MentionsRecord))]
[JsonSerializable(typeof(SearchRecord))]
[JsonSerializable(typeof(CheckRecord))]
[JsonSerializable(typeof(CheckedFigureRecord))]
[JsonSerializable(typeof(ReportedFigureRecord))]
[JsonSerializable(typeof(SeriesPointRecord))]
[JsonSerializable(typeof(ConflictRecord))]
[JsonSerializable(typeof(ProjectHistoryRecord))]
[JsonSerializable(typeof(RuleExampleRecord))]
[JsonSerializable(typeof(ArchivedArticleRecord))]
[JsonSerializable(typeof(WatchRecord))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
internal sealed partial class ContractJsonContext : JsonSerializerContext;
