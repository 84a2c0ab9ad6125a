namespace Greffe.SignIn.OpenSession;

/// <summary>How people can sign in on this site.</summary>
/// <param name="Provider">Whether an OpenID Connect provider is set.</param>
/// <param name="Demonstration">Whether the demonstration accounts are open: <c>greffe demo</c> alone says so, no setting can.</param>
internal sealed record SignInMeans(bool Provider, bool Demonstration)
{
    public bool Any => Provider || Demonstration;
}
