using System.Globalization;
using Greffe.Governance.ExchangeTables;

namespace Greffe.Governance.FollowActions;

/// <summary>An action as fields of text, from a form or a line of a file, and what is wrong with them.</summary>
internal static class ActionLine
{
    private static readonly Dictionary<string, string> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prévue"] = ActionStates.Planned, ["en cours"] = ActionStates.Started, ["bloquée"] = ActionStates.Blocked, ["faite"] = ActionStates.Done, ["abandonnée"] = ActionStates.Abandoned,
        ["planned"] = ActionStates.Planned, ["started"] = ActionStates.Started, ["blocked"] = ActionStates.Blocked, ["done"] = ActionStates.Done, ["abandoned"] = ActionStates.Abandoned,
    };

    /// <summary>The action of a line, over what the register holds under its number.</summary>
    public static RegisteredAction Read(TableLine line, RegisteredAction? known) => (known ?? new()) with
    {
        Workstream = line[RegisterTables.Workstream], Verb = line[RegisterTables.Verb], Title = line[RegisterTables.Title], Owner = line[RegisterTables.Owner], Entity = line[RegisterTables.Entity],
        Due = Day(line[RegisterTables.Due]), State = line[RegisterTables.State] is { Length: > 0 } state ? States.GetValueOrDefault(state, state) : known?.State ?? ActionStates.Planned,
        Indicator = line[RegisterTables.Indicator], Measure = line[RegisterTables.Measure], Unit = line[RegisterTables.Unit], Baseline = Decimal(line[RegisterTables.Baseline]),
        Target = Decimal(line[RegisterTables.Target]), Reached = line[RegisterTables.Measure].Length > 0 ? known?.Reached ?? "" : Decimal(line[RegisterTables.Reached]),
        IsPublic = line[RegisterTables.IsPublic].Equals("oui", StringComparison.OrdinalIgnoreCase), PublicNote = line[RegisterTables.PublicNote], InternalNote = line[RegisterTables.InternalNote],
    };

    /// <summary>What is wrong, with the column that it stands in.</summary>
    public static IEnumerable<(string Column, string Key)> Refusals(RegisteredAction action, Measures measures)
    {
        if (action.Workstream.Length is 0 or > RegisteredAction.MaxShort) yield return (RegisterTables.Workstream, "action.error.workstream");
        if (action.Verb.Length is 0 or > RegisteredAction.MaxShort) yield return (RegisterTables.Verb, "action.error.verb");
        if (action.Title.Length is 0 or > RegisteredAction.MaxTitle) yield return (RegisterTables.Title, "action.error.title");
        if (action.Owner.Length > RegisteredAction.MaxShort) yield return (RegisterTables.Owner, "action.error.short");
        if (action.Entity.Length is 0 or > RegisteredAction.MaxShort) yield return (RegisterTables.Entity, "action.error.entity");
        if (!IsDay(action.Due)) yield return (RegisterTables.Due, "action.error.day");
        if (!ActionStates.All.Contains(action.State)) yield return (RegisterTables.State, "action.error.state");
        if (action.Indicator.Length > RegisteredAction.MaxTitle) yield return (RegisterTables.Indicator, "action.error.short");
        if (action.Unit.Length > RegisteredAction.MaxShort) yield return (RegisterTables.Unit, "action.error.short");
        if (action.Measure.Length > 0 && measures.Find(action.Measure) is null) yield return (RegisterTables.Measure, "action.error.measure");
        if (action.Indicator.Length == 0 && (action.Measure.Length > 0 || action.Target.Length > 0)) yield return (RegisterTables.Indicator, "action.error.indicator");
        foreach (var (column, value) in ((string, string)[])[(RegisterTables.Baseline, action.Baseline), (RegisterTables.Target, action.Target), (RegisterTables.Reached, action.Reached)])
            if (value.Length > 0 && !IsNumber(value)) yield return (column, "action.error.number");
        if (action.Target.Length > 0 && action.Target == action.Baseline) yield return (RegisterTables.Target, "action.error.way");
        if (action.PublicNote.Length > RegisteredAction.MaxNote) yield return (RegisterTables.PublicNote, "action.error.note");
        if (action.InternalNote.Length > RegisteredAction.MaxNote) yield return (RegisterTables.InternalNote, "action.error.note");
    }

    /// <summary>A day as people and spreadsheets write it («2026-12-31», «31/12/2026», or the number of a spreadsheet), as year, month and day; else unchanged.</summary>
    public static string Day(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Greffe.Look.DateWords.Machine(day);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000
            ? Greffe.Look.DateWords.Machine(DateOnly.FromDateTime(DateTime.FromOADate(serial))) : text;
    }

    /// <summary>A number with a comma or a point, and spaces between thousands, as machines write it; else unchanged.</summary>
    public static string Decimal(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture) : text;
    }

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
