using System.Text;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>
/// The first line of a CSV file (RFC 4180; comma, semicolon, tab or bar). Read here, because an engine that guesses the dialect from the rows
/// takes a faulty file for another that is right.
/// </summary>
internal sealed record CsvHeader(char Delimiter, IReadOnlyList<string> Names)
{
    private const int MaxLength = 1 << 20;

    /// <exception cref="UnreadableFileException">There is none, or a name stands twice.</exception>
    public static CsvHeader Read(string path)
    {
        using var text = new StreamReader(path);
        var line = Line(text);
        var delimiter = ";,\t|".MaxBy(candidate => Split(line, candidate).Count);
        var names = Split(line, line.Contains(delimiter, StringComparison.Ordinal) ? delimiter : ',');
        if (names.Exists(string.IsNullOrWhiteSpace)) throw new UnreadableFileException("La première ligne du fichier CSV doit nommer chaque colonne.");
        return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
            ? new(line.Contains(delimiter, StringComparison.Ordinal) ? delimiter : ',', names)
            : throw new UnreadableFileException("Deux colonnes du fichier CSV ont le même nom.");
    }

    // A name in quotes may hold a line end.
    private static string Line(StreamReader text)
    {
        var (line, quoted) = (new StringBuilder(), false);
        for (int sign; (sign = text.Read()) >= 0 && (quoted || sign is not ('\n' or '\r'));)
        {
            quoted ^= sign == '"';
            if (line.Append((char)sign).Length > MaxLength) throw new UnreadableFileException("La première ligne du fichier CSV est trop longue.");
        }

        return line.ToString();
    }

    private static List<string> Split(string line, char delimiter)
    {
        var (names, name, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"') name.Append(line[at++]);
            else if (line[at] == '"') quoted = !quoted;
            else if (line[at] == delimiter && !quoted) Add();
            else name.Append(line[at]);
        }

        Add();
        return names;

        void Add()
        {
            names.Add(name.ToString());
            name.Clear();
        }
    }
}
