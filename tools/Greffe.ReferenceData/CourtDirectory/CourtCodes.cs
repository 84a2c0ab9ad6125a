using Greffe.Courts.Directory;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Code of a court by the name that a source gives it; names that no rule reaches are listed here, each checked by hand.</summary>
internal sealed class CourtCodes
{
    /// <summary>Spellings of the sources that differ from the reference list by more than case, accents and articles.</summary>
    public static readonly (string Name, string Code)[] Aliases =
    [
        ("Tribunal judiciaire d'Évry-Courcouronnes", "tj91228"), ("Tribunal judiciaire de Saint-Pierre", "tj97416"),
        ("Tribunal judiciaire de Saint-Denis", "tj97411"), ("Cour d'appel de Saint-Denis", "ca_st_denis_reunion"),
        ("Tribunal de première instance de Mata-Utu", "tj98613"), ("Tribunal de première instance de Papeete", "tj98735"),
        ("Tribunal de première instance de Nouméa", "tj98818"),
        ("Conseil de prud'hommes d'Évry-Courcouronnes", "cph_evry"), ("Conseil de prud'hommes de Saint-Denis de La Réunion", "cph101215"),
        ("Conseil de prud'hommes de Mamoudzou", "cph_tribunal_du_travail_de_mamoudz"),
        ("Tribunal de commerce de Brive", "tcom1901"), ("Tribunal de commerce de Villefranche-Tarare", "tcom6903"),
        ("Tribunal de commerce de Vesoul", "tcom7001"), ("Tribunal de commerce de Val de Briey", "tcom5401"),
        ("Tribunal de commerce d'Évry-Courcouronnes", "tcom7801"), ("Tribunal de commerce de Cherbourg-en-Cotentin", "tcom5001"),
        ("Tribunal de commerce de Romans-sur-Isère", "tcom2602"),
    ];

    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);

    public CourtCodes(string courtsFile, Published files)
    {
        foreach (var line in File.ReadLines(courtsFile).Where(line => line.Length > 0 && line[0] != '#'))
            if (line.Split('\t') is [var code, var name, ..]) Add(name, code);
        foreach (var name in files.Names("tprx")) Add(name, $"tprx_{CourtNames.Slug(name)}");
        foreach (var (name, code) in Aliases) Add(name, code);
    }

    /// <summary>Code and first name of every court.</summary>
    public SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What a person should look at.</summary>
    public List<string> Notes { get; } = [];

    public string? Find(string name)
    {
        const string chamber = "Chambre commerciale du TJ";
        if (name.StartsWith(chamber, StringComparison.Ordinal)) name = $"Tribunal judiciaire{name[chamber.Length..]}";
        if (CourtNames.MatchKey(name) is { } key && _byKey.TryGetValue(key, out var code)) return code;
        Notes.Add($"No court of the list bears the name «{name}».");
        return null;
    }

    public bool Knows(string name) => CourtNames.MatchKey(name) is { } key && _byKey.ContainsKey(key);

    private void Add(string name, string code)
    {
        Names.TryAdd(code, name);
        if (CourtNames.MatchKey(name) is { } key) _byKey.TryAdd(key, code);
    }
}
