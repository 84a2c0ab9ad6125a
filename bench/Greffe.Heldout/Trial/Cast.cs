namespace Greffe.Heldout.Trial;

/// <summary>
/// The people of one text, by letter: a b c d parties, k l m children of a (tiers), t u v witnesses, x y z experts, doctors and officers (tiers),
/// p q r lawyers, j h i bench, s prosecution, g registry. A letter gets its person when first asked for.
/// </summary>
internal sealed class Cast(NameBook book, Random random)
{
    private readonly Dictionary<char, Person> persons = [];
    private readonly Dictionary<char, bool> women = [];

    private readonly Dictionary<char, char> kin = [];
    private readonly Dictionary<char, char> spouses = [];

    /// <summary>Both bear one surname: brothers, a father and a child.</summary>
    public void DeclareKin(char letter, char other) => kin[letter] = other;

    /// <summary>One may bear the surname of the other by marriage.</summary>
    public void DeclareSpouse(char letter, char other) => spouses[letter] = other;

    public void Declare(char letter, bool isWoman) => women[letter] = isWoman;

    public Person this[char letter] => persons.TryGetValue(letter, out var person) ? person : persons[letter] = Make(letter);

    private Person Make(char letter)
    {
        var isWoman = women.TryGetValue(letter, out var told) ? told : random.Next(2) == 0;
        List<string> difficulty = [];
        var elder = kin.TryGetValue(letter, out var other) ? this[other] : letter is 'k' or 'l' or 'm' ? this['a'] : null;
        var surname = elder?.Surname ?? book.Surname(random, difficulty);
        if (elder is not null) difficulty.AddRange(elder.Difficulty.Where(name => name is not ("known" or "unseen")));
        var given = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => book.Given(random, isWoman)).Distinct().ToList();
        difficulty.Add(book.IsKnown(surname) ? "known" : "unseen");
        return new()
        {
            Id = $"{RoleOf(letter)[0]}{letter}", Role = RoleOf(letter), IsWoman = isWoman, Given = given, Surname = surname,
            Birth = BirthOf(letter), Usage = isWoman && letter < 'e' && random.Next(3) == 0 ? book.Surname(random, []) : null, Difficulty = difficulty,
            Married = spouses.TryGetValue(letter, out var spouse) ? this[spouse].Surname : null,
        };
    }

    private string BirthOf(char letter) => Things.Date(random, letter is 'k' or 'l' or 'm' ? 2006 : 1948, letter is 'k' or 'l' or 'm' ? 2022 : 2001);

    private static string RoleOf(char letter) => letter switch
    {
        'a' or 'b' or 'c' or 'd' => "partie",
        'p' or 'q' or 'r' => "avocat",
        'j' or 'h' or 'i' or 's' => "magistrat",
        'g' => "greffier",
        _ => "tiers",
    };
}
