using System.Text.Json.Serialization;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.FollowActions;
using Greffe.Governance.ScoreUses;

namespace Greffe.Governance;

/// <summary>What census and register keep or show as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Criterion[]))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(SavedDraft))]
[JsonSerializable(typeof(PublicRegister))]
[JsonSerializable(typeof(InternalRegister))]
internal sealed partial class GovernanceJson : JsonSerializerContext;
