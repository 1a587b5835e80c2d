using System.Globalization;

namespace NewsMiner.Reading;

/// <summary>A limit of time as it is written in a problem.</summary>
internal static class Seconds
{
    public static string Text(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
