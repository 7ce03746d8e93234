using System.Numerics.Tensors;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Strategy.Histories;

/// <summary>The numbers of a game draw by draw, as the solver wants them: utilities from 0 to 1, priors that sum to 1, shares of those who may decide.</summary>
internal sealed class NumberColumns
{
    private const double Wildest = 1e6, Endless = 1e150;
    private readonly Ensemble ensemble;
    private readonly HistoryGraph graph;
    private readonly Cast cast;
    private readonly Game game;

    /// <exception cref="KeyNotFoundException">The ensemble lacks a column of the question.</exception>
    /// <exception cref="UnplayableGameException">In some draw a list of priors has the sum 0.</exception>
    public NumberColumns(StrategyQuestion question, HistoryGraph graph, NumberSheet numbers, Ensemble ensemble)
    {
        (this.ensemble, this.graph, cast, game) = (ensemble, graph, graph.Cast, question.Game);
        Utility = [.. cast.Voices.SelectMany(Utilities)];
        Rationality = [.. cast.Players.Select(player => Bounded(ensemble[StrategyQuestion.RationalityColumn(game, player.Id)]))];
        Cost = [.. numbers.Costs.Select(cost => Bounded(ensemble[cost.Key]))];
        Share = [.. numbers.Shares.Select(Shares)];
        var types = cast.Players.Select(AnalystsTypes).ToArray();
        Prior = [.. cast.Players.SelectMany(player => States(player, types[player.Index]))];
        Belief = [.. graph.Pairs.SelectMany(pair => States(cast.Players[pair.About], Believed(pair, types[pair.About])))];
    }

    /// <summary>How many draws.</summary>
    public int Draws => ensemble.Draws;

    /// <summary>By voice and outcome: 1 for the best, 0 for the worst.</summary>
    public double[][] Utility { get; }

    /// <summary>By player: λ.</summary>
    public double[][] Rationality { get; }

    /// <summary>By number of the sheet.</summary>
    public double[][] Cost { get; }

    /// <summary>By number of the sheet.</summary>
    public double[][] Share { get; }

    /// <summary>By player and private state: the analyst's prior.</summary>
    public double[][] Prior { get; }

    /// <summary>By pair and private state: what one player thinks of another before any move.</summary>
    public double[][] Belief { get; }

    /// <summary>A column whose wildest draws stand at a bound, so that products of them stay numbers; at ±10⁶ of λ and costs every choice is certain long since.</summary>
    private static double[] Bounded(ReadOnlySpan<double> draws, double most = Wildest)
    {
        var column = new double[draws.Length];
        TensorPrimitives.Clamp(draws, -most, most, column);
        return column;
    }

    private double[] Column(string? name, double otherwise)
    {
        if (name is not null)
            return ensemble[name].ToArray();
        var column = new double[Draws];
        column.AsSpan().Fill(otherwise);
        return column;
    }

    private IEnumerable<double[]> Utilities(Voice voice)
    {
        var outcomes = graph.Outcomes;
        if (voice.Preferences.Prefers is { } order)
        {
            var classes = ensemble.Utilities(StrategyQuestion.RankingOf(voice.Path, order));
            return outcomes.Select(outcome => classes[order.Index().First(tied => tied.Item.Contains(outcome)).Index]);
        }
        var columns = outcomes.Select(outcome => Bounded(ensemble[$"{voice.Path}.utility.{outcome}"], Endless)).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            var (low, high) = (columns.Min(column => column[draw]), columns.Max(column => column[draw]));
            foreach (var column in columns)
                column[draw] = high > low ? (column[draw] - low) / (high - low) : 0;
        }
        return columns;
    }

    private double[] Shares(Share share)
    {
        var sways = share.Rulers.Select(voice => Sway(cast.Voices[voice])).ToArray();
        var column = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (left, sum) = (1.0, 0.0);
            foreach (var sway in sways)
                (left, sum) = (left * (1 - sway[draw]), sum + sway[draw]);
            column[draw] = share.Voice < 0 ? left : sum == 0 ? 0 : (1 - left) * sways[share.Rulers.IndexOf(share.Voice)][draw] / sum;
        }
        return column;
    }

    private double[] Sway(Voice voice) => Column(voice.Faction!.Sway is null ? null : $"{voice.Path}.sway", 0);

    /// <summary>By type: the analyst's prior; types without one share equally what the others leave.</summary>
    private double[][] AnalystsTypes(Player player)
    {
        var types = game.Types[player.Id];
        double[]?[] given = [.. types.Values.Select(type => type.Prior is null ? null : ensemble[$"game.types.{player.Id}.{type.Id}.prior"].ToArray())];
        return Complete(given, [.. types.Keys.Select(_ => Column(null, 1.0 / types.Count))], $"game.types.{player.Id}");
    }

    /// <summary>By type: what one player thinks; types that it says nothing of share what is left in the proportions of the analyst.</summary>
    private double[][] Believed(Pair pair, double[][] analyst)
    {
        var (believer, about) = (cast.Players[pair.Believer].Id, cast.Players[pair.About].Id);
        if (!game.Beliefs.TryGetValue(believer, out var others) || !others.TryGetValue(about, out var beliefs))
            return analyst;
        double[]?[] given = [.. game.Types[about].Keys.Select(type => beliefs.ContainsKey(type) ? ensemble[$"game.beliefs.{believer}.{about}.{type}"].ToArray() : null)];
        return Complete(given, analyst, $"game.beliefs.{believer}.{about}");
    }

    private double[][] Complete(double[]?[] given, double[][] proportions, string path)
    {
        double[][] completed = [.. given.Select(_ => new double[Draws])];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (said, open) = (0.0, 0.0);
            for (var type = 0; type < given.Length; type++)
                (said, open) = given[type] is { } column ? (said + column[draw], open) : (said, open + proportions[type][draw]);
            var left = open > 0 ? Math.Max(0, 1 - said) : 0;
            if (said + left <= 0)
                throw new UnplayableGameException($"{path}: the probabilities of all types are 0 in some draw; give one of them a probability above 0.");
            for (var type = 0; type < given.Length; type++)
                completed[type][draw] = (given[type]?[draw] ?? (open > 0 ? proportions[type][draw] / open * left : 0)) / (said + left);
        }
        return completed;
    }

    private IEnumerable<double[]> States(Player player, double[][] types)
    {
        var exists = player.Doubted.ToDictionary(voice => voice, voice => Column($"{cast.Voices[voice].Path}.exists", 1));
        foreach (var state in player.States)
        {
            var column = types[player.Types.IndexOf(state.Type)].ToArray();
            foreach (var (voice, probability) in exists)
            {
                var there = state.Factions.Contains(voice);
                for (var draw = 0; draw < Draws; draw++)
                    column[draw] *= there ? probability[draw] : 1 - probability[draw];
            }
            yield return column;
        }
    }
}
