namespace Greffe.Tests.Provider;

/// <summary>What the provider does wrong, or what somebody between does.</summary>
public enum ProviderFault
{
    None,
    OtherNonce,
    NoNonce,
    OtherAudience,
    OtherIssuer,
    Expired,
    NotSigned,
    ForeignKey,
    LowAssurance,
    InformationOfAnother,
    InformationForeignKey,
    InformationNotSigned,
    InformationOtherAudience,
    InformationMissing,
    SaysNo,
}
