namespace Greffe.Corpus.Parsing;

/// <summary>A piece of an alternative.</summary>
internal abstract record Node
{
    private Node() { }

    /// <summary>Words as they stand.</summary>
    public sealed record Words(string Text) : Node;

    /// <summary>Words that must not be hidden: <c>&lt;law:article 9 du code civil&gt;</c>.</summary>
    public sealed record Decoy(string Kind, string Text) : Node;

    /// <summary>One of several, written in place: <c>[a|b]</c>.</summary>
    public sealed record Choice(Node[][] Options) : Node;

    /// <summary>
    /// A rule, so many times: <c>{faits*2-4}</c> on lines of their own, <c>{faits~2-4}</c> one after the other. <c>{moyens:A:B}</c> says of whom:
    /// inside, <c>@</c> stands for the first, <c>$</c> for the second, <c>V@</c> for the first one's lawyer.
    /// </summary>
    public sealed record Call(string Rule, string[] Of, int Low, int High, string Between) : Node;

    /// <summary>A person, a company or a thing: <c>{A.full}</c>, <c>{montant}</c>; <c>{^ca}</c> in capitals.</summary>
    public sealed record Slot(string Key, string Form, bool Capitals) : Node;

    /// <summary>Agreement: <c>{A?né|née}</c>.</summary>
    public sealed record Agreement(string Key, Node[] Male, Node[] Female) : Node;
}
