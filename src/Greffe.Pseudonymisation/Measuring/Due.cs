namespace Greffe.Pseudonymisation.Measuring;

/// <summary>What an annotated mention asks for.</summary>
internal static class Due
{
    private static readonly HashSet<EntityCategory> Kept =
        [EntityCategory.ProfessionnelAvocat, EntityCategory.ProfessionnelMagistratGreffier, EntityCategory.PersonneMorale, EntityCategory.Etablissement, EntityCategory.NumeroSiretSiren];

    /// <summary>It must be hidden. A legal person that bears a surname loses that word only: it is not due. A person's own SIREN is.</summary>
    public static bool MustHide(GoldEntity entity) => !entity.Optional
        && (Stays(entity.Category, entity.Role) ? entity is { Hidden: true, Category: not (EntityCategory.PersonneMorale or EntityCategory.Etablissement) } : entity.Hidden != false);

    /// <summary>It may be hidden without fault.</summary>
    public static bool MayHide(GoldEntity entity) => entity.Optional || entity.Hidden == true || MustHide(entity);

    /// <summary>It must stay.</summary>
    public static bool MustStay(GoldEntity entity) => !MayHide(entity);

    public static bool IsPerson(EntityCategory category) =>
        category is EntityCategory.PersonnePhysique or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier;

    private static bool Stays(EntityCategory category, MentionRole role) => Kept.Contains(category)
        || category == EntityCategory.PersonnePhysique && role is MentionRole.Avocat or MentionRole.Magistrat or MentionRole.Greffier;
}
