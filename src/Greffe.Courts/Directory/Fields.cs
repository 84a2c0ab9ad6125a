using System.Collections.Frozen;

namespace Greffe.Courts.Directory;

/// <summary>Names of the facts of a court. A field not listed under <see cref="Many"/> has one value a day.</summary>
internal static class Fields
{
    public const string Kind = "kind";
    public const string Name = "name";

    /// <summary>Another name that sources use: recognised, never shown as the name.</summary>
    public const string Alias = "alias";
    public const string Opened = "opened";
    public const string Closed = "closed";
    public const string Seat = "seat";
    public const string Street = "street";
    public const string Postcode = "postcode";
    public const string City = "city";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Website = "website";
    public const string Hours = "hours";

    /// <summary>Latitude and longitude in WGS84 degrees, with a comma between.</summary>
    public const string Position = "position";
    public const string Parent = "parent";
    public const string Predecessor = "predecessor";
    public const string Successor = "successor";

    /// <summary>Code of the court in Judilibre.</summary>
    public const string Judilibre = "code.judilibre";

    /// <summary>Number of the court in the ministry's own register (SRJ), origin then number: <c>1-39</c>.</summary>
    public const string Srj = "code.srj";

    public static FrozenSet<string> Many { get; } = new[] { Alias, Predecessor, Successor }.ToFrozenSet();
}
