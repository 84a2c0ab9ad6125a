using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Greffe.Tests;

/// <summary>A real assistant's client talks to the real program, over both transports.</summary>
[Collection(Demonstration.Name)]
public sealed class AssistantTests(DemonstrationFixture demonstration)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task An_assistant_counts_searches_reads_and_sees_a_withdrawal(string transport)
    {
        await using var client = await McpClient.CreateAsync(Transport(transport), Options(transport), cancellationToken: Cancellation);
        Assert.Equal(5, (await client.ListToolsAsync(cancellationToken: Cancellation)).Count);
        using var stats = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/v1/stats", Cancellation));
        using var counted = JsonDocument.Parse(Words(await Call(client, "statistiques", [])));
        Assert.Equal(stats.RootElement.GetProperty("total").GetInt64(), counted.RootElement.GetProperty("total").GetInt64());

        using var found = JsonDocument.Parse(Words(await Call(client, "rechercher", new() { ["question"] = "tribunal", ["taille"] = 5 })));
        var id = found.RootElement.GetProperty("decisions")[0].GetProperty("id").GetString()!;
        using var read = JsonDocument.Parse(Words(await Call(client, "lire_decision", new() { ["identifiant"] = id, ["longueur"] = 40_000 })));
        var text = await demonstration.Http.GetStringAsync($"/v1/decisions/{id}?format=text", Cancellation);
        Assert.Contains(read.RootElement.GetProperty("text").GetString()!.TrimEnd()[..200], text, StringComparison.Ordinal);

        Assert.Equal(0, (await GreffeProgram.Run("withdraw", id, "--reason", "essai", "--data", demonstration.Data)).Code);
        try
        {
            var gone = await Call(client, "lire_decision", new() { ["identifiant"] = id });
            Assert.True(gone.IsError);
            Assert.Contains("a été retirée du public", Words(gone), StringComparison.Ordinal);
            Assert.DoesNotContain(id, Words(await Call(client, "rechercher", new() { ["question"] = "tribunal", ["taille"] = 5 })), StringComparison.Ordinal);
        }
        finally
        {
            await GreffeProgram.Run("restore", id, "--reason", "essai", "--data", demonstration.Data);
            await GreffeProgram.Run("run", "--data", demonstration.Data);
        }
    }

    [Fact]
    public async Task Standard_output_has_nothing_but_messages_and_the_end_of_input_ends_the_program()
    {
        using var process = GreffeProgram.Start(["mcp", "--data", demonstration.Data], withInput: true);
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"essai","version":"1"}}}""");
        await process.StandardInput.WriteLineAsync("ceci n'est pas un message");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"statistiques","arguments":{"par":[42]}}}""");
        List<string> lines = [];
        while (!lines.Any(line => line.Contains("\"id\":2", StringComparison.Ordinal)))
            lines.Add(await process.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("The program ended before it answered."));
        process.StandardInput.Close();
        lines.AddRange((await process.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
        Assert.All(lines, line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
    }

    /// <summary>Over standard streams the handshake that today's assistants use; the newer one gives up when the program takes seconds to start.</summary>
    private static McpClientOptions Options(string transport) => transport == "stdio" ? new() { ProtocolVersion = "2025-06-18" } : new();

    private IClientTransport Transport(string transport) => transport == "stdio"
        ? new StdioClientTransport(new() { Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "greffe.dll"), "mcp", "--data", demonstration.Data] })
        : new HttpClientTransport(new() { Endpoint = new(demonstration.Http.BaseAddress!, "/mcp") });

    private static async Task<CallToolResult> Call(McpClient client, string tool, Dictionary<string, object?> arguments) =>
        await client.CallToolAsync(tool, arguments, cancellationToken: Cancellation);

    private static string Words(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
