namespace Parley.Games.Tree;

/// <summary>Lays a tree out in flat columns, each step one pass.</summary>
internal static class TreeCompiler
{
    public static CompiledTree Compile(GameTree game)
    {
        var columns = new TreeColumns(game.Nodes.Length, game.Players.Length, game.Sets.Length, game.Sets.Sum(set => set.Actions.Length));
        var compiledSet = PlaceSets(game, columns);
        PlaceNodes(game, columns, compiledSet);
        PlaceChildren(columns);
        GatherNodesOfSets(columns);
        AddPayoffs(game, columns);
        FollowSequences(game.Players.Length, columns);
        return new(game, columns);
    }

    /// <summary>Sets by player, then in the order of the tree; gives the new number of each.</summary>
    private static int[] PlaceSets(GameTree game, TreeColumns columns)
    {
        var compiledSet = new int[game.Sets.Length];
        var (set, action) = (0, 0);
        for (var player = 0; player < game.Players.Length; player++)
        {
            columns.PlayerStart[player] = set;
            for (var i = 0; i < game.Sets.Length; i++)
            {
                if (game.Sets[i].Player != player)
                    continue;
                (compiledSet[i], columns.GameSet[set], columns.Player[set], columns.SetStart[set]) = (set, i, player, action);
                var end = action + game.Sets[i].Actions.Length;
                columns.SetOfAction.AsSpan(action..end).Fill(set++);
                action = end;
            }
        }
        columns.PlayerStart[^1] = set;
        columns.SetStart[^1] = action;
        return compiledSet;
    }

    private static void PlaceNodes(GameTree game, TreeColumns columns, int[] compiledSet)
    {
        var probabilities = game.Events.Select(e => e.Probabilities.Select(p => p.ToDouble()).ToArray()).ToArray();
        for (var node = 0; node < game.Nodes.Length; node++)
        {
            var (kind, _, parent, branch, set, _) = game.Nodes[node];
            (columns.Kind[node], columns.Parent[node]) = (kind, parent);
            columns.SetOfNode[node] = kind == NodeKind.Decision ? compiledSet[set] : -1;
            (columns.ParentAction[node], columns.Chance[node]) = (-1, 1);
            if (parent < 0)
                continue;
            if (columns.Kind[parent] == NodeKind.Decision)
                columns.ParentAction[node] = columns.SetStart[columns.SetOfNode[parent]] + branch;
            else
                columns.Chance[node] = probabilities[game.Nodes[parent].Set][branch];
        }
    }

    private static void PlaceChildren(TreeColumns columns)
    {
        var (parent, start) = (columns.Parent, columns.ChildStart);
        for (var node = 1; node < parent.Length; node++)
            start[parent[node] + 1]++;
        for (var node = 0; node < parent.Length; node++)
            start[node + 1] += start[node];
        var next = start.AsSpan().ToArray();
        for (var node = 1; node < parent.Length; node++)
            columns.Children[next[parent[node]]++] = node;
        for (var node = parent.Length - 1; node >= 0; node--)
        {
            columns.SubtreeEnd[node] = Math.Max(columns.SubtreeEnd[node], node + 1);
            if (node > 0)
                columns.SubtreeEnd[parent[node]] = Math.Max(columns.SubtreeEnd[parent[node]], columns.SubtreeEnd[node]);
        }
    }

    private static void GatherNodesOfSets(TreeColumns columns)
    {
        var ends = 0;
        for (var node = 0; node < columns.Kind.Length; node++)
            if (columns.Kind[node] == NodeKind.Decision)
                columns.NodeStart[columns.SetOfNode[node] + 1]++;
            else if (columns.Kind[node] == NodeKind.End)
                ends++;
        for (var set = 0; set < columns.Player.Length; set++)
            columns.NodeStart[set + 1] += columns.NodeStart[set];
        columns.NodesBySet = new int[columns.NodeStart[^1]];
        columns.Ends = new int[ends];
        var next = columns.NodeStart.AsSpan().ToArray();
        ends = 0;
        for (var node = 0; node < columns.Kind.Length; node++)
            if (columns.Kind[node] == NodeKind.Decision)
                columns.NodesBySet[next[columns.SetOfNode[node]]++] = node;
            else if (columns.Kind[node] == NodeKind.End)
                columns.Ends[ends++] = node;
    }

    /// <summary>Totals are sums of two doubles on the way down, so that a long path of tolls costs no digits.</summary>
    private static void AddPayoffs(GameTree game, TreeColumns columns)
    {
        var nodes = game.Nodes.Length;
        var lost = new double[nodes];
        for (var player = 0; player < game.Players.Length; player++)
        {
            var payoffs = game.Outcomes.Select(outcome => outcome.Payoffs[player].ToDouble()).ToArray();
            var total = columns.Total.AsSpan(player * nodes, nodes);
            for (var node = 0; node < nodes; node++)
            {
                var outcome = game.Nodes[node].Outcome;
                var (before, carried) = node > 0 ? (total[columns.Parent[node]], lost[columns.Parent[node]]) : (0, 0);
                (total[node], lost[node]) = outcome >= 0 ? Add(before, payoffs[outcome], carried) : (before, carried);
            }
        }
    }

    private static void FollowSequences(int players, TreeColumns columns)
    {
        var nodes = columns.Parent.Length;
        for (var player = 0; player < players; player++)
        {
            var last = columns.LastAction.AsSpan(player * nodes, nodes);
            last[0] = -1;
            for (var node = 1; node < nodes; node++)
            {
                var action = columns.ParentAction[node];
                last[node] = action >= 0 && columns.Player[columns.SetOfAction[action]] == player ? action : last[columns.Parent[node]];
            }
            for (var set = columns.PlayerStart[player]; set < columns.PlayerStart[player + 1]; set++)
                columns.SequenceOfSet[set] = last[columns.NodesBySet[columns.NodeStart[set]]];
        }
    }

    /// <summary>a + b + lost as a double and what it leaves over (Knuth's two-sum, twice).</summary>
    private static (double Sum, double Lost) Add(double a, double b, double lost)
    {
        var (sum, left) = TwoSum(a, b);
        return TwoSum(sum, left + lost);
    }

    private static (double Sum, double Lost) TwoSum(double a, double b)
    {
        var sum = a + b;
        var bb = sum - a;
        return (sum, (a - (sum - bb)) + (b - bb));
    }
}
