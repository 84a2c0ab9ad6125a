using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Words of the sources for controlled lists. The label stays as delivered; the key is that of the list.</summary>
internal static class SourceTerms
{
    private static readonly Dictionary<string, string> DilaChambers = new(StringComparer.Ordinal)
    {
        ["ASSEMBLEE_PLENIERE"] = "pl", ["CHAMBRE_MIXTE"] = "mi", ["CHAMBRE_CIVILE_1"] = "civ1", ["CHAMBRE_CIVILE_2"] = "civ2",
        ["CHAMBRE_CIVILE_3"] = "civ3", ["CHAMBRE_COMMERCIALE"] = "comm", ["CHAMBRE_SOCIALE"] = "soc", ["CHAMBRE_CRIMINELLE"] = "cr",
        ["CHAMBRES_REUNIES"] = "creun", ["ORDONNANCE_PREMIER_PRESIDENT"] = "ordo", ["COMMISSION_REPARATION_DETENTION"] = Term.OtherKey,
    };

    private static readonly (string Start, string Key)[] SolutionStarts =
    [
        ("cassation", "cassation"), ("rejet", "rejet"), ("annulation", "annulation"), ("avis", "avis"), ("déchéance", "decheance"),
        ("decheance", "decheance"), ("désignation", "designation"), ("irrecevabilité", "irrecevabilite"), ("non-lieu", "nonlieu"),
        ("non lieu", "nonlieu"), ("qpc renvoi", "qpc"), ("qpc", "qpcother"), ("rabat", "rabat"), ("règlement des juges", "reglement"), ("renvoi", "renvoi"),
    ];

    private static readonly (string Word, string Key)[] TypeWords =
    [
        ("arrêt", "arret"), ("arret", "arret"), ("jugement", "jugement"), ("ordonnance", "ordonnance"), ("avis", "avis"),
        ("demande d'avis", "avis"), ("qpc", "qpc"), ("question prioritaire de constitutionnalité", "qpc"), ("saisie", "saisie"),
    ];

    /// <summary>Chamber of a DILA formation code (<c>CHAMBRE_SOCIALE</c>); another code as words.</summary>
    public static Term? DilaChamber(string? code)
    {
        if (code is null) return null;
        var words = code.Replace('_', ' ');
        return DilaChambers.TryGetValue(code, out var key) ? Terms.Chambers.ByKey(key) is { } known && key != Term.OtherKey ? known : new(Term.OtherKey, words) : Keyed(Terms.Chambers, words);
    }

    /// <summary>A term given by key or by label.</summary>
    public static Term? Keyed(IReadOnlyList<Term> list, string? keyOrLabel)
    {
        if (Blanks.CollapsedOrNull(keyOrLabel) is not { } words) return null;
        return list.ByKey(words.ToLowerInvariant()) ?? list.FromLabel(words);
    }

    /// <summary>Outcome: known by its first word, under the words of the source («Cassation partielle» is a cassation).</summary>
    public static Term? Solution(string? words)
    {
        var term = Keyed(Terms.Solutions, words);
        if (term is not { Key: Term.OtherKey }) return term;
        foreach (var (start, key) in SolutionStarts)
            if (term.Label.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return new(key, term.Label);
        return term;
    }

    /// <summary>Type of decision.</summary>
    public static Term? Type(string? words)
    {
        var term = Keyed(Terms.Types, words);
        if (term is not { Key: Term.OtherKey }) return term;
        foreach (var (word, key) in TypeWords)
            if (string.Equals(term.Label, word, StringComparison.OrdinalIgnoreCase)) return Terms.Types.ByKey(key);
        return term;
    }

    /// <summary>Publication level, by key or label; <c>P</c> is the former letter of the bulletin, <c>D</c> of «diffusé», not published.</summary>
    public static Term? PublicationLevel(string? words) => Blanks.CollapsedOrNull(words) switch
    {
        "P" => Terms.PublicationLevels.ByKey("b"),
        "D" => Terms.PublicationLevels.ByKey("n"),
        "Communiqué de presse" => Terms.PublicationLevels.ByKey("c"),
        var level => Keyed(Terms.PublicationLevels, level),
    };

    /// <summary>Publication level of an administrative court: A recueil, B tables, C unpublished; another code as it is.</summary>
    public static Term? AdministrativeLevel(string? code) => code switch
    {
        null => null,
        "A" => Terms.PublicationLevels.ByKey("lebon"),
        "B" => Terms.PublicationLevels.ByKey("tables"),
        "C" => Terms.PublicationLevels.ByKey("inedit"),
        _ => new(Term.OtherKey, code),
    };

    /// <summary>Administrative courts decide administrative matters; other matters are told apart later.</summary>
    public static Matter? MatterOf(CourtCode court) => court.Jurisdiction switch
    {
        var kind when kind.IsAdministrative => Matter.Administrative,
        Jurisdiction.TribunalDeCommerce => Matter.Commercial,
        Jurisdiction.ConseilDePrudhommes => Matter.Prudhomale,
        _ => null,
    };

    /// <summary>A list with the terms that are there.</summary>
    public static IReadOnlyList<Term> Listed(params Term?[] terms) => [.. terms.OfType<Term>()];
}
