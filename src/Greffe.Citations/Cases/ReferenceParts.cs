using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>The parts of a reference as they are read.</summary>
internal sealed class ReferenceParts(CourtName court, string? unit, int headEnd)
{
    private const int MostParts = 14;
    private const int LongestNames = 160;

    private static readonly string[] Fillers =
    [
        "arrets", "arret", "jugement", "decision", "ordonnance", "rendus", "rendue", "rendu", "prononcee", "prononce", "en date", "dans son", "dans sa", "dans un", "dans une", "selon", "un", "une", "par", "du", "le", "de", "req", "pourvoi",
        "contentieux", "statuant au contentieux", "inedit", "precites", "precitee", "precite", "prec", "qpc", "avis", "audience publique", "renvoi", "l'", "la", "solennelle", "s.",
    ];

    private string? unit = unit;

    public CourtName Court => court;

    public int HeadEnd => headEnd;

    public DateOnly? Date { get; set; }

    public string? Number { get; set; }

    /// <summary>Whether the chamber alone stands for the Cour de cassation.</summary>
    public bool Chambered { get; init; }

    private bool HasBulletin { get; set; }

    /// <summary>Whether it tells a decision: a number, or a date; a chamber alone needs its date, the Conseil constitutionnel its number.</summary>
    public bool IsEnough => (court.Key, Chambered) switch
    {
        (_, true) => Date is not null && (court.IsShort || Number is not null),
        ("cc" or "tribue" or "cjue" or "cjce" or "tpice", _) => Number is not null || (Date is not null && court.Key != "tribue"),
        _ => Number is not null || Date is not null,
    };

    public string Canonical => court.Key == "cc" && court.IsShort && Number is null && Date is null ? "" : $"{court.Key}:{unit}:{Date:yyyy-MM-dd}:{Number}";

    /// <summary>Passes date, number, formation and names until nothing more fits; where the last that counts ends.</summary>
    public int ReadRest(ref Cursor cursor)
    {
        var end = cursor.At;
        for (var parts = 0; parts < MostParts; parts++)
        {
            var bracketed = Opens(ref cursor);
            if (ReadPart(ref cursor))
            {
                end = cursor.At;
                if (bracketed && cursor.Now == ')') end = ++cursor.At;
            }
            else if (!ReadFormation(ref cursor) && !cursor.Any(Fillers) && !PassNames(ref cursor)) break;
        }

        cursor.At = end;
        if (Published(ref cursor)) end = cursor.At;
        return end;
    }

    private static bool Opens(ref Cursor cursor)
    {
        var from = cursor.At;
        cursor.Separators();
        return cursor.Folded[from..cursor.At].Contains('(');
    }

    private bool ReadPart(ref Cursor cursor)
    {
        if (Number is null && CaseNumber.TryRead(ref cursor, court.Key, Bare(cursor), dated: Date is not null) is { } number)
        {
            Number = number;
            return true;
        }

        if (Date is null)
        {
            if (DateReader.TryRead(ref cursor, out var date))
            {
                Date = date;
                return true;
            }
        }

        return court.Key == "cass" && !HasBulletin && Date is not null && (HasBulletin = Bulletin.TryRead(ref cursor));
    }

    /// <summary>Whether a number may stand without «n°»: those that look like nothing else, and after the date those of databases' titles.</summary>
    private bool Bare(in Cursor cursor) => court.Key switch
    {
        "cass" or "caa" or "cjue" or "tribue" or "cc" => true,
        "ce" or "ta" or "tdc" or "ca" or "tj" or "tgi" or "cedh" or "cjce" or "tcom" or "cph" => Date is not null && IsAfterComma(cursor),
        _ => false,
    };

    private static bool IsAfterComma(in Cursor cursor) =>
        cursor.At > 1 && cursor.Folded[..cursor.At].TrimEnd(" \n") is [.., ',' or '('];

    private bool ReadFormation(ref Cursor cursor)
    {
        var from = cursor.At;
        var read = court.Key switch
        {
            "cass" => CassationChamber.TryRead(ref cursor),
            "ce" => Formation.TryReadCouncil(ref cursor),
            _ => null,
        };
        if (read is not null)
        {
            unit ??= read;
            return true;
        }

        cursor.At = from;
        return Formation.Pass(ref cursor);
    }

    /// <summary>Names of parties: passed when a number or a date of the same reference follows them closely.</summary>
    private bool PassNames(ref Cursor cursor)
    {
        if (Number is not null || !(court.IsShort || Date is not null) || (!cursor.IsCapital && cursor.Now != '\'' && cursor.Now != '«')) return false;
        var limit = Math.Min(cursor.Folded.Length, cursor.At + LongestNames);
        for (var at = cursor.At; at < limit; at++)
        {
            if (cursor.Folded[at] is ';' or '\n' or ')') return false;
            if (at > 0 && Letters.IsWord(cursor.Folded[at - 1])) continue;
            var ahead = new Cursor(cursor.Raw, cursor.Folded, at);
            if (CaseNumber.TryRead(ref ahead, court.Key, Bare(ahead)) is not null || (Date is null && DateReader.TryRead(ref ahead, out _)))
            {
                cursor.At = at;
                return true;
            }

            if (char.IsAsciiDigit(cursor.Folded[at]) || ahead.Word("article") || ahead.Word("articles")) return false;
        }

        return false;
    }

    private bool Published(ref Cursor cursor)
    {
        var from = cursor.At;
        cursor.Separators();
        if (court.Key is "ce" or "caa" && (cursor.Word("publie au recueil lebon") || cursor.Word("mentionne aux tables du recueil lebon") || cursor.Word("inedit au recueil lebon"))) return true;
        cursor.At = from;
        return false;
    }
}
