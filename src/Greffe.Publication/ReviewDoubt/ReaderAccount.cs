namespace Greffe.Publication.ReviewDoubt;

/// <summary>Account of a person who reads: 2 to 40 lower-case letters, digits, dots and hyphens, so that no name in words enters the journal.</summary>
public readonly record struct ReaderAccount
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 40;

    private ReaderAccount(string value) => Value = value;

    /// <summary>The account.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>Reads an account; false when it is none.</summary>
    public static bool TryParse(string? text, out ReaderAccount account)
    {
        account = default;
        if (text is not { Length: >= 2 and <= MaxLength } || !char.IsAsciiLetterLower(text[0]) || !text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-')) return false;
        account = new(text);
        return true;
    }

    /// <summary>Whether both are the same person: «j.roy» and «j-roy» are one.</summary>
    public bool IsSamePerson(ReaderAccount other) => Letters(Value) == Letters(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Letters(string account) => string.Concat(account.Where(char.IsAsciiLetterOrDigit));
}
