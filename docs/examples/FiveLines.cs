using Greffe.Pseudonymisation;

namespace Greffe.Examples;

/// <summary>Hiding names from any .NET program: reference Greffe.Pseudonymisation, nothing else to install or start.</summary>
public static class FiveLines
{
    /// <summary>What goes out instead of <paramref name="text"/>.</summary>
    public static string Hide(string text, byte[] key)
    {
        var pseudonymiser = new Pseudonymiser(new() { Key = key }); // 32 secret bytes; make it once, it serves every thread
        var hidden = pseudonymiser.Hide(text, id: "RG 24/01234"); // the same identifier gives the same letters again
        foreach (var entity in hidden.Entities.Where(entity => entity.Hidden))
            Console.WriteLine($"{entity.Start}-{entity.End} {entity.Category} {entity.Replacement} {entity.Why}");
        return hidden.Text;
    }
}
