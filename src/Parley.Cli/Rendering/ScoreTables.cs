using System.Globalization;
using Parley.Analysis;
using Parley.Cases;
using Parley.Cli.Commands;
using Parley.Forecasting;
using Parley.Forecasting.Register;
using Parley.Forecasting.Scoring;
using Parley.Reports.Json;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Scores for people; of tables also for scripts.</summary>
internal static class ScoreTables
{
    private const int Users = 20;

    public static void Show(LookBack back, Case whole, Terminal terminal)
    {
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"What was said on {back.Said:d MMMM yyyy}, and what happened"));
        var table = PlainTable.Of("question", "said", "happened", "known", "Brier");
        foreach (var question in back.Questions.OrderByDescending(question => Brier.Of(question.Probability, question.Happened)))
            table.AddRow(Markup.Escape(whole.Questions[question.Id].Asks), Figure.Whole(question.Probability), question.Happened ? "yes" : "no", Figure.Day(question.On), Four(Brier.Of(question.Probability, question.Happened)));
        terminal.Output.Write(table);
        if (back.Card is { } card)
            Tell(card, terminal);
        foreach (var number in back.Numbers)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{whole.Questions[number.Id].Asks} Said {number.Median:0.#} in the middle, it was {number.Outcome:0.#}; CRPS {number.Crps:0.0}."));
    }

    public static void Show(BackTestAnswer walk, Case whole, Terminal terminal)
    {
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{whole.Title}: {walk.Days.Count} days walked, {walk.Days[0]:d MMMM yyyy} to {walk.Days[^1]:d MMMM yyyy}"));
        Walked(walk.Questions, whole, terminal);
        Tell(walk.Scores!, terminal);
        foreach (var (id, crps) in walk.Crps)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{whole.Questions[id].Asks} CRPS over time {crps:0.0}."));
        if (walk.Opening.Card is not { } card)
            return;
        terminal.Say();
        terminal.Say("Of the first day alone:");
        Tell(card, terminal);
    }

    public static void Show(LedgerScores scores, LedgerCheck check, Terminal terminal)
    {
        terminal.Say($"{Count.Of((int)check.Entries, "entry")}, {scores.Entries} of this case; the chain {(check.IsSound ? "holds" : "is broken")}{(check.Torn is null ? "" : ", the last line was cut short")}.");
        if (scores.Scores is null)
        {
            terminal.Say("Nothing that was registered has been answered yet.");
            return;
        }

        var table = PlainTable.Of("question", "happened", "known", "days", "Brier");
        foreach (var question in scores.Questions.OrderByDescending(question => question.Brier))
            table.AddRow(Markup.Escape(question.Id), question.Happened ? "yes" : "no", Figure.Day(question.On), question.Days.ToString("0", CultureInfo.InvariantCulture), Four(question.Brier));
        terminal.Output.Write(table);
        Tell(scores.Scores, terminal);
        if (scores.First is { } card)
        {
            terminal.Say();
            terminal.Say("Of the first forecast of each question alone:");
            Tell(card, terminal);
        }

        if (scores.Late > 0)
            terminal.Say($"• {scores.Late} of {scores.Questions.Count} {(scores.Late == 1 ? "was" : "were")} registered after the answer was known: a look back, and no forecast.");
    }

    public static void Show(TableScores scores, Terminal terminal)
    {
        terminal.Say($"{Count.Of(scores.Count, "forecast")} of {Count.Of(scores.Questions, "answered question")}");
        if (scores.Card is { } card)
            Tell(card, terminal);
        else
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Brier over categories {scores.Brier:0.0000}; log score {scores.Log:0.0000} nats."));
        Tell("50 %, or every category alike", scores.AgainstHalf, terminal);
        if (scores.AgainstBaseRate is { } share)
            Tell("the share that happened", share, terminal);
        var table = PlainTable.Of("forecaster", "forecasts", "Brier");
        foreach (var (user, count, brier) in scores.Users.Take(Users))
            table.AddRow(Markup.Escape(user), Figure.Whole(count), Four(brier));
        if (scores.Users.Count > Users)
            table.Caption($"the best {Users} of {scores.Users.Count} forecasters; --json has all");
        terminal.Output.Write(table);
    }

    public static string Json(TableScores scores, GivenTable from, ulong seed) => JsonText.Of(json =>
    {
        JsonText.Heading(json, from, ForecastingEngine.Name, scores.Card is null ? [] : [new("skillAgainstBaseRate", "the share that happened is known only afterwards")], seed: seed);
        json.WriteStartObject("scores");
        json.WriteNumber("n", scores.Count);
        json.WriteNumber("questions", scores.Questions);
        JsonText.Number(json, "brier", scores.Brier);
        JsonText.Number(json, "log", scores.Log);
        if (scores.Card is { } card)
            ScoreJson.Card(json, card);
        json.WriteStartArray("paired");
        ScoreJson.Paired(json, "half", scores.AgainstHalf);
        ScoreJson.Paired(json, "baseRate", scores.AgainstBaseRate);
        json.WriteEndArray();
        json.WriteEndObject();
        ScoreJson.Calibration(json, scores.Card);
        json.WriteStartArray("users");
        foreach (var (user, count, brier) in scores.Users)
        {
            json.WriteStartObject();
            json.WriteString("user", user);
            json.WriteNumber("n", count);
            JsonText.Number(json, "brier", brier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Walked(IReadOnlyList<WalkedQuestion> questions, Case whole, Terminal terminal)
    {
        var table = PlainTable.Of("question", "happened", "known", "days", "Brier over time", "log");
        foreach (var question in questions.OrderByDescending(question => question.Brier))
            table.AddRow(Markup.Escape(whole.Questions[question.Id].Asks), question.Happened ? "yes" : "no", Figure.Day(question.On), question.Days.ToString("0", CultureInfo.InvariantCulture), Four(question.Brier), Four(question.Log));
        terminal.Output.Write(table);
    }

    private static void Tell(ScoreCard card, Terminal terminal)
    {
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{Count.Of(card.Count, "question")}: Brier {card.Brier:0.0000} = reliability {card.Parts.Reliability:0.0000} − resolution {card.Parts.Resolution:0.0000} + uncertainty {card.Parts.Uncertainty:0.0000}; log score {card.Log:0.0000} nats."));
        terminal.Say($"Skill: {Signed(card.SkillAgainstHalf)} against 50 %, {Signed(card.SkillAgainstBaseRate)} against always saying the share that happened ({Figure.Whole(card.BaseRate)}, known only afterwards).");
        var table = PlainTable.Of("said", "forecasts", "mean", "happened", "were all true: 90 %");
        foreach (var bin in card.Calibration.Bins)
            table.AddRow($"{Figure.Whole(bin.Low)} to {Figure.Whole(bin.High)}", Figure.Whole(bin.Count), Figure.Whole(bin.Mean), Figure.Whole(bin.Share), $"{Figure.Whole(bin.P05)} to {Figure.Whole(bin.P95)}");
        table.Caption(string.Create(CultureInfo.InvariantCulture, $"calibration error {card.Calibration.Error:0.000}"));
        terminal.Output.Write(table);
    }

    private static void Tell(WalkScores scores, Terminal terminal)
    {
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{Count.Of(scores.Count, "question")}: time-averaged Brier {scores.Brier:0.0000}, log score {scores.Log:0.0000} nats."));
        terminal.Say($"Skill: {Signed(scores.SkillAgainstHalf)} against 50 %, {Signed(scores.SkillAgainstBaseRate)} against always saying the share that happened ({Figure.Whole(scores.BaseRate)}, known only afterwards)"
            + (scores.SkillAgainstPast is { } past ? $", {Signed(past)} against the reference class alone, where it applies." : "."));
        Tell("50 %", scores.AgainstHalf, terminal);
        Tell("the share that happened", scores.AgainstBaseRate, terminal);
        if (scores.AgainstPast is { } rows)
            Tell("the reference class alone", rows, terminal);
    }

    private static void Tell(string against, PairedDifference paired, Terminal terminal) => terminal.Say(string.Create(CultureInfo.InvariantCulture,
        $"Brier less that of {against}: {paired.Mean:+0.0000;−0.0000} (90 % band {paired.P05:+0.0000;−0.0000} to {paired.P95:+0.0000;−0.0000}, {Count.Of(paired.Questions, "question")}); below 0 is better."));

    private static string Signed(double skill) => double.IsNaN(skill) ? "n/a" : skill.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);

    private static string Four(double score) => score.ToString("0.0000", CultureInfo.InvariantCulture);
}
