namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Shape of <c>categories.yaml</c>.</summary>
internal sealed class CategoriesFile
{
    public Dictionary<string, string> Categories { get; set; } = [];
    public string WithheldReasons { get; set; } = "";
}

/// <summary>Shape of <c>occultation.yaml</c>.</summary>
internal sealed class OccultationFile
{
    public List<PolicyVersion> Versions { get; set; } = [];
}

/// <summary>One dated version.</summary>
internal sealed class PolicyVersion
{
    public DateOnly From { get; set; }
    public string Name { get; set; } = "";
    public List<CategoryRule> Always { get; set; } = [];
    public List<CategoryRule> VisibleUnlessNamed { get; set; } = [];
    public LeftRule Default { get; set; } = new();
    public Dictionary<int, LeftRule> Blocks { get; set; } = [];
    public List<MatterRule> Matters { get; set; } = [];
    public Dictionary<string, string> Recommendations { get; set; } = [];
    public string RecommendationsSource { get; set; } = "";
    public MinorsRule Minors { get; set; } = new();
    public ReasonsRule Reasons { get; set; } = new();
    public bool BirthYearStays { get; set; }
}

/// <summary>A category and the article it comes from.</summary>
internal sealed class CategoryRule
{
    public string Category { get; set; } = "";
    public string Source { get; set; } = "";
}

/// <summary>Categories left in the clear and where that comes from.</summary>
internal sealed class LeftRule
{
    public List<string> Left { get; set; } = [];
    public string Source { get; set; } = "";
}

/// <summary>Block of a matter.</summary>
internal sealed class MatterRule
{
    public string Nac { get; set; } = "";
    public int Block { get; set; }
    public string Source { get; set; } = "";
}

/// <summary>What a case against a minor asks for.</summary>
internal sealed class MinorsRule
{
    public string Hidden { get; set; } = "";
    public string Source { get; set; } = "";
    public List<string> Hides { get; set; } = [];
    public List<string> Signs { get; set; } = [];
}

/// <summary>When the reasons are withheld without an order.</summary>
internal sealed class ReasonsRule
{
    public bool WithheldWhenNotPublic { get; set; }
    public string Source { get; set; } = "";
}
