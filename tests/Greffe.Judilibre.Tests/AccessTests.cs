using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Greffe.Judilibre.Tests;

/// <summary>A server that asks for a key, with its administration open.</summary>
public sealed class GuardedServer : JudilibreServer
{
    public GuardedServer()
    {
        Set(nameof(JudilibreOptions.Key), "sésame-1");
        Set(nameof(JudilibreOptions.AdminPassword), "mot de passe");
        Set(nameof(JudilibreOptions.WrongPasswordsBeforeLock), "3");
    }
}

/// <summary>A server with a low rate limit.</summary>
public sealed class SlowServer : JudilibreServer
{
    public SlowServer() => Set(nameof(JudilibreOptions.RequestsPerSecond), "1");
}

/// <summary>Keys, tokens, passwords, limits.</summary>
public sealed class AccessTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("healthcheck")]
    [InlineData("search?query=bail")]
    [InlineData("scan")]
    public async Task The_key_is_required_once_there_is_one(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await Ask(path, "KeyId", "sésame-1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(path, "keyid", "sésame-1")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(path, "KeyId", "faux")).Status);
        var (status, body) = await Ask(path, "Accept", "*/*");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(($"GET /{path.Split('?')[0]}", "KeyId", "headers"), (body["route"]!.GetValue<string>(), body["errors"]![0]!["param"]!.GetValue<string>(), body["errors"]![0]!["location"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_token_of_client_credentials_opens_and_a_forged_one_does_not()
    {
        var token = (await Token("client_credentials", "app", "sésame-1")).Body["access_token"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await Ask("stats", "Authorization", "Bearer " + token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("stats", "Authorization", "Bearer " + token[..^2] + "aa")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("stats", "Authorization", "Bearer x")).Status);
    }

    [Theory]
    [InlineData("client_credentials", "app", "faux", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("client_credentials", "", "sésame-1", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("password", "app", "sésame-1", HttpStatusCode.BadRequest, "unsupported_grant_type")]
    [InlineData("", "app", "sésame-1", HttpStatusCode.BadRequest, "invalid_request")]
    public async Task Wrong_credentials_are_refused_by_the_standard(string grant, string client, string secret, HttpStatusCode status, string error)
    {
        var (got, body) = await Token(grant, client, secret);
        Assert.Equal((status, error), (got, body["error"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_token_says_its_kind_and_life()
    {
        var (_, body) = await Token("client_credentials", "app", "sésame-1");
        Assert.Equal(("Bearer", 3600, "openid"), (body["token_type"]!.GetValue<string>(), body["expires_in"]!.GetValue<int>(), body["scope"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Above_the_limit_429_has_the_known_shape()
    {
        await using var slow = new SlowServer();
        await slow.InitializeAsync();
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 12 && refused is null; i++)
            if (await slow.Http.GetAsync("/cassation/judilibre/v1.0/healthcheck", Cancellation) is { StatusCode: HttpStatusCode.TooManyRequests } response) refused = response;
        Assert.NotNull(refused);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        var body = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(("GET /healthcheck", "Too Many Requests"), (body["route"]!.GetValue<string>(), body["errors"]![0]!["msg"]!.GetValue<string>()));
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Token(string grant, string client, string secret)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", grant), new("client_id", client), new("client_secret", secret), new("scope", "openid")]);
        using var response = await server.Http.PostAsync("/api/oauth/token", form, Cancellation);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Ask(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{JudilibreModule.Root}/{path}");
        request.Headers.TryAddWithoutValidation(header, header is "KeyId" or "keyid" ? value : value);
        using var response = await server.Http.SendAsync(request, Cancellation);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!);
    }
}

/// <summary>The administration routes.</summary>
public sealed class AdminTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_password_in_the_settings_there_is_no_administration()
    {
        await using var closed = new JudilibreServer();
        await closed.InitializeAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Send(closed, HttpMethod.Post, "import", "{}", "mot de passe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(closed, HttpMethod.Get, "admin?command=test", null, "")).Status);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_guessing_locks_out()
    {
        await using var guarded = new GuardedServer();
        await guarded.InitializeAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(guarded, HttpMethod.Get, "admin?command=test", null, null)).Status);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await Send(guarded, HttpMethod.Get, "admin?command=test", null, "faux")).Status);
        Assert.Equal(HttpStatusCode.Locked, (await Send(guarded, HttpMethod.Get, "admin?command=test", null, "mot de passe")).Status);
    }

    [Fact]
    public async Task Orders_become_public_changes_are_told_and_deletions_too()
    {
        var order = Orders.Make(500);
        var (status, body) = await Send(server, HttpMethod.Post, "import", Import(order), "mot de passe");
        Assert.Equal((HttpStatusCode.OK, $$"""{"indexed":["{{order["id"]}}"],"not_indexed":[],"transaction_not_historicized":[]}"""), (status, body!.ToJsonString()));
        var (_, marked) = await Send(server, HttpMethod.Get, $"patch?patch=set_particular_interest&id={order["id"]}", null, "mot de passe");
        Assert.True(marked!["done"]!.GetValue<bool>());
        Assert.True((await Read(server, $"decision?id={order["id"]}"))["particularInterest"]!.GetValue<bool>());
        var (_, deleted) = await Send(server, HttpMethod.Post, "delete", $$"""{"id":"{{order["id"]}}"}""", "mot de passe");
        Assert.Equal($$"""{"id":"{{order["id"]}}","deleted":true,"reason":"deleted","transaction_not_historicized":[]}""", deleted!.ToJsonString());
        await server.Catalogue.CatchUp(Cancellation);
        var (again, _) = await Send(server, HttpMethod.Post, "delete", $$"""{"id":"{{order["id"]}}"}""", "mot de passe");
        Assert.Equal(HttpStatusCode.BadRequest, again);
        var history = (await Read(server, "transactionalhistory?date=2026-01-01"))["transactions"]!.AsArray().Where(line => line!["id"]!.GetValue<string>() == order["id"]!.GetValue<string>());
        Assert.Equal(["created", "updated", "deleted"], history.Select(line => line!["action"]!.GetValue<string>()));
        var (_, many) = await Send(server, HttpMethod.Post, "deleteMany", """{"id":["0000000000000000000000aa","zz"]}""", "mot de passe");
        Assert.True(many!["0000000000000000000000aa"]!["deleted"]!.GetValue<bool>());
        Assert.Equal("not_found", many["zz"]!["reason"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("id", "Request has no id.", "id")]
    [InlineData("decisions", "Request has no decision.", "decisions")]
    [InlineData("decisions.text", "Decision has no text.", "decisions[0].text")]
    [InlineData("decisions.number", "Decision has no number.", "decisions[0].number")]
    [InlineData("decisions.sourceId", "Decision has no sourceId.", "decisions[0].sourceId")]
    [InlineData("decisions.decision_datetime", "Decision has no decision_datetime.", "decisions[0].decision_datetime")]
    public async Task An_order_without_a_required_field_is_refused(string missing, string message, string parameter)
    {
        var body = JsonNode.Parse(Import(Orders.Make(501)))!.AsObject();
        if (missing.Split('.') is [_, var field]) body["decisions"]![0]!.AsObject().Remove(field);
        else body.Remove(missing);
        var (status, refusal) = await Send(server, HttpMethod.Post, "import", body.ToJsonString(), "mot de passe");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("POST /import", refusal!["route"]!.GetValue<string>());
        Assert.Contains(refusal["errors"]!.AsArray(), error => error!["msg"]!.GetValue<string>() == message && error["param"]!.GetValue<string>() == parameter);
    }

    [Theory]
    [InlineData("number", "\"20-10.101\"", "Decision.number must be an array.")]
    [InlineData("number", "[]", "Decision.number must be an array of strings.")]
    [InlineData("decision_date", "\"hier\"", "Decision.decision_date must be a ISO-8601 date (e.g. 2021-05-13).")]
    [InlineData("particularInterest", "\"oui\"", "Decision.particularInterest must be a boolean.")]
    [InlineData("zones", "[]", "Decision.zones must be an object.")]
    public async Task An_order_with_a_field_of_another_kind_is_refused(string field, string value, string message)
    {
        var order = Orders.Make(502);
        order[field] = JsonNode.Parse(value);
        var (status, refusal) = await Send(server, HttpMethod.Post, "import", Import(order), "mot de passe");
        Assert.Equal((HttpStatusCode.BadRequest, message), (status, refusal!["errors"]![0]!["msg"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_field_that_is_not_of_the_document_is_named_and_not_kept()
    {
        var order = Orders.Make(503);
        order["originalText"] = "en clair";
        using var request = Request(HttpMethod.Post, "import", Import(order), "mot de passe");
        using var response = await server.Http.SendAsync(request, Cancellation);
        Assert.Equal("originalText", Assert.Single(response.Headers.GetValues("X-Ignored-Fields")));
        var kept = server.Collection.Published.Single(decision => decision.Id.Value == order["id"]!.GetValue<string>());
        Assert.DoesNotContain("en clair", kept.CourtRecord, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":", "POST /import")]
    [InlineData("[]", "POST /import")]
    public async Task A_body_that_is_no_object_is_refused(string body, string route)
    {
        var (status, refusal) = await Send(server, HttpMethod.Post, "import", body, "mot de passe");
        Assert.Equal((HttpStatusCode.BadRequest, route), (status, refusal!["route"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Commands_answer()
    {
        Assert.Equal("disponible", (await Send(server, HttpMethod.Get, "admin?command=test", null, "mot de passe")).Body!["result"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(server, HttpMethod.Get, "admin?command=drop", null, "mot de passe")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(server, HttpMethod.Get, "patch?patch=drop", null, "mot de passe")).Status);
    }

    private static string Import(JsonObject order) => new JsonObject { ["id"] = "r1", ["decisions"] = new JsonArray(order.DeepClone()) }.ToJsonString();

    private static async Task<JsonObject> Read(JudilibreServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{JudilibreModule.Root}/{path}");
        request.Headers.TryAddWithoutValidation("KeyId", "sésame-1");
        using var response = await server.Http.SendAsync(request, Cancellation);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!.AsObject();
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? body, string? password)
    {
        var request = new HttpRequestMessage(method, $"{JudilibreModule.Root}/{path}");
        if (password is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("admin:" + password)));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> Send(JudilibreServer server, HttpMethod method, string path, string? body, string? password)
    {
        using var request = Request(method, path, body, password);
        using var response = await server.Http.SendAsync(request, Cancellation);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation)));
    }
}
