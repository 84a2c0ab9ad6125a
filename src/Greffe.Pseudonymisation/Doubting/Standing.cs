namespace Greffe.Pseudonymisation.Doubting;

/// <summary>A stretch that the engine saw and decided, in offsets of <see cref="DocumentText.Text"/>.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Just after the last one.</param>
/// <param name="Category">What it was taken for.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Score">Confidence.</param>
internal readonly record struct Standing(int Start, int End, EntityCategory Category, bool Hidden, double Score)
{
    /// <summary>Whether it stays because of what it was taken for, which may be wrong: a judge, a lawyer, a company.</summary>
    public bool StaysAsOther => !Hidden && Category is EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier
        or EntityCategory.PersonneMorale or EntityCategory.Etablissement;
}
