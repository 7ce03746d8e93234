using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Formats;

/// <summary>The grammar of <c>.efg</c>: a header, then nodes in depth-first order.</summary>
internal sealed class EfgReader(string text, string file)
{
    private readonly GameScanner scan = new(text, file);
    private TreeDraft draft = new("", "", []);
    private bool broken; // a node was lost, so what follows from counting nodes, sets and outcomes is not worth saying

    public GameReading<GameTree> Read()
    {
        if (ReadHeader())
            ReadNodes();
        return scan.Answer(() => draft.Finish());
    }

    private bool ReadHeader()
    {
        if (!scan.TakeHeader("EFG", "2") || !scan.TakeText("the title", out var title))
            return false;
        var at = scan.Current;
        if (!scan.TakeNames("player name", out var players))
            return false;
        var comment = "";
        if (scan.IsText && !scan.TakeText("the comment", out comment))
            return false;
        foreach (var problem in NameCheck.Of(title, comment, players))
            scan.Error(at, problem);
        draft = new(title, comment, players);
        return true;
    }

    private void ReadNodes()
    {
        while (!scan.IsHopeless)
        {
            if (draft.IsComplete && !broken)
            {
                scan.LeaveTheRest("every branch has its node");
                return;
            }
            if (scan.Current.Kind == TokenKind.End)
            {
                if (!broken)
                    scan.Error(scan.Current, $"the next node (still missing: {draft.OpenBranches})", "add the missing nodes (c, p or t), each before what follows it");
                return;
            }
            if (!ReadNode())
                SkipToNode();
        }
    }

    private bool ReadNode()
    {
        var kind = scan.IsWord("c") ? NodeKind.Chance : scan.IsWord("p") ? NodeKind.Decision : NodeKind.End;
        if (kind == NodeKind.End && !scan.IsWord("t"))
            return scan.Error(scan.Current, "a node", "begin each node with c (chance), p (player) or t (end)");
        var at = new Places(scan.Take());
        if (!scan.TakeName("the name of the node", out var name))
            return false;
        var (set, branches) = (-1, 0);
        if (kind == NodeKind.Decision && !ReadSet(out set, out branches))
            return false;
        if (kind == NodeKind.Chance && !ReadEvent(out set, out branches))
            return false;
        if (!ReadOutcome(out var outcome))
            return false;
        var before = draft.Problems.Count;
        draft.Add(kind, name, set, branches, outcome);
        Report(before, at);
        return true;
    }

    private bool ReadSet(out int set, out int branches)
    {
        (set, branches) = (-1, 0);
        var at = new Places(scan.Current);
        if (!scan.TakeCount("the number of a player", out var player))
            return false;
        at.Number = scan.Current;
        if (!scan.TakeCount("the number of an information set", out var number))
            return false;
        at.Name = scan.Current;
        var (name, actions) = ("", (ImmutableArray<string>?)null);
        if (scan.IsText)
        {
            if (!scan.TakeName("the name of the set", out name))
                return false;
            at.List = scan.Current;
            if (!scan.TakeNames("action", out var names))
                return false;
            actions = names;
        }
        var before = draft.Problems.Count;
        set = draft.Set(player, number, name, actions);
        branches = actions?.Length ?? draft.Branches(NodeKind.Decision, set);
        Report(before, at);
        return true;
    }

    private bool ReadEvent(out int chance, out int branches)
    {
        (chance, branches) = (-1, 0);
        var at = new Places(scan.Current);
        if (!scan.TakeCount("the number of a chance event", out var number))
            return false;
        at.Name = scan.Current;
        var (name, actions, probabilities) = ("", (ImmutableArray<string>?)null, ImmutableArray<Exact>.Empty);
        if (scan.IsText)
        {
            if (!scan.TakeName("the name of the event", out name))
                return false;
            at.List = scan.Current;
            if (!ReadDraws(out var names, out probabilities))
                return false;
            actions = names;
        }
        var before = draft.Problems.Count;
        chance = draft.Event(number, name, actions, probabilities);
        branches = actions?.Length ?? draft.Branches(NodeKind.Chance, chance);
        Report(before, at);
        return true;
    }

    private bool ReadDraws(out ImmutableArray<string> actions, out ImmutableArray<Exact> probabilities)
    {
        const string Example = "write { \"first\" 1/2 \"second\" 1/2 }";
        var (names, numbers) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<Exact>());
        (actions, probabilities) = ([], []);
        if (!scan.Take(TokenKind.OpenBrace, "the list of chance actions in braces", Example))
            return false;
        while (scan.Current.Kind == TokenKind.Text && scan.TakeName("action", out var action))
        {
            if (!scan.TakeNumber("a probability", out var probability))
                return false;
            names.Add(action);
            numbers.Add(probability);
        }
        (actions, probabilities) = (names.ToImmutable(), numbers.ToImmutable());
        return scan.Take(TokenKind.CloseBrace, "an action in quotes, or the closing brace", Example);
    }

    private bool ReadOutcome(out int outcome)
    {
        outcome = -1;
        var at = new Places(scan.Current);
        if (!scan.TakeCount("the number of an outcome", out var number))
            return false;
        at.Name = scan.Current;
        var (name, payoffs) = ("", (ImmutableArray<Exact>?)null);
        if (scan.IsText)
        {
            if (!scan.TakeName("the name of the outcome", out name))
                return false;
            at.List = scan.Current;
            if (!scan.Take(TokenKind.OpenBrace, "the list of payoffs in braces", "write { 1, -1 }") || !scan.TakePayoffs(out var read))
                return false;
            payoffs = read;
        }
        var before = draft.Problems.Count;
        outcome = draft.Outcome(number, name, payoffs);
        Report(before, at);
        return true;
    }

    /// <summary>Puts the problems that the draft has noted since at their places in the file.</summary>
    private void Report(int before, Places at)
    {
        foreach (var problem in draft.Problems.Skip(before))
        {
            var lost = problem.Kind is GameProblemKind.UnknownSet or GameProblemKind.UnknownOutcome;
            if (!(lost && broken))
                scan.Error(at.Of(problem.Kind), problem);
            broken |= problem.Kind is GameProblemKind.UnknownSet;
        }
    }

    private void SkipToNode()
    {
        broken = true;
        while (scan.Current.Kind != TokenKind.End && !scan.IsWord("c") && !scan.IsWord("p") && !scan.IsWord("t"))
            scan.Take();
    }

    /// <summary>Where the parts of a description stand.</summary>
    private struct Places(Token first)
    {
        private readonly Token first = first;

        public Token Number = first;
        public Token Name = first;
        public Token List = first;

        public readonly Token Of(GameProblemKind kind) => kind switch
        {
            GameProblemKind.UnknownPlayer => first,
            GameProblemKind.NameDiffers or GameProblemKind.NameTaken => Name,
            GameProblemKind.UnknownSet or GameProblemKind.UnknownOutcome or GameProblemKind.NumberBelowOne => Number,
            _ => List,
        };
    }
}
