namespace Greffe.Tests.Provider;

/// <summary>One provider and one site for every test of a class; each test is another person.</summary>
public sealed class ProviderAndSite : IAsyncLifetime
{
    private StrictProvider? _provider;
    private TestSite? _site;

    public TestSite Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    public async ValueTask InitializeAsync()
    {
        _provider = await StrictProvider.Start();
        _site = await TestSite.Start(_provider);
    }

    /// <summary>The provider without a fault, with a person that nobody has seen.</summary>
    public StrictProvider Fresh()
    {
        var provider = _provider ?? throw new InvalidOperationException("The provider has not been started.");
        provider.Reset();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        if (_provider is not null) await _provider.DisposeAsync();
    }
}
