using System.Collections.Frozen;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>Regions, overseas territories and countries after the article or preposition of a country («en Serbie», «la Guyane»): they name nobody and are no one's home. Those that are
/// surnames or first names too are left out.</summary>
internal static class Territories
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.Ordinal,
        "guyane", "reunion", "martinique", "guadeloupe", "mayotte", "polynesie", "caledonie", "corse", "bretagne", "normandie", "aquitaine", "occitanie", "franche-comte", "auvergne",
        "algerie", "tunisie", "egypte", "libye", "mali", "senegal", "guinee", "cameroun", "gabon", "togo", "benin", "niger", "nigeria", "burkina", "ghana", "comores", "madagascar", "djibouti", "somalie", "soudan",
        "ethiopie", "erythree", "mauritanie", "angola", "rwanda", "burundi", "tchad", "centrafrique", "haiti", "bresil", "colombie", "venezuela", "argentine", "chili", "mexique", "surinam", "suriname", "canada", "quebec", "etats-unis",
        "allemagne", "belgique", "suisse", "italie", "espagne", "portugal", "pologne", "roumanie", "bulgarie", "hongrie", "serbie", "kosovo", "albanie", "macedoine", "croatie", "bosnie", "grece", "turquie", "ukraine", "russie", "moldavie",
        "armenie", "azerbaidjan", "syrie", "liban", "irak", "iran", "afghanistan", "pakistan", "bangladesh", "japon", "vietnam", "cambodge", "thailande", "philippines", "royaume-uni", "angleterre",
        "ecosse", "irlande", "luxembourg", "autriche", "norvege", "suede", "danemark", "finlande");

    /// <summary>Whether the token, or the one after an article, begins such a name.</summary>
    public static bool Is(DocumentText document, int at)
    {
        while (document.Is(at, WordFlags.Particle) && !Names.Contains(document.Folded(at)) && document.Has(at + 1)) at++;
        return document.Has(at) && document.Tokens[at].IsCapital && Names.Contains(document.Folded(at)) && document.Folded(at - 1) is "en" or "au" or "aux" or "la" or "le" or "l" or "du" or "des" or "d" or "et";
    }
}
