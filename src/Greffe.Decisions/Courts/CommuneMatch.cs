namespace Greffe.Decisions.Courts;

/// <summary>One commune that a text may mean.</summary>
/// <param name="Code">INSEE code, five characters; of the arrondissement in Paris, Lyon and Marseille when the text names one.</param>
/// <param name="Name">Name of today's commune.</param>
/// <param name="Department">Department code.</param>
/// <param name="Postcodes">Its postcodes.</param>
/// <param name="Read">How the text was read: <c>code</c>, <c>name</c>, <c>former</c> (old, delegated or associated commune), <c>postcode</c>, <c>near</c> (a misspelling).</param>
/// <param name="As">The old, delegated or associated name that matched; null when today's did.</param>
public sealed record CommuneMatch(string Code, string Name, string Department, IReadOnlyList<string> Postcodes, string Read, string? As)
{
    /// <summary>Former, delegated or associated commune that the text named: its own code; null when it named today's commune.</summary>
    public string? FormerCode { get; init; }
}

/// <summary>What a text says of a place.</summary>
/// <param name="Match">The commune, when the text settles on one.</param>
/// <param name="Candidates">Communes that it may mean, best first; the match alone when there is one.</param>
/// <param name="Missing">What would settle it, in French; null when there is a match.</param>
public sealed record CommuneLookup(CommuneMatch? Match, IReadOnlyList<CommuneMatch> Candidates, string? Missing);
