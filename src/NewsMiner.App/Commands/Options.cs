using System.CommandLine;
using System.Globalization;

namespace NewsMiner.App.Commands;

public enum OutputFormat
{
    Table,
    Jsonl,
    Csv,
}

/// <summary>The options that several verbs share; made anew for each verb, so that each help text is whole.</summary>
internal static class Options
{
    public const string DefaultArchive = "indexes/news.db";

    public static Option<string> Archive() => new("--archive")
    {
        Description = "档案文件 / archive file",
        DefaultValueFactory = _ => DefaultArchive,
        HelpName = "FILE",
    };

    public static Option<OutputFormat> Format() => new("--format")
    {
        Description = "输出格式 / output: table, jsonl, csv",
        DefaultValueFactory = _ => OutputFormat.Table,
    };

    public static Option<string?> InputFormat() => Choice("--input-format", "输入格式（默认自动识别） / input: text, html, pdf, jsonl", "text", "html", "pdf", "jsonl");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[^1].Value, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{name}: “{result.Tokens[^1].Value}”不是日期；请写成 2024-01-31。 Not a date; write 2024-01-31.");
            return null;
        },
    };

    public static Option<string?> Text(string name, string description, string helpName = "TEXT") => new(name)
    {
        Description = description,
        HelpName = helpName,
    };

    public static Option<string?> Choice(string name, string description, params string[] allowed)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', allowed) };
        option.AcceptOnlyFromAmong(allowed);
        return option;
    }

    public static Option<int?> Count(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0)
                result.AddError($"{name}: 不能是负数。 Must not be negative.");
        });
        return option;
    }
}
