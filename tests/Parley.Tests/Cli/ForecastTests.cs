using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Forecasting.Register;

namespace Parley.Tests.Cli;

/// <summary>The verbs that look ahead and back, as scripts see them.</summary>
public sealed class ForecastTests : IDisposable
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");
    private readonly string folder = Directory.CreateTempSubdirectory("forecast").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonElement Json(Invocation said)
    {
        Assert.True(said.ExitCode == 0, said.Error);
        return JsonDocument.Parse(said.Output).RootElement;
    }

    private static void HasKeys(JsonElement answer, params string[] keys) => Assert.All(keys, key => Assert.True(answer.TryGetProperty(key, out _), key));

    [Theory]
    [InlineData("forecast")]
    [InlineData("score")]
    [InlineData("pool")]
    [InlineData("baserate")]
    public void EveryVerbHelpsOnOneScreenWithAnExample(string verb)
    {
        var said = Invocation.Of(verb, "-h");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains($"Example: parley {verb}", said.Output, StringComparison.Ordinal);
        Assert.InRange(said.Output.Split('\n').Length, 5, 34);
    }

    [Fact]
    public void ForecastAnswersWithItsKeys()
    {
        var answer = Json(Invocation.Of("forecast", Korea, "--as-of", "2018-05-18", "--draws", "64", "--json"));
        HasKeys(answer, "case", "asOf", "seed", "draws", "caveats", "provenance", "questions", "numbers");
        Assert.Equal(39, answer.GetProperty("questions").GetArrayLength());
        Assert.All(answer.GetProperty("questions").EnumerateArray(), question =>
        {
            HasKeys(question, "id", "probability", "p05", "p95", "word", "parts", "bands", "weights");
            HasKeys(question.GetProperty("parts"), "model", "baseRate", "judgement");
            Assert.InRange(question.GetProperty("probability").GetDouble(), 0, 1);
        });
        var meets = answer.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == "summit-by-june-12");
        Assert.InRange(meets.GetProperty("parts").GetProperty("model").GetDouble(), 0.5, 1);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == "summit-in-singapore").GetProperty("parts").GetProperty("model").ValueKind);
    }

    [Fact]
    public void ForecastForPeopleNamesEveryQuestionAndItsWord()
    {
        var said = Invocation.Of("forecast", Korea, "--draws", "64", "--quiet");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("Do Trump and Kim meet in person by 12 June", said.Output, StringComparison.Ordinal);
        Assert.Contains("unlikely", said.Output, StringComparison.Ordinal);
        Assert.Empty(said.Error);
    }

    [Fact]
    public void TheWalkAnswersWithItsKeys()
    {
        var answer = Json(Invocation.Of("score", Korea, "--walk", "--draws", "64", "--json"));
        HasKeys(answer, "scores", "calibration", "walk");
        HasKeys(answer.GetProperty("scores"), "brier", "log", "skillAgainstBaseRate", "skillAgainstHalf", "skillAgainstReferenceClass");
        Assert.True(answer.GetProperty("walk").GetArrayLength() > 100);
        Assert.All(answer.GetProperty("walk").EnumerateArray(), point => HasKeys(point, "date", "id", "probability"));
    }

    [Fact]
    public void ScoringOneDayNeedsNoWalk() => HasKeys(Json(Invocation.Of("score", Korea, "--draws", "64", "--json")), "scores", "calibration", "questions");

    [Fact]
    public void WhatIsRegisteredIsScoredAndATornLineTold()
    {
        var file = Path.Combine(folder, "case.yaml");
        File.WriteAllText(file, "parley: 1\ntitle: A bridge\nas_of: 2020-03-01\nquestions:\n  q: { asks: Built?, judgement: 0.8, resolved: { as: yes, on: 2020-04-01 } }\n");
        Assert.Equal(1, Invocation.Of("score", folder, "--ledger").ExitCode);
        Json(Invocation.Of("forecast", folder, "--register", "--draws", "64", "--json"));
        File.AppendAllText(Path.Combine(folder, LedgerFile.Name), "{\"n\":1,\"regis");
        var torn = Invocation.Of("score", folder, "--ledger", "--draws", "64", "--json");
        Assert.Contains("cut short", torn.Error, StringComparison.Ordinal);
        var answer = Json(torn);
        Assert.Equal(0.04, answer.GetProperty("scores").GetProperty("brier").GetDouble(), 1e-9);
        Assert.Equal((1, true), (answer.GetProperty("ledger").GetProperty("registeredLate").GetInt32(), answer.GetProperty("ledger").GetProperty("sound").GetBoolean()));
        Json(Invocation.Of("forecast", file, "--register", "--draws", "64", "--json"));
        Assert.Equal(2, Json(Invocation.Of("score", folder, "--ledger", "--draws", "64", "--json")).GetProperty("ledger").GetProperty("entries").GetInt32());
        var lines = File.ReadAllLines(Path.Combine(folder, LedgerFile.Name));
        File.WriteAllLines(Path.Combine(folder, LedgerFile.Name), lines.Select(line => line.Replace("\"q\":0.8", "\"q\":0.99", StringComparison.Ordinal)));
        var changed = Invocation.Of("score", folder, "--ledger", "--draws", "64");
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("has been changed", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RegisteringNeedsAFolder() => Assert.Equal(1, Invocation.Fed("parley: 1\ntitle: x\nas_of: 2020-03-01\nquestions: { q: { asks: x, judgement: 0.5 } }\n", "forecast", "-", "--register").ExitCode);

    [Fact]
    public void APoolFromStandardInputIsTheOneOfTheFormula()
    {
        var answer = Json(Invocation.Fed("question,user,p,outcome\na,x,0.6,1\na,y,0.7,1\na,z,0.9,1\nb,x,30%,\n", "pool", "--table", "-", "--json"));
        var questions = answer.GetProperty("questions").EnumerateArray().ToArray();
        HasKeys(questions[0], "id", "n", "probability");
        Assert.Equal(0.835845317, questions[0].GetProperty("probability").GetDouble(), 1e-9);
        Assert.Equal(0.3, questions[1].GetProperty("probability").GetDouble(), 1e-9);
        Assert.Equal(Math.Pow(1 - 0.8358453169, 2), answer.GetProperty("summary").GetProperty("brier").GetDouble(), 1e-9);
    }

    [Fact]
    public void ATableIsScored()
    {
        var answer = Json(Invocation.Fed("question,user,p,outcome\na,x,0.9,1\nb,x,0.7,0\nc,x,0.2,0\nd,x,0.55,1\n", "score", "--table", "-", "--json"));
        Assert.Equal(0.185625, answer.GetProperty("scores").GetProperty("brier").GetDouble(), 1e-9);
        Assert.Equal(0.532578468, answer.GetProperty("scores").GetProperty("log").GetDouble(), 1e-9);
        Assert.NotEmpty(answer.GetProperty("calibration").EnumerateArray());
    }

    [Fact]
    public void ATableWithCategoriesIsScoredByTheWholeSum()
    {
        var answer = Json(Invocation.Fed("question,user,category,p,outcome\na,x,red,0.6,green\na,x,green,0.3,green\na,x,blue,0.1,green\n", "score", "--table", "-", "--json"));
        Assert.Equal(0.86, answer.GetProperty("scores").GetProperty("brier").GetDouble(), 1e-9);
        Assert.Equal(1.2039728, answer.GetProperty("scores").GetProperty("log").GetDouble(), 1e-9);
        Assert.Contains("0.9", Invocation.Fed("question,user,category,p,outcome\na,x,red,0.6,red\na,x,green,0.3,red\n", "score", "--table", "-").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingWrongWithATableIsToldAtOnceWithLineAndColumn()
    {
        var said = Invocation.Fed("question,user,p,outcome\na,x,1.4,1\n,y,0.5,2\na,z,0.5,0\nshort\n", "score", "--table", "-", "--json");
        Assert.Equal(1, said.ExitCode);
        Assert.Empty(said.Output);
        Assert.All(["standard input:2:3 \"1.4\"", "standard input:3:1 question", "standard input:3:4 \"2\"", "standard input:4:4 \"0\"", "standard input:5:0"], place => Assert.Contains(place, said.Error, StringComparison.Ordinal));
        Assert.Contains("no column p", Invocation.Fed("question,user\n", "pool", "--table", "-").Error, StringComparison.Ordinal);
        Assert.Equal(1, Invocation.Fed("", "score", "--table", "-").ExitCode);
    }

    [Fact]
    public void TheBaseRateOfATableIsThatOfItsSummary()
    {
        var answer = Json(Invocation.Of("baserate", "--table", Path.Combine(Korea, "reference-class.csv"), "--out", "out", "--back", "back", "--within", "27", "--json"));
        HasKeys(answer, "curve", "within");
        Assert.Equal(0.207792208, answer.GetProperty("within").GetProperty("probability").GetDouble(), 1e-9);
        var day = answer.GetProperty("curve").EnumerateArray().Single(point => point.GetProperty("day").GetDouble() == 27);
        HasKeys(day, "day", "survival", "p05", "p95", "atRisk");
        Assert.Equal("0.792207792 0.70346397 0.857054249", $"{day.GetProperty("survival").GetRawText()} {day.GetProperty("p05").GetRawText()} {day.GetProperty("p95").GetRawText()}");
        var drills = Json(Invocation.Of("baserate", "--table", Path.Combine(Korea, "reference-class.csv"), "--clock", "planned_end", "--where", "drill_linked=yes", "--within", "27", "--json"));
        Assert.Equal(0.266666667, drills.GetProperty("within").GetProperty("probability").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("--out", "brake", "did you mean")]
    [InlineData("--where", "kind=cancelled", "no row has kind=cancelled")]
    [InlineData("--where", "sort=cancel", "is not a column")]
    [InlineData("--clock", "noon", "is not a column")]
    public void AWrongColumnOrValueIsToldWithTheWayOut(string option, string value, string told)
    {
        var said = Invocation.Of("baserate", "--table", Path.Combine(Korea, "reference-class.csv"), option, value == "brake" ? "outt" : value);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needs a later --within", "--after", "30")]
    [InlineData("needs a later --within", "--after", "30", "--within", "30")]
    [InlineData("kind is asked for more than once", "--where", "kind=cancel", "--where", "kind=walkout")]
    [InlineData("\"-3\" is not a number of days of at least 0", "--within", "-3")]
    public void AQuestionThatContradictsItselfIsAUsageError(string told, params string[] options)
    {
        var said = Invocation.Of(["baserate", "--table", Path.Combine(Korea, "reference-class.csv"), .. options]);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryWrongConditionIsToldAtOnce()
    {
        var said = Invocation.Of("baserate", "--table", Path.Combine(Korea, "reference-class.csv"), "--where", "sort=cancel", "--where", "kind=cancelled", "--clock", "noon");
        Assert.All(["sort is not a column", "no row has kind=cancelled", "noon is not a column"], fault => Assert.Contains(fault, said.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("baserate", "out,back,seen_until\n2018-05-16,2018-06-10,\n2018-05-16,2018-06-12,\n")]
    [InlineData("pool", "question,user,p,outcome\na,x,0.6,1\n")]
    [InlineData("score", "question,user,p,outcome\na,x,0.6,1\n")]
    [InlineData("settle", "issue,actor,position,salience,capability\na,x,10,50,50\na,y,90,50,50\n")]
    public void AnAnswerFromATableSaysWhatItWasMadeFrom(string verb, string table)
    {
        var answer = Json(Invocation.Fed(table, verb, "--table", "-", "--json"));
        HasKeys(answer, "case", "asOf", "seed", "draws", "caveats", "provenance");
        Assert.Equal("standard input", answer.GetProperty("case").GetString());
        var digest = answer.GetProperty("provenance").GetProperty("caseDigest").GetString();
        Assert.Equal(digest, Json(Invocation.Fed(table.ReplaceLineEndings("\r\n"), verb, "--table", "-", "--json")).GetProperty("provenance").GetProperty("caseDigest").GetString());
    }

    [Fact]
    public void ARowThatIsBackBeforeItLeftIsAnErrorWithItsPlace()
    {
        var said = Invocation.Fed("out,back,seen_until\n2018-05-16,2018-05-10,\n2018-05-16,,\n2018-13-01,,2019-01-01\n", "baserate", "--table", "-");
        Assert.Equal(1, said.ExitCode);
        Assert.All(["standard input:2:2", "standard input:3:1", "standard input:4:1"], place => Assert.Contains(place, said.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--walk", "--ledger")]
    [InlineData("--from", "2018-05-18")]
    public void QuestionsThatExcludeEachOtherAreAUsageError(params string[] options) => Assert.Equal(2, Invocation.Of(["score", Korea, .. options]).ExitCode);

    [Fact]
    public void AHundredThousandRowsAreReadScoredAndPooledToTheSameScores()
    {
        var text = new StringBuilder("question,user,p,outcome\n");
        for (var row = 0; row < 100_000; row++)
            text.Append(CultureInfo.InvariantCulture, $"q{row % 5000},u{row / 5000},{((row * 37 % 97) + 1) / 99.0:0.####},{row % 5000 % 3 / 2}\n");
        var (scored, pooled) = (Json(Invocation.Fed(text.ToString(), "score", "--table", "-", "--json")), Json(Invocation.Fed(text.ToString(), "pool", "--table", "-", "--json")));
        Assert.Equal(100_000, scored.GetProperty("scores").GetProperty("n").GetInt32());
        Assert.Equal(5000, pooled.GetProperty("questions").GetArrayLength());
        Assert.Equal(scored.GetProperty("scores").GetProperty("brier").GetDouble(), pooled.GetProperty("summary").GetProperty("brierAlone").GetDouble(), 1e-8);
    }
}
