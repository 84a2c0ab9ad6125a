namespace Greffe.Decisions.Publication;

/// <summary>The five outcomes of COJ R111-11 and R741-14: how much of a decision becomes public.</summary>
public enum PublicationForm
{
    /// <summary>The whole text (<c>full</c>).</summary>
    Full,

    /// <summary>Without its reasons (<c>without_reasons</c>).</summary>
    WithoutReasons,

    /// <summary>Heading and operative part only (<c>extract</c>).</summary>
    ExtractOnly,

    /// <summary>Not at all (<c>none</c>).</summary>
    None,

    /// <summary>Whole, on the ground of exceptional interest, although the rule would not admit it (<c>exceptional</c>).</summary>
    ExceptionalInterest,
}
