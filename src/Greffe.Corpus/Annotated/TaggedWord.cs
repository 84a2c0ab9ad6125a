namespace Greffe.Corpus.Annotated;

/// <summary>One word of a tagged file.</summary>
/// <param name="Word">As printed.</param>
/// <param name="Tag">Tag without its <c>B-</c> or <c>I-</c>; empty outside any span.</param>
/// <param name="Begins">Whether a span begins here.</param>
/// <param name="Joined">Whether the next word follows without a blank.</param>
internal readonly record struct TaggedWord(string Word, string Tag, bool Begins, bool Joined);
