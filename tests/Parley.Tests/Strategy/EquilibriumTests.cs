using Parley.CaseFiles;
using Parley.Cases;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Runs;
using Parley.Strategy;
using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Tests.Strategy;

/// <summary>The equilibrium of a staged game against the game tree that it stands for, and against the textbook.</summary>
public sealed class EquilibriumTests
{
    [Fact]
    public void WithCommonPriorsItIsTheOneOfTheGameTree() => StagedGames.Random(common: true).Sample(question =>
    {
        var (graph, solver, residual) = StagedGames.SolveCentre(question);
        Assert.True(residual <= 1e-10, $"residual {residual}");
        var (tree, rationality) = StagedTree.Of(question, "random");
        var largest = rationality.Max();
        var compiled = tree.Compile();
        var branch = new LogitBranch(compiled, new() { Multipliers = [.. rationality.Select(rate => rate / largest)] });
        Assert.Equal(StoppedBecause.Converged, branch.MoveTo(largest));
        for (var set = 0; set < compiled.SetCount; set++)
        {
            var described = compiled.Describe(set);
            var play = StagedGames.Find(graph, solver.Pass.Play, described.Name, tree.Players[described.Player]);
            for (var option = 0; option < play.Length; option++)
                Assert.Equal(branch.Probabilities[compiled.SetStart[set] + option], play[option][0], 1e-10);
        }
    }, iter: 150);

    [Fact]
    public void ItIsTheOneOfTheTextbookDrawByDraw() => StagedGames.Random(common: false).Sample(question =>
    {
        var (graph, solver, _) = StagedGames.SolveCentre(question);
        AgreesWithTextbook(question, graph, solver.Pass.Play, 0, new Sampling(question.CentralColumns, new()).Rows(0, 1), 0);
    }, iter: 60);

    [Fact]
    public void KoreaIsTheTextbooksInDrawsOfItsEnsemble()
    {
        var question = Korea();
        var ensemble = Ensemble.Of(question.Columns, new() { Draws = 64 });
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], 1000);
        var solver = new QuantalSolver<Four>(graph, new(question, graph, sheet, ensemble));
        solver.Solve([4, 5, 6, 7], default);
        AgreesWithTextbook(question, graph, solver.Pass.Play, 1, ensemble, 5);
        AgreesWithTextbook(question, graph, solver.Pass.Play, 2, ensemble, 6);
    }

    /// <summary>Lanes of any width, and neighbours of any kind, make no difference to a draw: not in the last bit.</summary>
    [Fact]
    public void NeighboursMakeNoDifference()
    {
        var question = Korea();
        var ensemble = Ensemble.Of(question.Columns, new() { Draws = 64 });
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], 1000);
        var numbers = new NumberColumns(question, graph, sheet, ensemble);
        var (eight, four, other) = (new QuantalSolver<Eight>(graph, numbers), new QuantalSolver<Four>(graph, numbers), new QuantalSolver<Four>(graph, numbers));
        for (var row = 0; row < 64; row += 8)
        {
            eight.Solve([row, row + 1, row + 2, row + 3, row + 4, row + 5, row + 6, row + 7], default);
            four.Solve([row + 4, row + 5, row + 6, row + 7], default);
            other.Solve([row + 1, 63 - row, row, row + 5], default);
            for (var i = 0; i < graph.PlayLength; i++)
            {
                Assert.Equal(eight.Pass.Play[i][5], four.Pass.Play[i][1]);
                Assert.Equal(eight.Pass.Play[i][5], other.Pass.Play[i][3]);
            }
        }
    }

    /// <summary>The branch followed as a curve comes to where the iteration comes.</summary>
    [Fact]
    public void TheCurveLeadsToTheSameEquilibrium() => StagedGames.Random(common: false, mostLambda: 8).Sample(question =>
    {
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], 100_000);
        var numbers = new NumberColumns(question, graph, sheet, new Sampling(question.CentralColumns, new()).Rows(0, 1));
        var (solver, curve) = (new QuantalSolver<Four>(graph, numbers), new BranchCurve(graph, numbers));
        Assert.True(solver.Solve([0, 0, 0, 0], default)[0] <= 1e-10);
        Assert.True(curve.TryReach(0, default));
        for (var i = 0; i < graph.PlayLength; i++)
            Assert.Equal(curve.Play[i].Value, solver.Pass.Play[i][0], 1e-9);
    }, iter: 60);

    internal static StrategyQuestion Korea() => StrategyQuestion.Of(AsOf.Cut(CaseFile.Read(Repository.At("cases", "korea-2018")).Case!, new(2018, 5, 18)))!;

    private static void AgreesWithTextbook(StrategyQuestion question, HistoryGraph graph, Four[] play, int lane, Ensemble ensemble, int row)
    {
        var textbook = new NaiveStaged(question.Game, question.Outcomes.Keys, NaiveStaged.Row(ensemble, row));
        textbook.Solve();
        Assert.True(textbook.Residual() <= 1e-12, $"the textbook's residual is {textbook.Residual()}");
        Assert.Equal(textbook.Nodes.Count, graph.Nodes.Length);
        foreach (var node in textbook.Nodes)
        {
            var own = graph.Nodes.Single(candidate => Text(graph, candidate) == Text(node));
            foreach (var turn in own.Turns)
            {
                var player = graph.Cast.Players[turn.Player];
                foreach (var set in turn.Sets)
                {
                    var voice = graph.Cast.Voices[player.Seats[set.Seat - player.FirstSeat].Voice];
                    var expected = node.Play[(player.Id, set.State, voice.IsFaction ? voice.Id : $"{player.Id}.{voice.Id}")];
                    for (var option = 0; option < expected.Length; option++)
                        Assert.Equal(expected[option], play[set.Play + option][lane], 1e-9);
                }
            }
        }
    }

    private static string Text(NaiveStaged.Node node) => string.Join("; ", node.Past.Select(made => $"{made.Stage}: {string.Join(",", made.Moves)}"));

    private static string Text(HistoryGraph graph, HistoryNode node)
    {
        if (node.Parent < 0)
            return "";
        var parent = graph.Nodes[node.Parent];
        var move = $"{graph.Stages[parent.Stage].Id}: {string.Join(",", parent.Turns.Select((turn, t) => turn.Options[parent.OptionOf(t, node.ParentMove)].Id))}";
        return parent.Parent < 0 ? move : $"{Text(graph, parent)}; {move}";
    }
}
