using System.Collections.Immutable;
using System.Globalization;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Games.Formats;

/// <summary>The grammar of <c>.nfg</c>: a header, the strategies by name or by count, then payoffs, or outcomes and their numbers.</summary>
internal sealed class NfgReader(string text, string file)
{
    private readonly GameScanner scan = new(text, file);

    public GameReading<StrategicGame> Read()
    {
        StrategicGame? game = null;
        if (ReadHeader(out var title, out var players, out var comment))
            game = scan.Current.Kind == TokenKind.OpenBrace ? ReadOutcomeForm(title, players, comment) : ReadPayoffForm(title, players, comment);
        return scan.Answer(() => game!);
    }

    private bool ReadHeader(out string title, out ImmutableArray<StrategicPlayer> players, out string comment)
    {
        (players, comment) = ([], "");
        if (!scan.TakeHeader("NFG", "1") || !scan.TakeText("the title", out title))
        {
            title = "";
            return false;
        }
        var at = scan.Current;
        if (!scan.TakeNames("player name", out var names))
            return false;
        var strategiesAt = scan.Current;
        if (!ReadStrategies(out var strategies))
            return false;
        if (strategies.Length != names.Length)
            return scan.Error(strategiesAt, $"a choice of strategies for {strategies.Length} players", $"one for {names.Length}", "give each player a list of strategies, or their number");
        if (scan.IsText && !scan.TakeText("the comment", out comment))
            return false;
        players = [.. names.Zip(strategies, (name, list) => new StrategicPlayer(name, list))];
        foreach (var problem in StrategicCheck.Header(title, comment, players))
            scan.Error(problem.Where == "header" ? at : strategiesAt, problem);
        return !scan.HasErrors;
    }

    private bool ReadStrategies(out ImmutableArray<ImmutableArray<string>> strategies)
    {
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var profiles = 1L;
        strategies = [];
        if (!scan.Take(TokenKind.OpenBrace, "the strategies in braces", "write { { \"left\" \"right\" } { \"up\" \"down\" } }, or { 2 2 }"))
            return false;
        while (scan.Current.Kind is TokenKind.OpenBrace or TokenKind.Number)
        {
            var at = scan.Current;
            if (at.Kind == TokenKind.OpenBrace)
            {
                if (!scan.TakeNames("strategy", out var names))
                    return false;
                lists.Add(names);
                continue;
            }
            if (!scan.TakeCount("a number of strategies", out var count))
                return false;
            profiles *= count;
            if (profiles < 1 || profiles > text.Length) // each profile takes a character at least: a small file must not ask for a large table
                return scan.Error(at, "a number of strategies that the file has payoffs for", "give each player at least one strategy, and every profile its payoffs");
            lists.Add([.. Enumerable.Range(1, count).Select(i => i.ToString(CultureInfo.InvariantCulture))]);
        }
        strategies = lists.ToImmutable();
        return scan.Take(TokenKind.CloseBrace, "a list of strategies, or the closing brace", "close the lists with }");
    }

    private StrategicGame? ReadPayoffForm(string title, ImmutableArray<StrategicPlayer> players, string comment)
    {
        var wanted = StrategicCheck.Size(players) * players.Length;
        var payoffs = ImmutableArray.CreateBuilder<Exact>();
        while (payoffs.Count < wanted)
        {
            if (!scan.TakeNumber($"payoff {payoffs.Count + 1} of {wanted}", out var payoff))
                return null;
            payoffs.Add(payoff);
            scan.SkipComma();
        }
        scan.LeaveTheRest("every strategy profile has its payoffs");
        return StrategicGame.OfPayoffs(title, players, payoffs.ToImmutable(), comment);
    }

    private StrategicGame? ReadOutcomeForm(string title, ImmutableArray<StrategicPlayer> players, string comment)
    {
        if (!ReadOutcomes(players.Length, out var outcomes))
            return null;
        var wanted = StrategicCheck.Size(players);
        var cells = ImmutableArray.CreateBuilder<int>();
        while (cells.Count < wanted && !scan.IsHopeless)
        {
            var at = scan.Current;
            if (!scan.TakeCount($"outcome number {cells.Count + 1} of {wanted}", out var cell))
                return null;
            if (cell < 0 || cell > outcomes.Length)
                scan.Error(at, $"an outcome from 0 to {outcomes.Length}", "use a number from the list of outcomes, or 0 for nothing");
            cells.Add(cell);
            scan.SkipComma();
        }
        scan.LeaveTheRest("every strategy profile has its outcome");
        return scan.HasErrors ? null : StrategicGame.OfOutcomes(title, players, outcomes, cells.ToImmutable(), comment);
    }

    private bool ReadOutcomes(int players, out ImmutableArray<Prize> outcomes)
    {
        var read = ImmutableArray.CreateBuilder<Prize>();
        outcomes = [];
        scan.Take();
        while (scan.Current.Kind == TokenKind.OpenBrace)
        {
            var at = scan.Take();
            if (!scan.TakeName("the name of the outcome", out var name))
                return false;
            scan.SkipComma();
            if (!scan.TakePayoffs(out var payoffs))
                return false;
            if (payoffs.Length != players)
                scan.Error(at, $"{{ {string.Join(", ", payoffs)} }}", $"a list of payoffs for {players} players", "give one number for each player");
            read.Add(new(name, payoffs.AsSpan()));
        }
        outcomes = read.ToImmutable();
        return scan.Take(TokenKind.CloseBrace, "an outcome in braces, or the closing brace", "write { \"name\" 1, -1 } for each outcome, and close the list with }");
    }
}
