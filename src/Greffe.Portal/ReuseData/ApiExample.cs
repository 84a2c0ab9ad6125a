using System.Globalization;
using Greffe.Decisions.Publication;

namespace Greffe.Portal.ReuseData;

/// <summary>One thing to try: an address with or without fields, whose answer is the interface's own.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">What it gives.</param>
/// <param name="Pattern">Route that must be there.</param>
/// <param name="Path">Address, complete but for the fields.</param>
/// <param name="Fields">Name, words and first value of each field; none for a link.</param>
internal sealed record ApiExample(string Id, string Title, string Pattern, string Path, IReadOnlyList<ApiField> Fields)
{
    /// <summary>Address with the first values, for a command line.</summary>
    public string Address
    {
        get
        {
            var query = string.Join('&', Fields.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    /// <summary>Everything to try, on a decision that is really there.</summary>
    public static IReadOnlyList<ApiExample> On(PublicDecision? decision)
    {
        var id = decision?.Id.Value ?? "";
        List<ApiExample> examples =
        [
            new("recherche", "Chercher", "/v1/search", "/v1/search",
                [new("q", "Mots", "préjudice"), new("jurisdiction", "Genre (cc, ca, tj…)", ""), new("pageSize", "Réponses par page", "3")]),
            new("liste", "Parcourir toute la collection", "/v1/decisions", "/v1/decisions",
                [new("from", "Premier jour", decision?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""), new("court", "Juridiction", decision?.Court.Value ?? ""), new("limit", "Nombre", "3")]),
            new("changements", "Suivre les changements", "/v1/changes", "/v1/changes", [new("after", "Après la position", "0"), new("limit", "Nombre", "5")]),
            new("statistiques", "Compter", "/v1/stats", "/v1/stats", [new("by", "Dimensions", "jurisdiction,year"), new("jurisdiction", "Genre", "")]),
            new("article", "Qui cite un article", "/v1/citations/{**canonical}", "/v1/citations/art:code-de-procedure-civile%23700", [new("limit", "Nombre", "5")]),
            new("judilibre", "Chercher avec le contrat Judilibre", "/cassation/judilibre/v1.0/search", "/cassation/judilibre/v1.0/search",
                [new("query", "Mots", "préjudice"), new("page_size", "Réponses par page", "3")]),
            new("fichiers", "Le manifeste des fichiers", "/v1/bulk", "/v1/bulk", []),
        ];
        if (id.Length == 0) return examples;
        return
        [
            new("decision", "Une décision, en JSON", "/v1/decisions/{id}", $"/v1/decisions/{id}", []),
            new("texte", "La même, en texte", "/v1/decisions/{id}", $"/v1/decisions/{id}", [new("format", "Forme (json, text, akn)", "text")]),
            new("citations", "Ce qu'elle cite, et qui la cite", "/v1/decisions/{id}/citations", $"/v1/decisions/{id}/citations", []),
            .. examples,
        ];
    }
}

/// <summary>One field of an example.</summary>
internal sealed record ApiField(string Name, string Label, string Value);
