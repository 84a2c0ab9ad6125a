using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>Purges the records whose time is over: those not confirmed in time, and those imported that nobody agreed to.</summary>
internal sealed class ForgetPeople(RecordStore store, TimeProvider time)
{
    /// <summary>Days that an imported record waits for its person's consent.</summary>
    public const int WaitingDays = 30;

    private const string Due = "SELECT agent FROM governance_people WHERE until < @today ORDER BY agent";

    /// <summary>Purges what is due.</summary>
    /// <returns>How many records were purged.</returns>
    public int Now()
    {
        var day = new { today = DateWords.Machine(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) };
        if (store.Read(reader => reader.Query<string>(Due, day)).Count == 0) return 0;
        return store.Write("system", writer => writer.Query<string>(Due, day).Count(agent => KeepOwnRecord.Remove(writer, agent, "purge")));
    }
}
