namespace Greffe.Decisions.Citing;

/// <summary>What a text cites.</summary>
public enum CitationKind
{
    /// <summary>A decision (<c>case</c>): court, chamber, date and number as far as the text says them, or an ECLI.</summary>
    Case,

    /// <summary>A text of law (<c>statute</c>): article of a code or of an act, act, regulation, directive, treaty.</summary>
    Statute,
}

/// <summary>One citation found in a text.</summary>
/// <param name="Span">Where, in UTF-16 code units of the text as given.</param>
/// <param name="Kind">Decision or text of law.</param>
/// <param name="Canonical">
/// Its canonical identifier: <c>cass:civ2:2021-05-12:20-12.345</c>, <c>ecli:ECLI:FR:CCASS:2021:C200435</c>,
/// <c>art:code-civil#1240;al=1</c>, <c>loi:2016-1321</c>. A part that the text does not say is empty: <c>ca:douai:2025-01-15:</c>.
/// </param>
public sealed record Citation(TextSpan Span, CitationKind Kind, string Canonical);

/// <summary>Wire keys of <see cref="CitationKind"/>.</summary>
public static class CitationKinds
{
    extension(CitationKind kind)
    {
        /// <summary>Key on the wire: <c>case</c> or <c>statute</c>.</summary>
        public string Key => kind == CitationKind.Case ? "case" : "statute";
    }
}
