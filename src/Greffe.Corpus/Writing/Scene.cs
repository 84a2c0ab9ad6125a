using Greffe.Corpus.Casting;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Parsing;

namespace Greffe.Corpus.Writing;

/// <summary>One document being written: its people, its courts, its page. Walks the grammar and gives each slot to who writes it.</summary>
internal sealed class Scene
{
    private readonly Draw draw;
    private readonly Grammar grammar;
    private readonly string family;
    private readonly CorpusSplit? split;
    private readonly HashSet<int> used = [];
    private readonly PersonSlots people;
    private readonly CompanySlots companies;
    private readonly ThingSlots things;
    private string[] of = [];

    public Scene(Draw draw, Grammar grammar, string family, CorpusSplit? split, NameStock names, PlaceStock places)
    {
        (this.draw, this.grammar, this.family, this.split) = (draw, grammar, family, split);
        Today = new DateOnly(2012, 1, 1).AddDays(draw.Below(5300));
        Cast = new(draw, names, places, Today);
        var manner = new Manner(draw);
        people = new(draw, Cast, Page, manner, places, Today);
        companies = new(draw, Cast, Page, manner, places);
        things = new(draw, Page, places, Today);
    }

    public Page Page { get; } = new();

    public Cast Cast { get; }

    /// <summary>Day of the decision.</summary>
    public DateOnly Today { get; }

    public void Run(string rule) => Call(new(rule, [], 1, 1, ""));

    private void Write(Node[] nodes)
    {
        foreach (var node in nodes) Write(node);
    }

    private void Write(Node node)
    {
        switch (node)
        {
            case Node.Words words: Page.Write(words.Text); break;
            case Node.Decoy decoy: Page.Decoy(decoy.Text, decoy.Kind); break;
            case Node.Choice choice: Write(draw.Of(choice.Options)); break;
            case Node.Agreement agreement: Write(Feminine(Resolve(agreement.Key)) ? agreement.Female : agreement.Male); break;
            case Node.Call call: Call(call); break;
            case Node.Slot slot: Write(slot); break;
        }
    }

    private void Write(Node.Slot slot)
    {
        if (slot.Key.AsSpan().IndexOfAny('@', '$') >= 0) slot = slot with { Key = Resolve(slot.Key) };
        if (Cast.IsPerson(slot.Key)) people.Write(slot);
        else if (Cast.IsCompany(slot.Key)) companies.Write(slot);
        else if (grammar.Find(family, slot.Key) is not null) Run(slot.Key);
        else if (!things.Write(slot)) throw new InvalidOperationException($"No grammar rule, person or thing is called «{slot.Key}» in {family}.");
    }

    private void Call(Node.Call call)
    {
        var rule = grammar.Find(family, call.Rule) ?? throw new InvalidOperationException($"No grammar rule is called «{call.Rule}» in {family}.");
        var (outer, times) = (of, draw.Between(call.Low, call.High));
        if (call.Of.Length > 0) of = [.. call.Of.Select(Resolve)];
        for (var turn = 0; turn < times; turn++)
        {
            if (turn > 0) Page.Write(call.Between);
            Write(Choose(rule).Nodes);
        }
        of = outer;
    }

    /// <summary>The key that <c>@</c>, <c>$</c>, <c>V@</c> or <c>V$</c> stands for in the rule being written.</summary>
    private string Resolve(string key)
    {
        if (key is "@" or "$" or "V@" or "V$")
        {
            var place = key[^1] == '@' ? 0 : 1;
            if (of.Length <= place) throw new InvalidOperationException($"A rule of {family} uses «{key}» but is called without it.");
            return key.Length == 1 ? of[place] : of[place] switch { "A" or "S" => "V", "B" or "U" => "V2", "C" => "V3", "Z" => "V4", _ => "V5" };
        }
        return key;
    }

    /// <summary>A company agrees as «la société».</summary>
    private bool Feminine(string key) => Cast.IsCompany(key) || Cast[key].Female;

    /// <summary>An alternative that suits whom it speaks of, and not used yet in this document if a few draws find one.</summary>
    private Alternative Choose(Rule rule)
    {
        var own = rule.Of(split);
        var chosen = draw.Of(own);
        for (var attempt = 0; attempt < 8 && own.Length > 2 && (used.Contains(chosen.Number) || !Suits(chosen)); attempt++) chosen = draw.Of(own);
        if (!Suits(chosen)) chosen = own.FirstOrDefault(Suits) ?? throw new InvalidOperationException($"No alternative of {rule.Name} suits a company.");
        used.Add(chosen.Number);
        return chosen;
    }

    private bool Suits(Alternative alternative) => alternative.People.All(place => Cast.IsPerson(Resolve(place)));
}
