namespace Greffe.Catalogue.Describe;

/// <summary>Who may see a record or one of its fields; each level includes those before it.</summary>
public enum Visibility
{
    /// <summary>Everyone.</summary>
    Public,

    /// <summary>People who work for the ministry.</summary>
    Internal,

    /// <summary>Stewards and the chief data officer.</summary>
    Restricted,
}

/// <summary>Names of the levels.</summary>
public static class Visibilities
{
    private static readonly string[] Codes = ["public", "internal", "restricted"];

    /// <summary>Stable name in files and addresses.</summary>
    public static string Code(this Visibility visibility) => Codes[(int)visibility];

    /// <summary>The level of that code; false when there is none.</summary>
    public static bool TryParse(string? code, out Visibility visibility)
    {
        var at = Array.IndexOf(Codes, code);
        visibility = at < 0 ? default : (Visibility)at;
        return at >= 0;
    }
}
