using System.Globalization;
using Greffe.Look;

namespace Greffe.Governance.FollowActions;

/// <summary>Sentences about an action.</summary>
internal static class ActionWords
{
    /// <summary>«Jeux de données publics : 14, de 10 à 20 (40 %)».</summary>
    public static string Indicator(PublicAction action, Words words)
    {
        var unit = action.Unit.Length > 0 ? $"\u00a0{action.Unit}" : "";
        var way = action is { Baseline: { } from, Target: { } to } ? words["action.way", Number(from, words), Number(to, words) + unit] : "";
        var percent = action.Percent is { } share ? $" ({share.ToString(CultureInfo.InvariantCulture)}\u00a0%)" : "";
        return words["action.indicator.line", action.Indicator, action.Current is { } now ? Number(now, words) + unit : words["action.unknown"], way + percent];
    }

    /// <summary>A number in the reader's way.</summary>
    public static string Number(decimal number, Words words)
    {
        var whole = decimal.Truncate(number);
        var grouped = (number < 0 && whole == 0 ? "-" : "") + words.Number((long)whole);
        var rest = Math.Abs(number - whole).ToString("0.##", CultureInfo.InvariantCulture);
        return rest.Length > 1 ? grouped + (words.Language == "fr" ? "," : ".") + rest[2..] : grouped;
    }
}
