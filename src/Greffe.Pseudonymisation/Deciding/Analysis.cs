using System.Collections.Frozen;
using Greffe.Pseudonymisation.Detecting;
using Greffe.Pseudonymisation.Doubting;
using Greffe.Pseudonymisation.Linking;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Everything found in one document and decided about it.</summary>
internal sealed class Analysis
{
    private readonly DocumentText document;
    private readonly HidingRequest request;
    private readonly List<TextSpan> placeholders;
    private readonly OrderedTerms keep;
    private readonly FrozenSet<EntityCategory> left;
    private readonly string leftWhy;
    private readonly bool ofMinor;
    private readonly Policy policy;
    private readonly PersonLinker linker;
    private readonly List<Standing> standings = [];

    public Analysis(string text, HidingRequest request, IReadOnlyList<IMentionDetector> detectors, Policy policy)
    {
        (this.request, this.policy) = (request, policy);
        document = new(text);
        placeholders = Placeholders.FindAll(document.Text);
        keep = new(request.Order?.Keep ?? []);
        ofMinor = policy.IsOfMinor(request.MinorTried, document.Text);
        (left, leftWhy) = policy.LeftFor(request.Order, request.Nac, ofMinor);
        linker = new(document);
        linker.Declare(request.Parties);
        var linked = Merge(linker.Link(Settle(detectors)));
        linked = Repeats.Add(document, linked, IsHiddenThing, IsFree);
        var ordered = Ordered.Apply(document, linked, new(request.Order?.Hide ?? []), IsFree);
        PartyRoles.Settle(document, linked, request, Tagging.SequenceModel.Shipped?.Roles);
        Decided = Decide(ordered);
    }

    /// <summary>Every mention in reading order, disjoint, offsets of the original text.</summary>
    public IReadOnlyList<Decided> Decided { get; }

    /// <summary>Placeholders that the text already holds.</summary>
    public IEnumerable<string> PresentPlaceholders() => placeholders.Select(span => document.Text[span.Start..span.End]).Distinct(StringComparer.Ordinal);

    /// <summary>Distinct hidden strings, and the full names that metadata gave for hidden persons.</summary>
    public IReadOnlyList<HiddenTerm> HiddenTerms()
    {
        var terms = Decided.Where(item => item.Hidden).Select(item => new HiddenTerm(document.Original[item.Span.Start..item.Span.End], item.Category));
        var declared = request.Parties.Where(party => party.IsNaturalPerson == true && party.Capacity is not (PartyCapacity.Avocat or PartyCapacity.Magistrat or PartyCapacity.Greffier))
            .Select(party => new HiddenTerm(party.Name, EntityCategory.PersonnePhysique));
        return [.. terms.Concat(declared).Distinct()];
    }

    /// <summary>Probability that something was missed.</summary>
    public double Doubt(DoubtModel? model) => DoubtEstimate.Of(Visible, model);

    /// <summary>The words that stay visible and might name someone.</summary>
    public VisibleWords Visible => field ??= new(document, standings, placeholders);

    private List<Candidate> Settle(IReadOnlyList<IMentionDetector> detectors)
    {
        List<Candidate> found = [];
        foreach (var detector in detectors) detector.Detect(document, found);
        linker.Offices = new(document, found);
        linker.IsHiddenBefore = ModelMentions.DropIfHidden(found, placeholders.Count, IsFree);
        ModelMentions.Fit(document, found, linker.Offices);
        Detecting.Fitting.ByChance.Drop(document, found);
        Detecting.Fitting.CaseNames.Drop(document, found);
        Detecting.Fitting.TownsTaken.Drop(document, found);
        ModelMentions.LeaveInitials(document, found);
        found.RemoveAll(candidate => candidate.End <= candidate.Start);
        NameUnion.DropCompanies(found);
        NameUnion.Widen(found);
        Glued.Widen(document, found);
        for (var index = 0; index < found.Count; index++) if (!IsFree(found[index])) found[index] = BeforePlaceholder(found[index]);
        found.RemoveAll(candidate => candidate.End <= candidate.Start);
        var kept = Claims.Settle([.. found]);
        var rests = found.Where(candidate => candidate.Category == EntityCategory.Adresse).Select(candidate => Head(candidate, kept)).Where(HasStreet).ToList();
        return rests.Count == 0 ? kept : Claims.Settle([.. kept, .. rests]);
    }

    // «12 rue des Lilas, 69003 Lyon, X...»: what runs into a placeholder stops before it.
    private Candidate BeforePlaceholder(Candidate candidate)
    {
        var inside = placeholders.FirstOrDefault(span => span.End > candidate.Start);
        var end = Math.Max(candidate.Start, Math.Min(candidate.End, inside.Start));
        while (end > candidate.Start && !char.IsLetterOrDigit(document.Text[end - 1])) end--;
        return candidate with { End = end - candidate.Start > 2 ? end : candidate.Start };
    }

    // What stands of an address before the surer mention that its end ran into: the street must not be lost with it.
    private Candidate Head(Candidate address, List<Candidate> kept)
    {
        var end = address.Start;
        foreach (var other in kept)
        {
            if (other.End <= address.Start) continue;
            end = other.Start <= address.Start || other.Start >= address.End ? address.Start : other.Start;
            break;
        }
        while (end > address.Start && !char.IsLetterOrDigit(document.Text[end - 1])) end--;
        return address with { End = end, Rule = "address/head" };
    }

    private bool HasStreet(Candidate head)
    {
        if (head.End - head.Start <= 4) return false;
        for (var at = document.TokenAt(head.Start); document.Has(at) && document.Tokens[at].Start < head.End; at++)
            if (document.Is(at, Reading.WordFlags.Way | Reading.WordFlags.LooseWay | Reading.WordFlags.Monument) || document.Tokens[at] is { Kind: Reading.TokenKind.Number, Length: 5 }) return true;
        return false;
    }

    private bool IsFree(Candidate candidate)
    {
        var (low, high) = (0, placeholders.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (placeholders[middle].End <= candidate.Start) low = middle + 1;
            else high = middle;
        }
        return low == placeholders.Count || placeholders[low].Start >= candidate.End;
    }

    // A person's words inside the name of a company take the company's place in the list, unless the company itself is hidden.
    private List<Linked> Merge(List<Linked> linked)
    {
        linked.RemoveAll(IsBearersTown);
        var closed = left.Contains(EntityCategory.PersonneMorale) ? linked.Where(item => item.Candidate.Category != EntityCategory.PersonneMorale).ToList() : linked;
        var spread = new Propagation(document, linker.Persons).Find(closed).Where(item => IsFree(item.Candidate)).ToList();
        var all = new List<Linked>(linked.Count + spread.Count);
        var taken = new List<Linked>(closed.Count + spread.Count);
        taken.AddRange(closed);
        taken.AddRange(spread);
        if (!ReferenceEquals(closed, linked) && !linker.IsHiddenBefore) taken.AddRange(CompanyTowns.Find(document, linked).Where(town => IsFree(town.Candidate) && !spread.Exists(item => item.Candidate.Start < town.Candidate.End && item.Candidate.End > town.Candidate.Start)));
        taken.Sort(static (one, other) => one.Candidate.Start.CompareTo(other.Candidate.Start));
        all.AddRange(taken);
        if (!ReferenceEquals(closed, linked)) all.AddRange(linked.Where(item => item.Candidate.Category == EntityCategory.PersonneMorale && !Overlaps(taken, item.Candidate)));
        all.Sort(static (one, other) => one.Candidate.Start.CompareTo(other.Candidate.Start));
        NameEdges.Widen(document, all, IsFree);
        return all;
    }

    // «chez les d'Estivareilles»: the model saw a town in what is a known person's surname.
    private bool IsBearersTown(Linked item)
    {
        if (item.Candidate is not { Category: EntityCategory.Localite, Rule: ModelMentions.Things }) return false;
        var words = Enumerable.Range(document.TokenAt(item.Candidate.Start), Math.Max(0, document.TokenAt(item.Candidate.End) - document.TokenAt(item.Candidate.Start)))
            .Where(at => document.Tokens[at].IsCapital && !document.Is(at, Reading.WordFlags.Particle)).Select(document.Folded).ToList();
        return words.Count > 0 && linker.Persons.Any(person => !person.IsProfessional && words.TrueForAll(person.Surnames.Contains));
    }

    internal static bool Overlaps(List<Linked> sorted, Candidate candidate)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Candidate.End <= candidate.Start) low = middle + 1;
            else high = middle;
        }
        return low < sorted.Count && sorted[low].Candidate.Start < candidate.End;
    }

    private bool IsHiddenThing(Linked item) => item.Person is null && !left.Contains(item.Candidate.Category);

    private List<Decided> Decide(List<(Linked Item, bool IsOrdered)> ordered)
    {
        var orderedPersons = ordered.Where(pair => pair.IsOrdered && pair.Item.Person is not null).Select(pair => pair.Item.Person).ToHashSet();
        var identities = new Identities(document);
        List<Decided> decided = new(ordered.Count);
        foreach (var (item, isOrdered) in ordered)
        {
            var category = CategoryOf(item);
            var (hidden, why) = IsHidden(item, category, isOrdered || item.Person is { } person && orderedPersons.Contains(person));
            var (id, key) = identities.Of(item, category);
            var span = document.ToOriginal(item.Candidate.Start, item.Candidate.End);
            if (policy.BirthYearStays && category == EntityCategory.DateNaissance) span = WithoutYear(span);
            standings.Add(new(item.Candidate.Start, item.Candidate.End, category, hidden, item.Candidate.Score));
            decided.Add(new(span, category, PartyRoles.Of(item), id, key, hidden, Math.Min(1, item.Candidate.Score), $"{item.Candidate.Rule}; {why}"));
        }
        return decided;
    }

    private static EntityCategory CategoryOf(Linked item) => item.Person is { } person ? Detecting.Names.Roles.CategoryOf(person.Role) : item.Candidate.Category;

    private (bool Hidden, string Why) IsHidden(Linked item, EntityCategory category, bool isOrdered)
    {
        if (isOrdered) return (true, "order/hide");
        var sure = item.Person is { IsDeclared: true } || item.Candidate.Rule is "names/civility" or "names/other-name" || item.Candidate.Rule == ModelMentions.Names && document.IsPresented(document.TokenAt(item.Candidate.Start));
        if (!keep.IsEmpty && policy.MayKeep(category, ofMinor) && !(category == EntityCategory.PersonnePhysique && sure) && keep.Matches(document.Text.AsSpan(item.Candidate.Start, item.Candidate.End - item.Candidate.Start)))
            return (false, "order/keep");
        if (policy.Always.Contains(category)) return (true, "always");
        return left.Contains(category) ? (false, leftWhy) : (true, leftWhy);
    }

    private TextSpan WithoutYear(TextSpan span)
    {
        var text = document.Original.AsSpan(span.Start, span.Length);
        return text.Length > 6 && !text[^4..].ContainsAnyExceptInRange('0', '9') ? new(span.Start, span.End - 5) : span;
    }
}
