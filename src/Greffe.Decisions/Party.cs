namespace Greffe.Decisions;

/// <summary>Someone named by the delivery's metadata, in the clear: never leaves the secret side.</summary>
/// <param name="Name">Name as delivered: «Jean Martin», «SARL Martin».</param>
/// <param name="Capacity">In which capacity.</param>
/// <param name="IsNaturalPerson">True for a person, false for a company or body; null when the source does not say.</param>
public sealed record Party(string Name, PartyCapacity Capacity, bool? IsNaturalPerson);

/// <summary>Capacity in which a person takes part in a case.</summary>
public enum PartyCapacity
{
    /// <summary>Capacity not given.</summary>
    Unknown,

    /// <summary>Claimant, appellant, applicant.</summary>
    Claimant,

    /// <summary>Defendant, respondent.</summary>
    Defendant,

    /// <summary>Third person: witness, child, expert heard as a witness, victim.</summary>
    ThirdPerson,

    /// <summary>Lawyer: stays public.</summary>
    Avocat,

    /// <summary>Member of the bench or of the prosecution: stays public unless an order says otherwise.</summary>
    Magistrat,

    /// <summary>Registry agent: stays public unless an order says otherwise.</summary>
    Greffier,
}
