using System.ComponentModel.DataAnnotations;

namespace Greffe.Host.Web;

/// <summary>Settings of the server, section <c>Server</c>.</summary>
internal sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>Sustained requests per second and address; bursts of ten seconds' worth are let through.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; set; } = 100;
}
