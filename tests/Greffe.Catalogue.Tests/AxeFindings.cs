using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Greffe.Tests;

/// <summary>What axe finds on a page. Its script is given to the page itself: no second page is opened for each reading, which costs more than the reading.</summary>
internal static class AxeFindings
{
    private const string Read = """
        () => axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] })
            .then(found => found.violations.map(one => `${one.id} ${one.nodes[0].html}`).join(' ; '))
        """;

    private static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!; // the script that the package carries
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>Empty when the page is clean, else each rule broken with its first element.</summary>
    public static async Task<string> Of(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => typeof axe === 'object'")) await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string>(Read);
    }
}
