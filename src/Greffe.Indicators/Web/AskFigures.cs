using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Greffe.Indicators.AskSql;
using Greffe.Indicators.RefreshLive;
using Microsoft.AspNetCore.Http;

namespace Greffe.Indicators.Web;

/// <summary>One question in SQL.</summary>
/// <param name="Sql">One <c>SELECT</c> or <c>WITH</c> over the view <c>figures</c>; at most 10,000 characters.</param>
public sealed record AskFiguresRequest([Required, StringLength(10_000, MinimumLength = 1)] string Sql);

/// <summary><c>POST /v1/indicators/query</c>: a question in SQL, its rows out.</summary>
internal sealed class AskFigures(AnalystSql analyst, RefreshLiveFigures refresh) : IDisposable
{
    // The engine takes every core: two questions at a time leave the rest of the server its share.
    private readonly SemaphoreSlim _places = new(2);

    public void Dispose() => _places.Dispose();

    public async Task<IResult> Handle(AskFiguresRequest request, CancellationToken cancellation)
    {
        await refresh.CatchUp(cancellation);
        await _places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => analyst.Ask(request.Sql, cancellation), cancellation) switch
            {
                SqlAnswer.Table table => new TableResult(table),
                SqlAnswer.Refused refused => IndicatorsProblems.Question(refused.Reason),
                _ => throw new InvalidOperationException("An answer is a table or a refusal."),
            };
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>A table as JSON: columns, whether it was cut, and one object a row.</summary>
    private sealed class TableResult(SqlAnswer.Table table) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
            json.WriteStartObject();
            json.WriteBoolean("cut", table.Cut);
            json.WritePropertyName("rows");
            TableWire.WriteJson(table, json);
            json.WriteEndObject();
            await json.FlushAsync(httpContext.RequestAborted);
        }
    }
}
