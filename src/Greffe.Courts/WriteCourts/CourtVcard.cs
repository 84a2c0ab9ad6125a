using System.Globalization;
using System.Text;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.WriteCourts;

/// <summary>vCard 4.0 (RFC 6350): one card a court, for an address book.</summary>
internal static class CourtVcard
{
    private const int LongestLine = 75;

    public static byte[] Write(IReadOnlyList<CourtEntry> courts)
    {
        var text = new StringBuilder();
        foreach (var court in courts) Write(text, court);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, CourtEntry court)
    {
        Line(text, "BEGIN:VCARD");
        Line(text, "VERSION:4.0");
        Line(text, "KIND:org");
        Line(text, $"UID:urn:greffe:court:{court.Code}");
        Line(text, $"FN:{Escape(court.Name)}");
        Line(text, $"ORG:{Escape(court.Name)}");
        if (court.Street is not null || court.City is not null)
            Line(text, $"ADR;TYPE=work:;;{Escape(court.Street ?? "")};{Escape(court.City ?? "")};;{court.Postcode};France");
        if (court.Phone is { } phone) Line(text, $"TEL;VALUE=uri;TYPE=work:tel:{Dialled(phone)}");
        if (court.Email is { } email) Line(text, $"EMAIL;TYPE=work:{Escape(email)}");
        if (court.Website is { } site) Line(text, $"URL:{site}");
        if (court is { Latitude: { } latitude, Longitude: { } longitude })
            Line(text, string.Create(CultureInfo.InvariantCulture, $"GEO:geo:{latitude:0.#####},{longitude:0.#####}"));
        if (court.Hours is { } hours) Line(text, $"NOTE:{Escape(hours)}");
        Line(text, "END:VCARD");
    }

    /// <summary>Digits alone, in the international form.</summary>
    private static string Dialled(string phone)
    {
        var digits = string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return digits.StartsWith('0') ? $"+33{digits[1..]}" : digits;
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Lines longer than 75 octets are folded, between characters.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
