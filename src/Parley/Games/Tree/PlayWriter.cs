namespace Parley.Games.Tree;

/// <summary>Lays a position and all that follows out in depth-first order, and gives numbers to what has none.</summary>
internal sealed class PlayWriter(TreeDraft draft)
{
    private const int Nature = 0;
    private readonly Dictionary<(int Owner, string Name), int> numberOfName = [];
    private readonly HashSet<(int Owner, int Number)> taken = [];
    private readonly Dictionary<int, int> lastNumber = [];
    private readonly Dictionary<Prize, int> numberOfPrize = []; // by reference: Prize has no equality of its own

    public void Write(Play root)
    {
        foreach (var play in DepthFirst(root))
            if (play.Kind != NodeKind.End && play.Label.Number > 0)
                Reserve(play);
        foreach (var play in DepthFirst(root))
        {
            foreach (var name in play.Actions.Append(play.Name).Append(play.Label.Name ?? "").Append(play.Prize?.Name ?? ""))
                if (!NameRule.IsTidy(name))
                    draft.Problem(GameProblemKind.NameUntidy, $"\"{name}\"", NameCheck.Expected, $"write \"{NameRule.Tidy(name)}\"");
            var set = play.Kind switch
            {
                NodeKind.Decision => draft.Set(play.Player, Number(play), play.Label.Name ?? "", play.Actions),
                NodeKind.Chance => draft.Event(Number(play), play.Label.Name ?? "", play.Actions, play.Probabilities),
                _ => -1,
            };
            draft.Add(play.Kind, play.Name, set, play.Next.Length, Outcome(play.Prize));
        }
    }

    private static IEnumerable<Play> DepthFirst(Play root)
    {
        var open = new Stack<Play>([root]); // no recursion: trees may be thousands of moves deep
        while (open.TryPop(out var play))
        {
            yield return play;
            for (var i = play.Next.Length - 1; i >= 0; i--)
                open.Push(play.Next[i]);
        }
    }

    private static int Owner(Play play) => play.Kind == NodeKind.Chance ? Nature : play.Player;

    private void Reserve(Play play)
    {
        taken.Add((Owner(play), play.Label.Number));
        if (!string.IsNullOrEmpty(play.Label.Name))
            numberOfName.TryAdd((Owner(play), play.Label.Name), play.Label.Number);
    }

    private int Number(Play play)
    {
        var (owner, (number, name)) = (Owner(play), play.Label);
        if (number != 0)
            return number;
        if (!string.IsNullOrEmpty(name) && numberOfName.TryGetValue((owner, name), out number))
            return number;
        number = lastNumber.GetValueOrDefault(owner) + 1;
        while (!taken.Add((owner, number)))
            number++;
        lastNumber[owner] = number;
        if (!string.IsNullOrEmpty(name))
            numberOfName.Add((owner, name), number);
        return number;
    }

    private int Outcome(Prize? prize)
    {
        if (prize is null)
            return -1;
        if (!numberOfPrize.TryGetValue(prize, out var number))
            numberOfPrize.Add(prize, number = numberOfPrize.Count + 1);
        return draft.Outcome(number, prize.Name, prize.Payoffs);
    }
}
