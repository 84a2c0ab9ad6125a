using Greffe.Decisions.DataProducts;
using Greffe.Governance.KeepNetwork;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>What an asker typed, and what of it cannot be taken. Shown again when refused: nothing that was typed is lost.</summary>
public sealed record ContactForm
{
    /// <summary>A field that people do not see: only a program fills it.</summary>
    internal const string Trap = "site";

    internal const int MinText = 10, MaxText = 4_000, MaxName = 120, MaxContact = 200;

    /// <summary>Code of the subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Code of the entity; empty for none.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Identifier of the data set; empty for none.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>The question.</summary>
    public string Text { get; init; } = "";

    /// <summary>Name, if given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where to write, if given.</summary>
    public string Contact { get; init; } = "";

    internal IReadOnlyList<FormError> Errors { get; init; } = [];

    internal static ContactForm Read(IFormCollection form) => new()
    {
        Subject = form.Text("sujet"), Entity = form.Text("entite"), Dataset = form.Text("jeu"), Text = form.Text("question"), Name = form.Text("nom"), Contact = form.Text("contact"),
    };

    internal ContactForm Checked(IFormCollection form, IReadOnlyList<QuestionSubject> subjects, EntityTree tree, ICatalogueFacts? catalogue) =>
        this with { Errors = [.. Check(form, subjects, tree, catalogue)] };

    private IEnumerable<FormError> Check(IFormCollection form, IReadOnlyList<QuestionSubject> subjects, EntityTree tree, ICatalogueFacts? catalogue)
    {
        if (form.Text(Trap).Length > 0) yield return new("question", "contact.error.trap");
        if (subjects.All(subject => subject.Code != Subject)) yield return new("sujet", "contact.error.subject");
        if (Entity.Length > 0 && tree.Find(Entity) is null) yield return new("entite", "contact.error.entity");
        if (Dataset.Length > 0 && (Dataset.Length > 200 || (catalogue is not null && catalogue.Named(Dataset, agents: false) is null))) yield return new("jeu", "contact.error.dataset");
        if (Text.Length < MinText) yield return new("question", "contact.error.short", MinText);
        if (Text.Length > MaxText) yield return new("question", "contact.error.long", Text.Length, MaxText);
        if (Name.Length > MaxName) yield return new("nom", "contact.error.name", MaxName);
        if (Contact.Length > MaxContact) yield return new("contact", "contact.error.contact", MaxContact);
    }
}
