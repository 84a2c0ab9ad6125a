using System.Globalization;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Judilibre.Tests;

/// <summary>Invented publication orders, and the public decisions that they become.</summary>
internal static class Orders
{
    private static readonly string[] Chambers = ["civ1", "civ2", "soc", "comm"];

    /// <summary>The order of rank <paramref name="number"/>: its values follow from its rank.</summary>
    public static JsonObject Make(int number)
    {
        var kind = (string[])["cc", "cc", "ca", "tj", "tcom"] is var kinds ? kinds[number % kinds.Length] : "";
        var date = new DateOnly(2019, 1, 1).AddDays(number * 7);
        var text = $"Introduction {number}.\nLe bail est résilié.\nPar ces motifs, rejette.";
        var order = new JsonObject
        {
            ["id"] = $"{number:x24}", ["source"] = kind switch { "cc" => number % 10 == 0 ? "dila" : "jurinet", "ca" => "jurica", "tj" => "juritj", _ => "juritcom" },
            ["sourceId"] = $"{number}", ["jurisdiction"] = kind, ["text"] = text, ["displayText"] = text,
            ["number"] = kind == "cc" && number % 2 == 0 ? new JsonArray($"20-10.{number % 900 + 100}", $"20-11.{number % 900 + 100}") : new JsonArray($"20/{number:00000}"),
            ["decision_date"] = Day(date), ["decision_datetime"] = $"{Day(date)}T{number % 24:00}:30:00Z",
            ["update_date"] = Day(date.AddDays(400)), ["update_datetime"] = $"{Day(date.AddDays(400))}T10:00:00Z",
            ["solution"] = number % 3 == 0 ? "rejet" : "cassation", ["type"] = number % 4 == 0 ? "ordonnance" : "arret",
            ["themes"] = new JsonArray("Bail commercial", $"thème {number % 5}"), ["particularInterest"] = number % 6 == 0, ["summary"] = "Sommaire.",
            ["zones"] = new JsonObject { ["introduction"] = Zone(0, text.IndexOf('\n') + 1), ["motivations"] = Zone(text.IndexOf('\n') + 1, text.LastIndexOf('\n') + 1), ["dispositif"] = Zone(text.LastIndexOf('\n') + 1, text.Length) },
        };
        if (kind == "cc") Supreme(order, number);
        else
        {
            order["location"] = kind switch { "ca" => "ca_paris", "tj" => "tj75056", _ => "7501" };
            order["nac"] = number % 2 == 0 ? "72Z" : "80A";
        }

        return order;
    }

    /// <summary>The decision that an order becomes.</summary>
    public static PublicDecision Decision(JsonObject order)
    {
        var kind = order["jurisdiction"]!.GetValue<string>();
        var code = kind == "tcom" ? "tcom7501" : order["location"]?.GetValue<string>() ?? kind;
        _ = CourtCode.TryParse(code, out var court);
        _ = DecisionId.TryParse(order["id"]!.GetValue<string>(), out var id);
        var record = order.DeepClone().AsObject();
        record.Remove("text");
        record.Remove("displayText");
        return new()
        {
            Id = id, Source = order["source"]!.GetValue<string>(), Text = order["displayText"]!.GetValue<string>(), Court = court, CourtLabel = KnownCourts.Label(court),
            Date = DateOnly.ParseExact(order["decision_date"]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Numbers = [.. order["number"]!.AsArray().Select(item => item!.GetValue<string>())], Form = PublicationForm.Full, Rule = "test",
            PublishedOn = new(2026, 11, 23), UpdatedOn = new(2026, 11, 23), OccultationVersion = "court",
            Themes = [.. order["themes"]!.AsArray().Select(item => item!.GetValue<string>())],
            Chamber = Term(order, "chamber"), Formation = Term(order, "formation"), Solution = Term(order, "solution"), Type = Term(order, "type"),
            PublicationLevels = [.. (order["publication"]?.AsArray() ?? []).Select(item => new Term(item!.GetValue<string>(), ""))],
            Zones = [.. order["zones"]!.AsObject().Select(zone => new Zone(Kind(zone.Key), new(zone.Value![0]!["start"]!.GetValue<int>(), zone.Value![0]!["end"]!.GetValue<int>())))],
            ParticularInterest = order["particularInterest"]?.GetValue<bool>() ?? false, CourtRecord = record.ToJsonString(),
        };
    }

    private static void Supreme(JsonObject order, int number)
    {
        order["chamber"] = Chambers[number % Chambers.Length];
        order["formation"] = number % 2 == 0 ? "fs" : "f";
        order["publication"] = number % 4 == 0 ? new JsonArray("b", "r", "c") : new JsonArray("n");
        order["ecli"] = $"ECLI:FR:CCASS:2020:CO{number:00000}";
        order["contested"] = new JsonObject { ["date"] = "2019-05-16", ["title"] = "cour d'appel de Paris\nPôle 4", ["number"] = new JsonArray("18/27804"), ["content"] = "Texte attaqué." };
        order["visa"] = new JsonArray("Article 1240 du code civil.");
        order["rapprochements"] = new JsonArray(new JsonObject { ["title"] = "Crim., 28 mars 2018" });
        order["legacy"] = new JsonObject { ["selection"] = number % 2 };
        order["timeline"] = new JsonArray([.. Enumerable.Range(0, number % 3).Select(step => (JsonNode)new JsonObject { ["id"] = $"{step:x24}", ["date"] = "2019-01-01", ["title"] = "étape" })]);
        if (number % 5 == 0)
            order["files"] = new JsonArray(
                new JsonObject { ["id"] = "f2", ["type"] = 4, ["name"] = "communique.pdf", ["date"] = "2020-01-12T10:00:00Z", ["size"] = "10 kB", ["location"] = "https://example.org/c.pdf" },
                new JsonObject { ["id"] = "f1", ["type"] = "1", ["name"] = "rapport.pdf", ["date"] = "2020-01-12", ["size"] = "42.5 kB", ["location"] = "https://example.org/r.pdf" });
    }

    private static ZoneKind Kind(string key) => ZoneKinds.TryParse(key, out var kind) ? kind : throw new ArgumentException(key);

    private static Term? Term(JsonObject order, string name) => order[name]?.GetValue<string>() is { } key ? new(key, key) : null;

    private static JsonArray Zone(int start, int end) => [new JsonObject { ["start"] = start, ["end"] = end }];

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
