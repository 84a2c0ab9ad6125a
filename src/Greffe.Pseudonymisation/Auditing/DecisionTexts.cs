namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Every string of a decision, by name: a test walks the type by reflection and proves that none is missing.</summary>
internal static class DecisionTexts
{
    /// <summary>Name and text of each.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Decision decision)
    {
        yield return ("text", decision.Text);
        yield return ("source.system", decision.Source.System);
        yield return ("source.id", decision.Source.Id);
        foreach (var (name, text) in OfLists(decision)) yield return (name, text);
        foreach (var (name, term) in new[] { ("type", decision.Type), ("chamber", decision.Chamber), ("formation", decision.Formation), ("solution", decision.Solution) }
            .Concat(decision.PublicationLevels.Select((level, index) => ($"publicationLevels[{index}]", (Term?)level))))
        {
            if (term is null) continue;
            yield return ($"{name}.key", term.Key);
            yield return ($"{name}.label", term.Label);
        }
        if (decision.Contested is { } contested)
        {
            yield return ("contested.title", contested.Title);
            if (contested.Number is { } number) yield return ("contested.number", number);
        }
        if (decision.Bulletin is { } bulletin) yield return ("bulletin", bulletin);
        if (decision.CourtRecord is { } record) yield return ("courtRecord", record);
        if (decision.Nac is { } nac) yield return ("nac", nac);
        foreach (var (party, index) in decision.Parties.Select((party, index) => (party, index))) yield return ($"parties[{index}].name", party.Name);
        foreach (var (term, index) in (decision.Order?.Hide ?? []).Concat(decision.Order?.Keep ?? []).Select((term, index) => (term, index))) yield return ($"order[{index}]", term);
    }

    private static IEnumerable<(string Name, string Text)> OfLists(Decision decision)
    {
        foreach (var (item, index) in decision.Abstracts.Select((item, index) => (item, index)))
        {
            yield return ($"abstracts[{index}].summary", item.Summary);
            foreach (var (title, at) in item.Titles.Select((title, at) => (title, at))) yield return ($"abstracts[{index}].titles[{at}]", title);
        }
        foreach (var (name, list) in new[] { ("numbers", decision.Numbers), ("themes", decision.Themes), ("visa", decision.Visa), ("related", decision.Related) })
            for (var at = 0; at < list.Count; at++) yield return ($"{name}[{at}]", list[at]);
    }
}
