using System.Globalization;
using Greffe.Governance.ExchangeTables;
using Greffe.Records;

namespace Greffe.Governance.FollowActions;

/// <summary>
/// A file into the register: a line with a number changes that action, one without adds one. Nothing is written when a line is wrong, unless the
/// person chose the good lines. A line that says what the register says already writes nothing.
/// </summary>
internal sealed class ImportActions(RecordStore store, Measures measures)
{
    public ImportOutcome Take(string agent, IReadOnlyList<TableLine> lines, bool goodOnly) => store.Write(agent, writer =>
    {
        var known = Actions.All(writer).ToDictionary(file => file.Action.Number, file => file.Action);
        List<TableError> errors = [];
        List<RegisteredAction> good = [];
        HashSet<long> seen = [];
        foreach (var line in lines)
        {
            var (action, wrong) = Read(line, known, seen);
            errors.AddRange(wrong);
            if (wrong.Count == 0) good.Add(action);
        }

        if (errors.Count > 0 && !goodOnly) return new ImportOutcome(0, errors);
        var changed = good.Where(action => !known.TryGetValue(action.Number, out var before) || before != action).ToList();
        foreach (var action in changed)
        {
            if (action.Number == 0) Actions.Add(writer, action);
            else Actions.Change(writer, action);
        }

        return new(changed.Count, errors);
    });

    private (RegisteredAction Action, IReadOnlyList<TableError> Wrong) Read(TableLine line, Dictionary<long, RegisteredAction> known, HashSet<long> seen)
    {
        RegisteredAction? before = null;
        if (line[RegisterTables.Number] is { Length: > 0 } text)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !known.TryGetValue(number, out before))
                return (new(), [line.Refused(RegisterTables.Number, "action.error.number.unknown")]);
            if (!seen.Add(number)) return (new(), [line.Refused(RegisterTables.Number, "action.error.number.twice")]);
        }

        var action = ActionLine.Read(line, before);
        List<TableError> wrong = [.. ActionLine.Refusals(action, measures).Select(refusal => line.Refused(refusal.Column, refusal.Key))];
        if (line[RegisterTables.IsPublic].ToLowerInvariant() is not ("oui" or "non" or "")) wrong.Add(line.Refused(RegisterTables.IsPublic, "action.error.yes"));
        return (action, wrong);
    }
}
