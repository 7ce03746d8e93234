using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>A strategic form as a tree of blind moves.</summary>
internal static class StrategicTree
{
    public static GameTree Of(StrategicGame game)
    {
        var draft = new TreeDraft(game.Title, game.Comment, [.. game.Players.Select(player => player.Name)]);
        var choice = new int[game.Players.Length];
        var chosen = 0; // players whose choice stands; those after them still move
        do
        {
            for (; chosen < choice.Length; chosen++)
            {
                var strategies = game.Players[chosen].Strategies;
                draft.Add(NodeKind.Decision, "", draft.Set(chosen + 1, 1, "", strategies), strategies.Length, -1);
                choice[chosen] = 0;
            }
            draft.Add(NodeKind.End, "", -1, 0, Outcome(game, game.CellOf(choice), draft));
            while (chosen > 0 && choice[chosen - 1] == game.Players[chosen - 1].Strategies.Length - 1)
                chosen--;
            if (chosen > 0)
                choice[chosen - 1]++;
        }
        while (chosen > 0);
        return draft.Finish();
    }

    private static int Outcome(StrategicGame game, int cell, TreeDraft draft)
    {
        if (!game.HasOutcomes)
            return draft.Outcome(cell + 1, "", [.. Enumerable.Range(0, game.Players.Length).Select(player => game.Payoff(cell, player))]);
        var number = game.Cells[cell];
        return number == 0 ? -1 : draft.Outcome(number, game.Outcomes[number - 1].Name, game.Outcomes[number - 1].Payoffs);
    }
}
