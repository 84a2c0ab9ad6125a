using Greffe.Governance.ExchangeTables;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.KeepNetwork;

/// <summary>An invented ministry and its correspondents. Two seats are vacant and one term ends soon, so that the pages have something to say.</summary>
internal static class SeededNetwork
{
    private static readonly string[][] Entities =
    [
        ["demo-siege", "Ministère inventé", "", "Paris", "oui"],
        ["DAC", "Direction des affaires civiles (inventée)", "demo-siege", "Paris", "oui"],
        ["DAP", "Direction des affaires pénales (inventée)", "demo-siege", "Paris", "oui"],
        ["DSJ", "Direction des services judiciaires (inventée)", "demo-siege", "Paris", "oui"],
        ["SNU", "Service du numérique (inventé)", "demo-siege", "Nantes", "oui"],
        ["DSJ-STAT", "Bureau des statistiques (inventé)", "DSJ", "Nantes", "oui"],
        ["demo-cour-a", "Cour de l’Ouest (inventée)", "DSJ", "Rennes", "oui"],
        ["demo-cour-b", "Cour du Sud (inventée)", "DSJ", "Toulouse", "oui"],
        ["SNU-DON", "Service inventé des données", "SNU", "Nantes", "oui"],
        ["SNU-DIFF", "Pôle de diffusion (inventé)", "SNU", "Nantes", "non"],
    ];

    private static readonly (string Entity, string Agent, string Name, string Duty, int From, int To)[] Terms =
    [
        ("demo-siege", "demo-correspondent", "Camille Inventé", Term.Holder, -300, 700), ("DAC", "demo-dac", "Noé Inventé", Term.Holder, -200, 500),
        ("DAP", "demo-dap", "Zoé Inventée", Term.Holder, -600, -40), ("DSJ", "demo-dsj", "Ariane Inventée", Term.Holder, -500, 30),
        ("DSJ", "demo-dsj-2", "Basile Inventé", Term.Deputy, -500, 230), ("DSJ-STAT", "demo-stat", "Odile Inventée", Term.Holder, -100, 900),
        ("demo-cour-a", "demo-ouest", "Malo Inventé", Term.Holder, -50, 600), ("SNU", "demo-snu", "Inès Inventée", Term.Holder, -400, 400),
        ("SNU-DON", "demo-donnees", "Paule Inventée", Term.Holder, -150, 600),
    ];

    public static void Write(RecordWriter writer, DateOnly today)
    {
        foreach (var cells in Entities) ExchangeNetwork.Keep(writer, new TableLine(0, cells, ExchangeNetwork.EntityColumns));
        foreach (var (entity, agent, name, duty, from, to) in Terms)
            KeepTerms.Make(writer, entity, new() { Agent = agent, Name = name, Duty = duty, Started = DateWords.Machine(today.AddDays(from)), Ends = DateWords.Machine(today.AddDays(to)) });
    }
}
