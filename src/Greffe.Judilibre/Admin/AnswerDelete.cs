using System.Text.Json.Nodes;
using Greffe.Judilibre.Answers;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Admin;

/// <summary><c>POST /delete</c> and <c>POST /deleteMany</c>: withdrawals, on every public surface before the answer.</summary>
internal sealed class AnswerDelete(ICourtPublications publications, DecisionCatalogue catalogue, TimeProvider time)
{
    /// <summary>One decision; 400 when it is not there.</summary>
    public async Task<IResult> One(HttpRequest request, CancellationToken cancellation)
    {
        const string route = "POST /delete";
        if (await BodyReader.Object(request, cancellation) is not { } body) return Errors.Write(route, StatusCodes.Status400BadRequest, "body", [new(null, "Bad request.", "")]);
        if (AnswerPublished.Ids(body) is not [{ Length: > 0 } id]) return Errors.Write(route, StatusCodes.Status400BadRequest, "body", [new(null, "Request has no id.", "id")]);
        if (!await Delete(id, cancellation)) return Errors.Write(route, StatusCodes.Status400BadRequest, "body", [new(id, "not_found", "id")]);
        return Json.Write(new JsonObject { ["id"] = id, ["deleted"] = true, ["reason"] = "deleted", ["transaction_not_historicized"] = new JsonArray() });
    }

    /// <summary>Several; each has its verdict.</summary>
    public async Task<IResult> Many(HttpRequest request, CancellationToken cancellation)
    {
        const string route = "POST /deleteMany";
        var start = time.GetTimestamp();
        if (await BodyReader.Object(request, cancellation) is not { } body) return Errors.Write(route, StatusCodes.Status400BadRequest, "body", [new(null, "Bad request.", "")]);
        if (AnswerPublished.Ids(body) is not { Count: > 0 } ids) return Errors.Write(route, StatusCodes.Status400BadRequest, "body", [new(null, "id must be an array of strings.", "id")]);
        var answer = new JsonObject();
        foreach (var id in ids.Distinct())
        {
            var deleted = await Delete(id, cancellation);
            answer[id] = new JsonObject { ["deleted"] = deleted, ["reason"] = deleted ? "deleted" : "not_found" };
        }

        answer["transaction_not_historicized"] = new JsonArray();
        answer["took"] = (long)time.GetElapsedTime(start).TotalMilliseconds;
        return Json.Write(answer);
    }

    private async ValueTask<bool> Delete(string wire, CancellationToken cancellation) =>
        catalogue.Find(wire) is { } row && await publications.Withdraw(row.Id, cancellation);
}
