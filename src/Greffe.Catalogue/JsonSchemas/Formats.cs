using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Catalogue.JsonSchemas;

/// <summary>Formats of JSON Schema that the published schemas use. A name that is not known here admits everything, as the standard says.</summary>
internal static partial class Formats
{
    /// <summary>Whether a text has a format.</summary>
    public static bool Holds(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "time" => IsTime(text),
        "date-time" => Split().Split(text) is [var date, var time] && IsDate(date) && IsTime(time),
        "uri" => text.AsSpan().ContainsAny('/', ':') && Uri().IsMatch(text),
        "uuid" => Uuid().IsMatch(text),
        "email" => Email().IsMatch(text),
        _ => true,
    };

    private static bool IsDate(string text) =>
        text.Length == 10 && Date().IsMatch(text) && int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
        && int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture) is >= 1 and var day
        && day <= (month == 2 && !IsLeap(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture)) ? 28 : DateTime.DaysInMonth(2000, month));

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    // RFC 3339: a leap second only at 23:59:60 of universal time; the zone is required.
    private static bool IsTime(string text)
    {
        if (Time().Match(text) is not { Success: true } match) return false;
        var (hour, minute, second) = (Of("h"), Of("m"), double.Parse(match.Groups["s"].ValueSpan, CultureInfo.InvariantCulture));
        var (zoneHour, zoneMinute, sign) = (Of("zh"), Of("zm"), match.Groups["sign"].Value == "-" ? -1 : 1);
        if (zoneHour > 23 || zoneMinute > 59) return false;
        if (hour <= 23 && minute <= 59 && second < 60) return true;
        var universal = (hour * 60) + minute - (sign * ((zoneHour * 60) + zoneMinute));
        return second < 61 && hour <= 23 && minute <= 59 && (((universal % 1440) + 1440) % 1440) == 1439;

        int Of(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", Options, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2}(\.[0-9]+)?)([zZ]|(?<sign>[-+])(?<zh>[0-9]{2})(:?(?<zm>[0-9]{2}))?)\z", Options, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"[tT]|\s", Options, 1000)]
    private static partial Regex Split();

    // RFC 3986: scheme, then authority and path, absolute path, rootless path or nothing; query; fragment.
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+\-.]*:(//((([a-zA-Z0-9\-._~!$&'()*+,;=:]|%[0-9a-fA-F]{2})*@)?(\[[0-9a-fA-FvV:.]+\]|([a-zA-Z0-9\-._~!$&'()*+,;=]|%[0-9a-fA-F]{2})*)(:[0-9]*)?)(/([a-zA-Z0-9\-._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})*)*|/?(([a-zA-Z0-9\-._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+(/([a-zA-Z0-9\-._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})*)*)?)(\?([a-zA-Z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-fA-F]{2})*)?(\#([a-zA-Z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-fA-F]{2})*)?\z", Options, 1000)]
    private static partial Regex Uri();

    [GeneratedRegex(@"^(urn:uuid:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\z", Options, 1000)]
    private static partial Regex Email();
}
