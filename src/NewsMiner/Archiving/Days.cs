namespace NewsMiner.Archiving;

/// <summary>Days as the archive stores them: 20230207.</summary>
internal static class Days
{
    public static int Of(DateOnly date) => (date.Year * 10000) + (date.Month * 100) + date.Day;

    public static long? Of(DateOnly? date) => date is { } day ? Of(day) : null;

    public static DateOnly? Date(long? day) =>
        day is { } d && d / 10000 is >= 1 and <= 9999 && d / 100 % 100 is >= 1 and <= 12 && d % 100 is >= 1 and <= 31
            ? new DateOnly((int)(d / 10000), (int)(d / 100 % 100), (int)Math.Min(d % 100, DateTime.DaysInMonth((int)(d / 10000), (int)(d / 100 % 100))))
            : null;
}
