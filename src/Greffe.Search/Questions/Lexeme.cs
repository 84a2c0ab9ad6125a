namespace Greffe.Search.Questions;

/// <summary>Kind of a lexeme.</summary>
internal enum LexemeKind
{
    /// <summary>Something to look for: a word, a number, an expression without blank.</summary>
    Word,

    /// <summary>Something between quotes.</summary>
    Quoted,

    /// <summary>A date or a number recognised as such.</summary>
    Recognised,

    /// <summary><c>ET</c>.</summary>
    And,

    /// <summary><c>OU</c>.</summary>
    Or,

    /// <summary><c>SAUF</c>.</summary>
    Not,

    /// <summary><c>zone:</c> with the name of a zone: what follows is looked for there.</summary>
    Zone,

    /// <summary><c>cite:</c>, before what is cited.</summary>
    Cite,

    /// <summary>Opening parenthesis.</summary>
    Open,

    /// <summary>Closing parenthesis.</summary>
    Close,
}

/// <summary>One unit of a question.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its characters, without quotes and without the name of the operator.</param>
/// <param name="Recognised">What it stands for, when recognised.</param>
internal sealed record Lexeme(LexemeKind Kind, string Text, Ask? Recognised = null);
