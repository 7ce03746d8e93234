using Parley.Cases;
using Parley.Forecasting;
using Parley.Forecasting.Register;
using Parley.Forecasting.Scoring;
using Parley.Runs;

namespace Parley.Analysis;

/// <summary>What a ledger says of one case, scored: each entry counts from its as-of day until the next one's, or the answer.</summary>
/// <param name="Entries">How many entries of the ledger are of this case.</param>
/// <param name="Questions">The answered questions, each with its scores over time.</param>
/// <param name="Scores">Over all answered questions; null when none is.</param>
/// <param name="Late">How many of those questions had been answered, by the clock of the writer, before any forecast of them was registered: a look back, and no forecast.</param>
/// <param name="First">The first registered forecast of each of those questions, scored and calibrated; null when there is none.</param>
public sealed record LedgerScores(int Entries, IReadOnlyList<WalkedQuestion> Questions, WalkScores? Scores, int Late, ScoreCard? First)
{
    /// <summary>Scores entries in the order of the ledger; of several with one as-of day the last counts.</summary>
    /// <param name="whole">The whole case, answers included.</param>
    /// <param name="entries">Entries of any case; those with another title are passed over.</param>
    /// <param name="run">The seed and threads of the bootstrap.</param>
    public static LedgerScores Of(Case whole, IEnumerable<LedgerEntry> entries, RunContext run)
    {
        var (own, count) = (new SortedDictionary<DateOnly, LedgerEntry>(), 0);
        foreach (var entry in entries.Where(entry => entry.Case == whole.Title))
        {
            own[entry.AsOf] = entry;
            count++;
        }

        DateOnly[] days = [.. own.Keys];
        var said = own.Values.SelectMany(entry => entry.Probabilities.Select(question => (Entry: entry, Point: new WalkPoint(entry.AsOf, question.Key, question.Value, null)))).ToLookup(said => said.Point.Id);
        var questions = new List<WalkedQuestion>();
        var first = new List<double>();
        var late = 0;
        foreach (var question in whole.Questions.Values)
        {
            if (WorldsAnswer.Happened(question) is not { } happened || WalkedQuestion.Of(question.Id, [.. said[question.Id].Select(one => one.Point)], days, happened, question.Resolved!.Known) is not { } walked)
                continue;
            questions.Add(walked);
            first.Add(said[question.Id].First().Point.Probability);
            late += said[question.Id].Min(one => DateOnly.FromDateTime(one.Entry.Registered.UtcDateTime)) >= question.Resolved.Known ? 1 : 0;
        }

        return new(count, questions, questions.Count == 0 ? null : WalkScores.Of([.. questions], run), late,
            questions.Count == 0 ? null : ScoreCard.Of([.. first], [.. questions.Select(question => question.Happened)]));
    }
}
