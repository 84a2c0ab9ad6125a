using Greffe.SignIn.KeepPeople;
using Greffe.SignIn.OpenSession;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Greffe.SignIn.UseDemonstration;

/// <summary><c>POST /connexion/demonstration</c>: enter as an invented person, without any proof. Mapped under <c>greffe demo</c> alone.</summary>
internal static class DemonstrationSignIn
{
    public static async Task<IResult> Answer(HttpContext http, PeopleRegister people, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellation);
        if (DemonstrationAccount.All.FirstOrDefault(known => known.Key == form["compte"].ToString()) is not { } account) return TypedResults.BadRequest();
        var id = PersonId.Of(DemonstrationAccount.Issuer, account.Key);
        // Roles are given once: what the administrator of the demonstration changes afterwards stays.
        var arrival = new Arrival(id, account.Name, null, people.Find(id) is null ? account.Entity : null, people.Find(id) is null ? account.Roles : []);
        await http.SignInAsync(SessionCookie.Scheme, await SessionCookie.Open(http, arrival, Sessions.Demonstration, firstAdministrator: false));
        http.Response.Headers.Location = ConnectEndpoints.Back(form["retour"].ToString());
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
