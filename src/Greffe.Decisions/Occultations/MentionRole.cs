namespace Greffe.Decisions.Occultations;

/// <summary>Role of a mentioned person in the case.</summary>
public enum MentionRole
{
    /// <summary>No role, or one that does not matter (<c>other</c>).</summary>
    Other,

    /// <summary>Party (<c>partie</c>).</summary>
    Partie,

    /// <summary>Third person (<c>tiers</c>).</summary>
    Tiers,

    /// <summary>Lawyer (<c>avocat</c>).</summary>
    Avocat,

    /// <summary>Judge or prosecutor (<c>magistrat</c>).</summary>
    Magistrat,

    /// <summary>Registry (<c>greffier</c>).</summary>
    Greffier,
}
