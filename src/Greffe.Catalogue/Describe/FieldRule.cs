namespace Greffe.Catalogue.Describe;

/// <summary>What a field holds.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>A whole number, not negative.</summary>
    Number,

    /// <summary>One of a closed list.</summary>
    Code,

    /// <summary>A web address, <c>http</c> or <c>https</c>.</summary>
    Address,

    /// <summary>An electronic mail address or a web address.</summary>
    Contact,

    /// <summary>A known licence or its web address.</summary>
    Licence,

    /// <summary>Identifier of another record.</summary>
    Link,
}

/// <summary>One field of a kind of records.</summary>
/// <param name="Name">Stable name, one of <see cref="Fields"/>.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Usual">Who may see it unless the record says otherwise.</param>
/// <param name="IsNeeded">Whether a record without it is refused.</param>
/// <param name="IsMany">Whether it may have several values.</param>
/// <param name="Codes">The closed list; empty for other types.</param>
/// <param name="Links">Kinds that a link may lead to; empty for other types.</param>
public sealed record FieldRule(string Name, FieldType Type, Visibility Usual, bool IsNeeded, bool IsMany, IReadOnlyList<string> Codes, IReadOnlyList<RecordKind> Links)
{
    /// <summary>Longest value, in UTF-16 code units.</summary>
    public int MaxLength => Type switch { FieldType.Text => 8000, FieldType.Line or FieldType.Contact => 400, FieldType.Address or FieldType.Licence => 1000, _ => 80 };
}
