using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>The date that stands before the court: «arrêt rendu le 5 mai 2019 par la cour d'appel de Paris».</summary>
internal static class PrecedingDate
{
    private const int LongestDate = 48;

    private static readonly string[] Links =
        [" par la ", " par le ", ", par la ", ", par le ", " de la ", " du ", " de ", ", la ", ", le ", " par ", ", ", " rendu par la ", " rendu par le ", " rendue par le "];

    private static readonly string[] Decisions = ["arret", "jugement", "ordonnance", "decision", "arrets"];

    private static readonly string[] Between = ["rendus", "rendue", "rendu", "prononcee", "prononce", "contradictoire", "en date", "mixte", "avant dire droit", "refere", "de", "du", "le"];

    /// <summary>The date and where its phrase begins; null when none belongs to the court that begins at the cursor.</summary>
    public static (DateOnly Date, int Start)? Read(Cursor court)
    {
        foreach (var link in Links)
        {
            if (!court.Folded[..court.At].EndsWith(link)) continue;
            var end = court.At - link.Length;
            for (var start = end - 6; start >= Math.Max(0, end - LongestDate); start--)
            {
                if (!Letters.IsWord(court.Folded[start]) || (start > 0 && Letters.IsWord(court.Folded[start - 1]))) continue;
                var cursor = new Cursor(court.Raw, court.Folded, start);
                if (DateReader.TryRead(ref cursor, out var date) && cursor.At == end && Decision(court, start) is { } phrase) return (date, phrase);
            }
        }

        return null;
    }

    /// <summary>«arrêt rendu le» right before the date; where it begins.</summary>
    private static int? Decision(in Cursor court, int date)
    {
        var earliest = Math.Max(0, date - 48);
        for (var start = date - 1; start >= earliest; start--)
        {
            if (!Letters.IsWord(court.Folded[start]) || (start > 0 && Letters.IsWord(court.Folded[start - 1]))) continue;
            var cursor = new Cursor(court.Raw, court.Folded, start);
            if (!cursor.Any(Decisions)) continue;
            for (var words = 0; words < 6 && cursor.At < date; words++)
            {
                cursor.Blanks();
                if (!cursor.Any(Between)) break;
                cursor.Blanks();
            }

            if (cursor.At == date) return start;
        }

        return null;
    }
}
