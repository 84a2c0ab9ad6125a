using System.Text.Json.Nodes;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /healthcheck</c>: unavailable while decisions are public and the index holds none of them.</summary>
internal sealed class AnswerHealthcheck(ISearchDecisions index, IPublicDecisions decisions)
{
    public async Task<IResult> Handle(CancellationToken cancellation)
    {
        var available = index.Position > 0 || await decisions.Head(cancellation) == 0;
        return Json.Write(new JsonObject { ["status"] = available ? "disponible" : "indisponible" });
    }
}
