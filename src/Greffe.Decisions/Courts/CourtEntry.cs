namespace Greffe.Decisions.Courts;

/// <summary>One court as the directory knows it on one day.</summary>
public sealed record CourtEntry
{
    /// <summary>Code: that of <see cref="CourtCode"/> where one exists, else the kind's key and a seat: <c>tprx_trevoux</c>, <c>tgi01053</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Kind.</summary>
    public required CourtKind Kind { get; init; }

    /// <summary>Name in full on that day.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the court sits on that day.</summary>
    public required bool Sits { get; init; }

    /// <summary>First day, when known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, when it no longer sits.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>INSEE code of the commune where it sits.</summary>
    public string? Seat { get; init; }

    /// <summary>Street lines of the address, without postcode.</summary>
    public string? Street { get; init; }

    /// <summary>Postcode, five digits.</summary>
    public string? Postcode { get; init; }

    /// <summary>Town line of the address.</summary>
    public string? City { get; init; }

    /// <summary>Telephone, as the source writes it.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail of the registry or reception.</summary>
    public string? Email { get; init; }

    /// <summary>Web address.</summary>
    public string? Website { get; init; }

    /// <summary>Opening hours, in French, one line a group of days.</summary>
    public string? Hours { get; init; }

    /// <summary>Latitude, WGS84 degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude, WGS84 degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>Code of the court that hears its appeals, or of the court that it is a chamber of.</summary>
    public string? Parent { get; init; }

    /// <summary>Codes of the courts that it replaced.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>Codes of the courts that replaced it.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>Every fact known, of every day, by field then date.</summary>
    public required IReadOnlyList<CourtFact> Facts { get; init; }
}

/// <summary>One fact of the directory: what a source says of a court, since when and until when.</summary>
/// <param name="Field">What it says, for example <c>name</c>, <c>phone</c>, <c>code.judilibre</c>.</param>
/// <param name="Value">The value, as text.</param>
/// <param name="From">First day it holds or was observed; null when it is not known.</param>
/// <param name="Until">Last day it holds; null while it does.</param>
/// <param name="Source">Identifier of the source.</param>
public sealed record CourtFact(string Field, string Value, DateOnly? From, DateOnly? Until, string Source);

/// <summary>Where facts come from.</summary>
/// <param name="Id">Identifier, for example <c>dila-2017</c>.</param>
/// <param name="Title">Title of the file or text.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Licence">Licence stated.</param>
/// <param name="Date">Date of the edition.</param>
public sealed record CourtSource(string Id, string Title, string Publisher, string Licence, DateOnly Date);

/// <summary>Which courts are asked for.</summary>
public sealed record CourtFilter
{
    /// <summary>Kind; null for all.</summary>
    public CourtKind? Kind { get; init; }

    /// <summary>Department code of the seat: <c>01</c>, <c>2A</c>, <c>974</c>; null for all.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the court above; null for all.</summary>
    public string? Parent { get; init; }

    /// <summary>Words of the name, in any case and without accents; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>Day at which the directory is read.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether courts that do not sit on that day are listed too.</summary>
    public bool WithFormer { get; init; }
}
