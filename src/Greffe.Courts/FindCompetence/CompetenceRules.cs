using Greffe.Courts.Communes;
using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.FindCompetence;

/// <summary>From a commune and an answer of the table to courts, never further than the tables go.</summary>
internal sealed class CompetenceRules(TerritoryTable territories, IReadOnlyDictionary<string, (string Court, string Appeal)> administrative, IReadOnlyDictionary<string, CourtRecord> courts, MatterTable table)
{
    private static readonly DateOnly Reform2020 = new(2020, 1, 1);

    /// <summary>What one answer gives at a commune.</summary>
    /// <param name="Courts">Code and condition of each.</param>
    /// <param name="Missing">What is missing, in French; null when nothing is.</param>
    internal sealed record Outcome(IReadOnlyList<(string Code, string? When, string Territory, string Source)> Courts, string? Missing);

    public Outcome Apply(MatterAnswer answer, string commune, DateOnly day) => answer.Court switch
    {
        "ta" => Administrative(commune, answer.When, appeal: false),
        "caa" => Administrative(commune, answer.When, appeal: true),
        "elsewhere" => new([], answer.Sentence),
        _ when answer.Court.StartsWith("fixed:", StringComparison.Ordinal) => new([(answer.Court[6..], answer.When, "sans égard à la commune", "cja-2026")], null),
        _ when day < Reform2020 => new([], "Avant le 1er janvier 2020, les tribunaux de grande instance et d'instance siégeaient selon d'autres tables, que ce répertoire n'a pas."),
        "ca" => One(commune, TerritoryColumn.Ca, answer.When, day),
        "cph" => One(commune, TerritoryColumn.Cph, answer.When, day),
        "tcom" => One(commune, TerritoryColumn.Tcom, answer.When, day),
        "local" => Local(commune, answer.When, day),
        "surendettement" => OverIndebtedness(commune, answer.When, day),
        "pole-social" => Designated(commune, day, "le pôle social", "tableau VIII-III de l'annexe du COJ"),
        "enfants" => Designated(commune, day, "le juge des enfants", "tableau XIV de l'annexe du COJ"),
        _ => Tribunal(commune, answer.When, day),
    };

    /// <summary>Court of appeal of a court at a commune.</summary>
    public string? Appeal(string commune, CourtKind kind, DateOnly day) => kind switch
    {
        CourtKind.TribunalAdministratif => administrative.TryGetValue(CommuneCode.Department(commune), out var pair) ? pair.Appeal : null,
        CourtKind.TribunalJudiciaire or CourtKind.TribunalDePremiereInstance or CourtKind.TribunalDeProximite or CourtKind.TribunalDeCommerce or CourtKind.ConseilDePrudhommes
            => territories.At(commune, TerritoryColumn.Ca, day) is { Court.Length: > 0 } appeal ? appeal.Court : null,
        _ => null,
    };

    private Outcome Administrative(string commune, string? when, bool appeal) =>
        administrative.TryGetValue(CommuneCode.Department(commune), out var pair)
            ? new([(appeal ? pair.Appeal : pair.Court, when, $"CJA {(appeal ? "R221-7" : "R221-3")} : département {CommuneCode.Department(commune)}", "cja-2026")], null)
            : new([], $"Le code de justice administrative ne nomme pas le territoire {CommuneCode.Department(commune)}.");

    private Outcome One(string commune, TerritoryColumn column, string? when, DateOnly day) => territories.At(commune, column, day) switch
    {
        { Court.Length: > 0 } found => new([(found.Court, when, Words(column, commune, found.Court), found.Source)], null),
        _ => new([], $"Les tables ne disent pas de quel {Name(column)} relève la commune {commune}."),
    };

    /// <summary>The tribunal de proximité of the commune, or the tribunal judiciaire where it has none.</summary>
    private Outcome Local(string commune, string? when, DateOnly day) =>
        territories.At(commune, TerritoryColumn.Tprx, day) is { Court.Length: > 0 } local
            ? new([(local.Court, when, Words(TerritoryColumn.Tprx, commune, local.Court), local.Source)], null)
            : One(commune, TerritoryColumn.Tj, when, day);

    /// <summary>The tribunal judiciaire; where a chamber with wider powers covers the commune, either may sit (COJ annexe, tableau IV-III).</summary>
    private Outcome Tribunal(string commune, string? when, DateOnly day)
    {
        var outcome = One(commune, TerritoryColumn.Tj, when, day);
        if (outcome.Courts.Count == 0 || territories.At(commune, TerritoryColumn.Tprx, day) is not { Court.Length: > 0 } local
            || !courts.TryGetValue(local.Court, out var chamber) || !table.WideChambers.Contains(CourtNames.Place(chamber.Name(day)))) return outcome;
        var (code, _, territory, source) = outcome.Courts[0];
        var both = when is null ? "" : $"{when}, et ";
        return new(
            [
                (code, $"{both}si la matière n'est pas de celles de la chambre de proximité", territory, source),
                (local.Court, $"{both}si le tableau IV-III de l'annexe du COJ donne la matière à cette chambre", Words(TerritoryColumn.Tprx, commune, local.Court), local.Source),
            ],
            "Cette chambre de proximité a des compétences élargies, matière par matière (tableau IV-III) : demandez au greffe laquelle des deux est saisie.");
    }

    private Outcome OverIndebtedness(string commune, string? when, DateOnly day)
    {
        var tribunal = One(commune, TerritoryColumn.Tj, when, day);
        if (tribunal.Courts.Count == 0 || !territories.HasChambers(tribunal.Courts[0].Code)) return tribunal;
        const string doubt = "Le tableau IX-I de l'annexe du COJ réserve le surendettement à certains juges : la commission de surendettement (Banque de France) dit lequel.";
        var local = Local(commune, when, day).Courts[0];
        return local.Code == tribunal.Courts[0].Code
            ? new([(local.Code, "sauf si le tableau IX-I désigne une chambre de proximité", local.Territory, local.Source)], doubt)
            : new([(local.Code, "sauf si le tableau IX-I désigne un autre juge", local.Territory, local.Source), (tribunal.Courts[0].Code, "si le tableau IX-I le désigne", tribunal.Courts[0].Territory, tribunal.Courts[0].Source)], doubt);
    }

    /// <summary>A matter given to some tribunaux judiciaires of the court of appeal, by a table that reached us without its cells.</summary>
    private Outcome Designated(string commune, DateOnly day, string who, string where)
    {
        var appeal = territories.At(commune, TerritoryColumn.Ca, day);
        var name = appeal is { Court.Length: > 0 } && courts.TryGetValue(appeal.Court, out var court) ? $" ({court.Name(day)})" : "";
        return new([], $"Tous les tribunaux judiciaires n'ont pas {who} : ceux qui l'ont sont désignés par le {where}, dont nous n'avons pas les ressorts. Le greffe du tribunal judiciaire de la commune{name} dit lequel.");
    }

    private static string Words(TerritoryColumn column, string commune, string court) => column switch
    {
        TerritoryColumn.Tcom => court.StartsWith("tj", StringComparison.Ordinal)
            ? $"commune {commune} : chambre commerciale du tribunal judiciaire (Alsace-Moselle, code de commerce L731-1 et L731-2)"
            : $"commune {commune} : référentiel des tribunaux de commerce",
        TerritoryColumn.Cph => $"commune {commune} : liste officielle ; code du travail R1422-4 et son annexe",
        TerritoryColumn.Ca => $"commune {commune} : liste officielle ; COJ D311-1 et son annexe",
        TerritoryColumn.Tprx => $"commune {commune} : liste officielle ; COJ D212-19 et son annexe",
        _ => $"commune {commune} : liste officielle ; COJ D211-1 et son annexe",
    };

    private static string Name(TerritoryColumn column) => column switch
    {
        TerritoryColumn.Ca => "ressort de cour d'appel", TerritoryColumn.Cph => "conseil de prud'hommes", TerritoryColumn.Tcom => "tribunal de commerce",
        TerritoryColumn.Tprx => "tribunal de proximité", _ => "tribunal judiciaire",
    };
}
