using Greffe.Decisions.Publication;

namespace Greffe.Publication;

/// <summary>A form of a decision besides JSON and plain text, for example Akoma Ntoso: registered by the host.</summary>
public interface IDecisionRepresentation
{
    /// <summary>Word for it in <c>?format=</c>, for example <c>akn</c>.</summary>
    string Key { get; }

    /// <summary>Media types that ask for it, the one answered first.</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>Writes a decision.</summary>
    ValueTask Write(PublicDecision decision, Stream destination, CancellationToken cancellation);
}
