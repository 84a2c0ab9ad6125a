namespace Greffe.Decisions.People;

/// <summary>Names of people by their identifiers, for pages that colleagues read. An erased or unknown person has none.</summary>
public interface IAgentNames
{
    /// <summary>The names known, by identifier.</summary>
    IReadOnlyDictionary<string, string> Names(IReadOnlyCollection<string> ids);
}
