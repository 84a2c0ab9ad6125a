using Greffe.Host.Assets;

namespace Greffe.Host.CommandLine;

/// <summary>Names of the assets for people.</summary>
internal static class StepNames
{
    public static string Of(string asset) => asset switch
    {
        DecisionAsset.AssetName => "Lecture et structure",
        OccultationAsset.AssetName => "Occultation et contrôle",
        ReleaseAsset.AssetName => "Publication",
        _ => asset,
    };
}
