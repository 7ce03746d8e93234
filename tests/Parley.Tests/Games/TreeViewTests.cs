using System.Xml.Linq;
using Parley.Games.Library;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class TreeViewTests
{
    [Fact]
    public void ATreeReadsFromTopToBottom() => Assert.Equal("""
        Beer and quiche
        1 Stranger · 2 Bully

        chance 1
        ├─ tough 9/10 → Stranger · set 1 "tough"
        │  ├─ beer → Bully · set 1 "saw beer" (1 of 2)
        │  │  ├─ duel → (1, -1)
        │  │  └─ leave → (3, 0)
        │  └─ quiche → Bully · set 2 "saw quiche" (1 of 2)
        │     ├─ duel → (0, -1)
        │     └─ leave → (2, 0)
        └─ weak 1/10 → Stranger · set 2 "weak"
           ├─ beer → Bully · set 1 "saw beer" (2 of 2)
           │  ├─ duel → (0, 1)
           │  └─ leave → (2, 0)
           └─ quiche → Bully · set 2 "saw quiche" (2 of 2)
              ├─ duel → (1, 1)
              └─ leave → (3, 0)

        """.ReplaceLineEndings("\n"), TreeText.Of(OracleRows.Tree("beer-quiche.efg")));

    [Fact]
    public void DeepPartsFoldAndTollsStandWhereTheyAreCollected() => Assert.Equal("""
        Tolls and repeats
        1 North · 2 South

        North · set 1 "first"
        ├─ up → plain (1, 1)
        ├─ middle → South · set 1 "second"
        │  ├─ stop → plain (1, 1)
        │  └─ go → North · set 2 "again"  toll (-1/2, 1/4)
        │     └─ … 2 nodes
        └─ down → South · set 2 "third"
           ├─ stop → prize (3, 2)
           ├─ go → plain (1, 1)
           └─ pay → toll (-1/2, 1/4)

        """.ReplaceLineEndings("\n"), TreeText.Of(OracleRows.Tree("reused-outcomes.efg"), 2));

    [Theory, MemberData(nameof(OracleValueTests.Games), MemberType = typeof(OracleValueTests))]
    public void APictureIsXmlWithEveryNodeAndADashedLineForEverySharedSet(string game)
    {
        var tree = OracleRows.Tree(game).Compile();
        var picture = XElement.Parse(TreePicture.Of(tree.Game));
        var names = picture.Descendants().Select(element => element.Name.LocalName).ToList();
        Assert.Equal(tree.NodeCount, names.Count(name => name is "circle" or "rect"));
        var dashed = picture.Descendants().Count(element => element.Attribute("stroke-dasharray") is not null);
        Assert.Equal(Enumerable.Range(0, tree.SetCount).Count(set => tree.Nodes(set).Length > 1), dashed);
        Assert.Equal(tree.NodeCount - 1, names.Count(name => name == "path") - dashed);
        Assert.Equal(tree.Game.Title, picture.Element(picture.Name.Namespace + "title")?.Value);
    }

    [Fact]
    public void TitlesThatXmlCannotHoldAreDrawnAllTheSame() =>
        Assert.Contains("a\uFFFDb\uFFFD", TreePicture.Of(Play.End().ToGame("a\0b\uD800", ["One"])), StringComparison.Ordinal);

    [Fact]
    public void AnActionWithoutANameGoesByItsPlaceInTextAndPictureAlike()
    {
        var game = Play.Move(1, "", ("", Play.End(1)), ("", Play.End(2))).ToGame("", ["One"]);
        Assert.Contains("├─ 1 → (1)", TreeText.Of(game), StringComparison.Ordinal);
        Assert.Contains(">2</text>", TreePicture.Of(game), StringComparison.Ordinal);
    }

    [Fact]
    public void ALargeTreeIsDrawnAsDeepAsFits()
    {
        var picture = XElement.Parse(TreePicture.Of(Poker.Leduc(), 100));
        Assert.InRange(picture.Descendants().Count(element => element.Name.LocalName == "circle"), 10, 100);
        Assert.Contains("… ", picture.Value, StringComparison.Ordinal);
    }
}
