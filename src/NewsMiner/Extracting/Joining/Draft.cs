namespace NewsMiner.Extracting.Joining;

/// <summary>A figure while the cascade joins it.</summary>
internal sealed class Draft
{
    /// <summary>The token that holds the number.</summary>
    public required int Token { get; init; }

    /// <summary>The number's mention, as an index into <see cref="Row.Figures"/>.</summary>
    public required int Number { get; init; }

    public Aspect Aspect { get; set; }

    public string? Indicator { get; set; }

    /// <summary>The vocabulary's rule that names the indicator; null for an open one.</summary>
    public string? IndicatorRule { get; set; }

    public string? Of { get; set; }

    /// <summary>The indicator whose plan is carried out, where the figure has the rate's own name (固定资产投资, of 投资完成率); null elsewhere.</summary>
    public string? Planned { get; set; }

    /// <summary>The place whose whole it is (占全省…的31.2%); null where none is named.</summary>
    public string? OfPlace { get; set; }

    /// <summary>What is measured of those counted, which later clauses go on about (5家综保区进出口额排名); null where they are only counted.</summary>
    public string? MeasuredOf { get; set; }

    /// <summary>The measure whose growth is ranked, where the name is that of its growth (地区生产总值 of 地区生产总值增速); null elsewhere.</summary>
    public (string Name, string? Rule)? RateOf { get; set; }

    /// <summary>What a change, growth or rank is held against, or among whom; null where no word names it, never empty.</summary>
    public string? Basis
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The change is a decline: the value is negative in base units.</summary>
    public bool Falls { get; set; }

    /// <summary>The construction that joined the figure.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Where the head was found; empty where it was carried over from an earlier figure.</summary>
    public Phrase Head { get; set; }

    /// <summary>A subject that the head itself names (辽宁、吉林分别增长…); -1 for none.</summary>
    public int SubjectIndex { get; set; } = -1;

    /// <summary>A time of its own; -1 for none.</summary>
    public int TimeIndex { get; set; } = -1;

    /// <summary>The bare noun that was counted (项目, 企业), for a count that goes on without one (其中18个投产).</summary>
    public string? Counted { get; set; }

    /// <summary>What was done to the things counted (签约, 开工, 引进), which their parts share (其中产业项目12个); null where nothing is said.</summary>
    public string? Act { get; set; }

    /// <summary>The things among which parts are counted (新签项目里外资5个、内资13个); null for none.</summary>
    public string? Pool { get; set; }

    /// <summary>The park, project or firm that stands before the indicator; empty for none.</summary>
    public Phrase OwnerPhrase { get; set; }

    /// <summary>The firm that stands alone before its sum in a row of firms; empty for none.</summary>
    public Phrase FirmPhrase { get; set; }

    /// <summary>All items of a list that says how many they are (三大主导产业产值), of which a later share is told; null for none.</summary>
    public string? Together { get; set; }

    /// <summary>The phase (一期) whose cost it is; null for none.</summary>
    public string? Phase { get; set; }

    public bool OfBreakdown { get; set; }

    /// <summary>The firms whose earnings a list tells, where they are said once (规模以上工业); null for none.</summary>
    public string? Actor { get; set; }

    /// <summary>With whom is traded (对欧盟、东盟进出口); empty for none.</summary>
    public Phrase Partners { get; set; }

    /// <summary>How many numbers stood in its list; 0 for one on its own.</summary>
    public int GroupSize { get; set; }

    /// <summary>The last things that the sentence counted, which the next may sort by size; null for none.</summary>
    public Draft? LastCounted { get; set; }
}
