using System.Text;

namespace Greffe.Pseudonymisation.Replacing;

/// <summary>
/// The free texts of a decision laid one after the other, an empty line between, so that all share the same persons; the main text stands first, at 0.
/// </summary>
internal sealed class Fields
{
    private const string Separator = "\n\n";
    private readonly List<TextSpan> spans = [];

    private Fields(string text) => Text = text;

    /// <summary>All texts together.</summary>
    public string Text { get; }

    /// <summary>Where each text stands, in the order of <see cref="Of"/>.</summary>
    public IReadOnlyList<TextSpan> Spans => spans;

    /// <summary>Lays out the texts of a decision.</summary>
    public static Fields Of(Decision decision)
    {
        var texts = TextsOf(decision);
        var all = new StringBuilder(decision.Text.Length + 256);
        List<TextSpan> found = new(texts.Count);
        foreach (var text in texts)
        {
            if (all.Length > 0) all.Append(Separator);
            found.Add(new(all.Length, all.Length + text.Length));
            all.Append(text);
        }
        var fields = new Fields(all.ToString());
        fields.spans.AddRange(found);
        return fields;
    }

    /// <summary>The decision with its texts replaced, given in the same order.</summary>
    public static Decision Put(Decision decision, IReadOnlyList<string> texts)
    {
        var at = 0;
        string Next() => texts[at++];
        string? NextOf(string? text) => text is null ? null : Next();
        Term? Label(Term? term) => term is null ? null : term with { Label = Next() };
        return decision with
        {
            Text = Next(),
            Abstracts = [.. decision.Abstracts.Select(item => new Abstract([.. item.Titles.Select(_ => Next())], Next()))],
            Visa = [.. decision.Visa.Select(_ => Next())],
            Related = [.. decision.Related.Select(_ => Next())],
            Themes = [.. decision.Themes.Select(_ => Next())],
            Contested = decision.Contested is { } contested ? contested with { Title = Next(), Number = NextOf(contested.Number) } : null,
            Bulletin = NextOf(decision.Bulletin),
            Type = Label(decision.Type),
            Chamber = Label(decision.Chamber),
            Formation = Label(decision.Formation),
            Solution = Label(decision.Solution),
            PublicationLevels = [.. decision.PublicationLevels.Select(term => term with { Label = Next() })],
        };
    }

    // The same order as in Put: a test that refills every field with its own text proves it.
    private static List<string> TextsOf(Decision decision)
    {
        List<string> texts = [decision.Text];
        foreach (var item in decision.Abstracts) texts.AddRange([.. item.Titles, item.Summary]);
        texts.AddRange([.. decision.Visa, .. decision.Related, .. decision.Themes]);
        if (decision.Contested is { } contested) texts.AddRange(contested.Number is { } number ? [contested.Title, number] : [contested.Title]);
        if (decision.Bulletin is { } bulletin) texts.Add(bulletin);
        foreach (var term in (Term?[])[decision.Type, decision.Chamber, decision.Formation, decision.Solution]) if (term is not null) texts.Add(term.Label);
        texts.AddRange(decision.PublicationLevels.Select(term => term.Label));
        return texts;
    }
}
