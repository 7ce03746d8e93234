using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>What can only be judged when the whole case is there.</summary>
internal static class WholeCaseChecks
{
    public static void Run(Case read, Located report)
    {
        ActorChecks.Run(read, report);
        DateChecks.Run(read, report);
        PriorChecks.Run(read, report);
        EvidenceChecks.Run(read, report);
        QuestionChecks.Run(read, report);
        if (read.Game is { Efg: null } game)
        {
            GameChecks.Run(game, read, report);
            MoveChecks.Run(game, read, report);
            HistoryChecks.Run(game, report);
            ObservedChecks.Run(game, report);
        }
        else if (read.Game is null)
        {
            MoveChecks.WithoutGame(read, report);
        }
    }
}
