namespace Greffe.Pseudonymisation.Tagging;

/// <summary>What the sequence model can see in a text. The order is part of the model file.</summary>
internal enum Tag : byte
{
    /// <summary>Natural person, party or third person.</summary>
    Person,

    /// <summary>Lawyer acting in the case.</summary>
    Lawyer,

    /// <summary>Member of the bench or of the prosecution.</summary>
    Magistrate,

    /// <summary>Registry agent.</summary>
    Clerk,

    /// <summary>Company, association, public body.</summary>
    LegalPerson,

    /// <summary>Postal address.</summary>
    Address,

    /// <summary>Place that tells where someone lives or was born.</summary>
    Place,

    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Date of marriage.</summary>
    MarriageDate,

    /// <summary>Date of death.</summary>
    DeathDate,

    /// <summary>Identification number.</summary>
    Identifier,

    /// <summary>Telephone or fax.</summary>
    Phone,

    /// <summary>Bank account or card.</summary>
    Account,

    /// <summary>Cadastral reference.</summary>
    Cadastre,

    /// <summary>Number plate.</summary>
    Plate,
}

/// <summary>Labels of the chain: 0 is outside; each tag has a label that begins a mention and one that goes on with it.</summary>
internal static class Labels
{
    /// <summary>Number of tags.</summary>
    public const int Tags = 15;

    /// <summary>Number of labels.</summary>
    public const int Count = 1 + 2 * Tags;

    /// <summary>Labels rounded up to what vectors hold; the last one is never used.</summary>
    public const int Lanes = 32;

    /// <summary>Every label.</summary>
    public const uint All = (1u << Count) - 1;

    /// <summary>Label of the first word of a mention.</summary>
    public static int Begin(Tag tag) => 1 + 2 * (int)tag;

    /// <summary>Label of its other words.</summary>
    public static int Inside(Tag tag) => 2 + 2 * (int)tag;

    /// <summary>Tag of a label other than 0.</summary>
    public static Tag TagOf(int label) => (Tag)((label - 1) / 2);

    /// <summary>Whether a label begins a mention.</summary>
    public static bool IsBegin(int label) => (label & 1) == 1;

    /// <summary>Whether <paramref name="next"/> may stand after <paramref name="label"/>: a mention goes on only with its own tag.</summary>
    public static bool MayFollow(int label, int next) => next == 0 || IsBegin(next) || label != 0 && TagOf(label) == TagOf(next);
}
