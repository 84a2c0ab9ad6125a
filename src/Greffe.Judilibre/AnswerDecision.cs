using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary><c>GET /decision</c>: one decision in full.</summary>
internal sealed class AnswerDecision(IPublicDecisions decisions)
{
    private const string Route = "GET /decision";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request.Query);
        var id = Id(parameters);
        var resolved = parameters.Flag("resolve_references") ?? false;
        parameters.Bounded("query", SearchQuery.MaxTextLength);
        parameters.Key("operator", "operator", "or");
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        return await decisions.Find(id, cancellation) switch
        {
            PublicationState.Published published when CourtCodes.Serves(published.Decision.Court) =>
                Json.Write(new DecisionTree(resolved).WriteFull(published.Decision)),
            PublicationState.Withdrawn => Errors.Write(Route, StatusCodes.Status410Gone, new Refusal(id.Value, "Decision withdrawn from publication.", "id")),
            _ => Errors.Write(Route, StatusCodes.Status404NotFound, new Refusal(id.Value, "Decision not found.", "id")),
        };
    }

    private static DecisionId Id(Parameters parameters)
    {
        var text = parameters.Text("id");
        if (DecisionId.TryParse(text, out var id)) return id;
        parameters.Refuse("id", text, text is null
            ? "The id parameter is required." : "Value of the id parameter must be 24 to 27 lower-case hexadecimal characters.");
        return default;
    }
}
