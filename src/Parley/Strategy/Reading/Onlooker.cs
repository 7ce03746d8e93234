using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>Who follows the play of every draw with what was known at some time, and says in the end what came of it. Several may follow the same play.</summary>
internal sealed class Onlooker
{
    private readonly Vantage vantage;
    private readonly DrawColumns columns;
    private readonly Tally tally;

    public Onlooker(Vantage vantage, HistoryGraph graph, int draws)
    {
        this.vantage = vantage;
        Figures = new(graph, ObservedPath.Of(graph, vantage.Question.Game.Observed), vantage.Question.Ties.Values.Select(graph.Cast.Find));
        (columns, tally) = (new(Figures, draws), new(Figures.TallyCount));
    }

    /// <summary>What is read off every draw.</summary>
    public Figures Figures { get; }

    /// <summary>What judged evidence says in some rows; null: nothing.</summary>
    public JudgedStates? Judged(int start, int count) => JudgedStates.Of(vantage.Question.Ties, vantage.Judge(start, count), Figures.Graph, count);

    /// <summary>Takes what was read off a slice of the draws.</summary>
    /// <param name="start">Its first row.</param>
    /// <param name="read">Its columns.</param>
    /// <param name="tallies">Its sums, block by block in the order of the rows.</param>
    public void Take(int start, DrawColumns read, IEnumerable<Tally> tallies)
    {
        read.CopyTo(columns, start);
        foreach (var sums in tallies)
            tally.Add(sums);
    }

    /// <summary>The answer, when all draws were read.</summary>
    /// <param name="column">All draws of a number of the game.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="followed">Draws that were followed along their branch.</param>
    /// <param name="options">What the analyst set.</param>
    /// <param name="threads">How many threads may work at once.</param>
    /// <exception cref="UnplayableGameException">What was seen is impossible in every draw.</exception>
    public Finding<StrategyAnswer> Answer(Func<string, double[]> column, ulong seed, int followed, StrategyOptions options, int threads)
    {
        if (!(StableSum.Of(columns.Weight) > 0))
            throw new UnplayableGameException("game.observed: the moves seen and the judged evidence are impossible together in every draw; lower game.rationality, or look at the likelihoods of 0.");
        var answer = new AnswerWriter(vantage.Question, column, Figures, columns, tally, threads).Write(followed);
        return new(answer, new(StrategyEngine.Name, vantage.Question.CaseDigest, seed, columns.Weight.Length), [.. StrategyCaveats.Of(vantage.Question, answer, options)]);
    }
}
