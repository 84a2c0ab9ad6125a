namespace Greffe.Look;

/// <summary>A link that the header or footer of every page shows: each module registers its own.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Order">Its place among the others, ascending.</param>
/// <param name="Address">Path on this site.</param>
/// <param name="WordsKey">Key of its label in the resource files.</param>
/// <param name="When">Whether it is shown to this request; always when null.</param>
public sealed record NavigationEntry(NavigationPlace Place, int Order, string Address, string WordsKey, Func<IServiceProvider, bool>? When = null);

/// <summary>Where a link of the navigation stands.</summary>
public enum NavigationPlace
{
    /// <summary>In the header, for everyone.</summary>
    Header,

    /// <summary>In the footer, for everyone.</summary>
    Footer,

    /// <summary>In the second line of the header, for people who have signed in.</summary>
    Agents,

    /// <summary>At the end of the header, for visitors: how to sign in.</summary>
    Account,
}
