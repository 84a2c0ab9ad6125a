using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Greffe.Pseudonymisation.Deciding;

namespace Greffe.Pseudonymisation.Allocating;

/// <summary>
/// Gives each entity of one decision its placeholder, for good: what was given earlier stays, new entities take free ones. Letters come from a keyed
/// hash of decision and entity, so that they tell nothing of names, order or another decision.
/// </summary>
internal sealed class PlaceholderAllocation
{
    private const int SingleTries = 40;
    private const int DoubleTries = 4_000;
    private readonly byte[] key;
    private readonly string decision;
    private readonly Policy policy;
    private readonly Dictionary<string, string> given;
    private readonly HashSet<string> taken;
    private readonly Dictionary<string, int> lastNumber = new(StringComparer.Ordinal);

    /// <summary>Starts from what was given earlier and from the placeholders that the text already holds.</summary>
    public PlaceholderAllocation(byte[] key, string decision, Policy policy, IReadOnlyDictionary<string, string>? earlier, IEnumerable<string> present)
    {
        (this.key, this.decision, this.policy) = (key, decision, policy);
        given = earlier is null ? new(StringComparer.Ordinal) : new(earlier, StringComparer.Ordinal);
        taken = new(given.Values.Concat(present), StringComparer.Ordinal);
    }

    /// <summary>Everything given so far.</summary>
    public IReadOnlyDictionary<string, string> Given => given;

    /// <summary>Gives new entities their placeholders; letters in the order of their hash, numbers in the order received.</summary>
    public void GiveAll(IEnumerable<(string Entity, EntityCategory Category)> entities)
    {
        var wanted = entities.Where(entity => !given.ContainsKey(entity.Entity)).DistinctBy(entity => entity.Entity).ToList();
        foreach (var (entity, category) in wanted.Where(entity => !IsLettered(entity.Category))) given[entity] = Number(category);
        foreach (var (entity, category) in wanted.Where(entity => IsLettered(entity.Category)).OrderBy(entity => Hash(entity.Entity, 0)).ThenBy(entity => entity.Entity, StringComparer.Ordinal))
            given[entity] = Letters(entity, policy.TermOf(category));
    }

    private bool IsLettered(EntityCategory category) => policy.TermOf(category).Contains("%c", StringComparison.Ordinal);

    private string Letters(string entity, string pattern)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = Hash(entity, attempt);
            var length = attempt < SingleTries ? 1 : attempt < DoubleTries ? 2 : 3;
            var letters = string.Create(length, hash, static (target, rest) =>
            {
                for (var index = 0; index < target.Length; index++, rest /= 26) target[index] = (char)('A' + rest % 26);
            });
            var placeholder = pattern.Replace("%c", letters, StringComparison.Ordinal);
            if (taken.Add(placeholder)) return placeholder;
        }
    }

    private string Number(EntityCategory category)
    {
        var pattern = policy.TermOf(category);
        if (!pattern.Contains("%d", StringComparison.Ordinal)) return pattern;
        for (var number = lastNumber.GetValueOrDefault(pattern) + 1; ; number++)
        {
            var placeholder = pattern.Replace("%d", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (!taken.Add(placeholder)) continue;
            lastNumber[pattern] = number;
            return placeholder;
        }
    }

    private ulong Hash(string entity, int attempt)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{decision}\n{entity}\n{attempt}"), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
