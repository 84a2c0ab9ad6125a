using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.MapSkills;
using Greffe.Records;

namespace Greffe.Governance;

/// <summary>Demonstration contents of skills, correspondents and desk: an invented ministry, invented people. Called by <c>greffe demo</c> alone.</summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock: dates stand around now.</param>
public sealed class SeedPeople(RecordStore store, TimeProvider time)
{
    /// <summary>Writes them once; does nothing when an entity is known already.</summary>
    /// <returns>Whether anything was written.</returns>
    public bool Seed() => store.Write("system", writer =>
    {
        if (EntityTree.Read(writer).Count > 0) return false;
        var random = new Random(11);
        var today = WorkingDays.DayOf(time.GetUtcNow());
        SeededNetwork.Write(writer, today);
        SeededSkills.Write(writer, today, random);
        SeededQuestions.Write(writer, today, random);
        writer.Trace("seed", "demonstration", "people");
        return true;
    });
}
