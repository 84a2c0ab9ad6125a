namespace Greffe.SignIn.UseProvider;

/// <summary>Why a sign-in did not end well, as the page of sign-in tells it.</summary>
internal enum SignInRefusal
{
    /// <summary>The person or the provider said no.</summary>
    Denied,

    /// <summary>What came back does not hold: state, nonce, signature, audience, time, or a link used twice.</summary>
    Token,

    /// <summary>The level of assurance is too low.</summary>
    Assurance,

    /// <summary>The provider does not answer.</summary>
    Provider,
}

/// <summary>Ends a sign-in inside the library's events, which know no other way.</summary>
internal sealed class SignInRefusedException(SignInRefusal refusal, string message) : Exception(message)
{
    public SignInRefusal Refusal { get; } = refusal;
}
