namespace Greffe.Courts.Communes;

/// <summary>One line of the list of communes.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Kind"><c>c</c> commune of today, <c>m</c> municipal arrondissement, <c>d</c> delegated, <c>a</c> associated, <c>o</c> former.</param>
/// <param name="Parent">Code of today's commune; empty for one of today.</param>
/// <param name="Population">Inhabitants; 0 when not known.</param>
/// <param name="Postcodes">Its postcodes.</param>
/// <param name="Name">Its name; empty for a former one whose name is not known.</param>
/// <param name="Former">Name of 2014 when it differs; empty otherwise.</param>
internal sealed record CommuneRow(string Code, char Kind, string Parent, int Population, IReadOnlyList<string> Postcodes, string Name, string Former)
{
    public string Department => CommuneCode.Department(Code);
}
