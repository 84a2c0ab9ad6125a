namespace Greffe.Tests;

/// <summary>The real material beside the checkout (<c>../shared</c>): tests that read it skip, and say so, where it is absent.</summary>
internal static class Shared
{
    /// <summary>Folder of the material, or null.</summary>
    public static string? Root { get; } = Locate();

    /// <summary>Root of the checkout.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>Path of one file or folder of the material; skips the running test when the material is absent.</summary>
    public static string Path(params string[] parts)
    {
        if (Root is null)
            Assert.Skip("Needs the shared material: put the folder 'shared' beside the checkout, or name it in GREFFE_SHARED.");
        return System.IO.Path.Combine([Root, .. parts]);
    }

    private static string? Locate()
    {
        var candidate = Environment.GetEnvironmentVariable("GREFFE_SHARED") ?? System.IO.Path.Combine(FindCheckout(), "..", "shared");
        return Directory.Exists(System.IO.Path.Combine(candidate, "corpus")) ? System.IO.Path.GetFullPath(candidate) : null;
    }

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Greffe.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout: Greffe.slnx was not found.");
    }
}
