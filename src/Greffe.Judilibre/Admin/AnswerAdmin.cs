using System.Text.Json.Nodes;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Admin;

/// <summary><c>GET /admin</c>: commands on the search engine of the service, of which this server has none: they answer, and do nothing.</summary>
internal static class AnswerAdmin
{
    private const string Route = "GET /admin";
    private static readonly string[] Commands = ["delete_all", "refresh_template", "show_template", "show_all_templates", "test"];

    public static IResult Handle(HttpRequest request)
    {
        var parameters = new Parameters(request.Query);
        var command = parameters.Text("command")?.ToLowerInvariant();
        if (command is null || !Commands.Contains(command))
            return Errors.Write(Route, StatusCodes.Status400BadRequest,
                new Refusal(command, $"The command parameter is required and its value must be in [{string.Join(',', Commands)}].", "command"));
        return Json.Write(new JsonObject { ["route"] = Route, ["command"] = command, ["result"] = command == "test" ? "disponible" : null });
    }
}
