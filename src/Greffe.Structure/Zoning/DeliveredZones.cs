using Greffe.Decisions;

namespace Greffe.Structure.Zoning;

/// <summary>What a delivery's zones are worth.</summary>
internal enum DeliveredZonesVerdict
{
    /// <summary>They can be kept.</summary>
    Sound,

    /// <summary>They can be kept once cut at the end of the text.</summary>
    Clipped,

    /// <summary>They do not fit this text.</summary>
    Unfit,
}

/// <summary>
/// Checks the zones that a delivery brings: inside the text, in order, disjoint, and not cutting words. Zones of another version of
/// the text (it happens: see the judicial samples) would withhold or reveal the wrong part.
/// </summary>
internal static class DeliveredZones
{
    /// <summary>Ends may run past the text by this much: trailing blanks that a reader trimmed.</summary>
    private const int Tolerance = 2;

    /// <summary>The zones in order with their verdict; the list is empty when they are unfit.</summary>
    public static (IReadOnlyList<Zone> Zones, DeliveredZonesVerdict Verdict) Check(IReadOnlyList<Zone> zones, string text)
    {
        var ordered = zones.OrderBy(zone => zone.Span.Start).ThenBy(zone => zone.Span.End).ToList();
        var clipped = false;
        var previous = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var span = ordered[i].Span;
            if (span.Start < previous || span.End <= span.Start || span.End > text.Length + Tolerance || span.Start >= text.Length
                || CutsWord(text, span.Start))
                return ([], DeliveredZonesVerdict.Unfit);
            previous = span.End;
            if (span.End <= text.Length) continue;
            ordered[i] = ordered[i] with { Span = new(span.Start, text.Length) };
            clipped = true;
        }

        return (ordered, clipped ? DeliveredZonesVerdict.Clipped : DeliveredZonesVerdict.Sound);
    }

    private static bool CutsWord(string text, int offset) => offset > 0 && char.IsLetter(text[offset - 1]) && char.IsLetter(text[offset]);
}
