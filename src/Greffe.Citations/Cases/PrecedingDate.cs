using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>The date that stands before the court: «arrêt rendu le 5 mai 2019 par la cour d'appel de Paris».</summary>
internal static class PrecedingDate
{
    private const int LongestDate = 48;

    private static readonly string[] Links =
        [" par la ", " par le ", ", par la ", ", par le ", " de la ", " du ", " de ", ", la ", ", le ", " par ", ", ", " rendu par la ", " rendu par le ", " rendue par le ", ", entre les parties, par la ", ", entre les parties, par le ", " entre les parties par la ", " entre les parties, par la ", " entre les parties par le "];

    private static readonly string[] Decisions = ["arret", "jugement", "ordonnance", "decision", "arrets"];

    private static readonly string[] Between = ["rendus", "rendue", "rendu", "prononcee", "prononce", "contradictoire", "en date", "mixte", "avant dire droit", "refere", "de", "du", "le"];

    /// <summary>The date and where its phrase begins; null when none belongs to the court that begins at the cursor.</summary>
    public static (DateOnly Date, string? Number, int Start)? Read(Cursor court, string key)
    {
        foreach (var link in Links)
        {
            if (!court.Folded[..court.At].EndsWith(link)) continue;
            var end = court.At - link.Length;
            for (var start = end - 6; start >= Math.Max(0, end - LongestDate); start--)
            {
                if (!Letters.IsWord(court.Folded[start]) || (start > 0 && Letters.IsWord(court.Folded[start - 1]))) continue;
                var cursor = new Cursor(court.Raw, court.Folded, start);
                if (DateReader.TryRead(ref cursor, out var date) && cursor.At == end && Decision(court, start, key) is { } phrase) return (date, phrase.Number, phrase.Start);
            }
        }

        return null;
    }

    /// <summary>«arrêt rendu le», «jugement n° 2102345 du» right before the date; where it begins, and the number.</summary>
    private static (int Start, string? Number)? Decision(in Cursor court, int date, string key)
    {
        var earliest = Math.Max(0, date - 48);
        for (var start = date - 1; start >= earliest; start--)
        {
            if (!Letters.IsWord(court.Folded[start]) || (start > 0 && Letters.IsWord(court.Folded[start - 1]))) continue;
            var cursor = new Cursor(court.Raw, court.Folded, start);
            if (!cursor.Any(Decisions)) continue;
            cursor.Blanks();
            var number = CaseNumber.TryRead(ref cursor, key, bare: false);
            for (var words = 0; words < 6 && cursor.At < date; words++)
            {
                cursor.Blanks();
                if (!cursor.Any(Between)) break;
                cursor.Blanks();
            }

            if (cursor.At == date) return (start, number);
        }

        return null;
    }
}
