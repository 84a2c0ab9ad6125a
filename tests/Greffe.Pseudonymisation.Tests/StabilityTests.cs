using FsCheck.Xunit;

namespace Greffe.Pseudonymisation.Tests;

public class StabilityTests
{
    private static readonly string[] Pieces =
    [
        "M. Jean Duperray", "Mme Anne Roy, présidente", "Me Paul Petit, avocat au barreau de Lyon", "née le 4 février 1986 à Douarnenez", "demeurant 12 rue des Lilas, 69003 Lyon",
        "la société Duperray et fils", "l'enfant Léa", "[A]", "X...", "joint au 06 39 98 14 52", "a saisi la cour", "conclut au rejet", ".", ",", "\n", "\n\n", "DUPERRAY", "Ana Roy, mère de l'enfant",
        "section AB n° 12", "le site exemple-invente.fr", "les époux Duperray", "a épousé le 3 mai 2011", "à", "né", ".\nLe rapport de Mme Roy et les observations de Me Petit.", // the full stop keeps the next piece's name apart from the lawyer's
    ];

    [Property(MaxTest = 300, Replay = "(8599767940795538053,8419763192706412177)")]
    public void Hiding_twice_is_hiding_once(byte[] choice)
    {
        var text = string.Join(' ', choice.Take(40).Select(index => Pieces[index % Pieces.Length]));
        var once = Engine.Hide(text);
        Assert.Equal(once, Engine.Hide(once));
    }

    [Property(MaxTest = 300, Replay = "(8599767940795538053,8419763192706412177)")]
    public void Mentions_are_disjoint_and_inside_the_text(byte[] choice)
    {
        var text = string.Join(' ', choice.Take(60).Select(index => Pieces[index % Pieces.Length]));
        var end = 0;
        foreach (var entity in Engine.Default.Hide(text, "t").Entities)
        {
            Assert.True(entity.Start >= end && entity.End > entity.Start && entity.End <= text.Length);
            end = entity.End;
        }
    }
}
