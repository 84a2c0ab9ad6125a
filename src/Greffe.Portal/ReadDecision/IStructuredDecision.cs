using Greffe.Decisions.Publication;

namespace Greffe.Portal;

/// <summary>Describes a decision to programs that read its page: registered by the host; without it the page holds no description.</summary>
public interface IStructuredDecision
{
    /// <summary>JSON-LD that is safe inside a page: no character of it can end a script element.</summary>
    string JsonLd(PublicDecision decision);
}
