using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

/// <summary>Tables that belong to no case: past episodes, positions, scenarios, acts.</summary>
public sealed class LoneTableTests
{
    [Fact]
    public void ADayInAReferenceTableIsToldAsItIsWritten() =>
        Assert.Equal(["past.csv:2:3 [0].seen_until: \"2018-05-10\" lies before the break of 2018-05-15; correct one of the two days."],
            Told(ReferenceTable.Read("out,back,seen_until\n2018-05-15,,2018-05-10\n", "past.csv").Diagnostics));

    [Fact]
    public void AnOpenBreakAfterTheDayOfTheReaderIsNotSeenYet()
    {
        var reading = ReferenceTable.Read("id,out,back\nearly,2018-01-02,\nlate,2018-05-15,\n", "past.csv", asOf: new(2018, 2, 1));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(["early"], reading.Rows!.Keys);
        Assert.Equal(new DateOnly(2018, 2, 1), reading.Rows["early"].SeenUntil);
    }

    [Fact]
    public void RowsThatShareAnIdAreToldApartByTheirLines()
    {
        var reading = ReferenceTable.Read("id,out,back\nline 4,2018-01-02,2018-01-05\na,2018-01-03,2018-01-05\na,2018-01-04,2018-01-05\n,2018-01-05,2018-01-06\n", "past.csv");
        Assert.Equal(["line 4", "a", "line 4′", "line 5"], reading.Rows!.Keys);
    }

    [Fact]
    public void ATableWithoutTheColumnsAskedForIsToldTheNearest() =>
        Assert.Equal(["past.csv:1:1 \"broke\" is not a column of this table; did you mean broken?"], Told(ReferenceTable.Read("broken,back\n", "past.csv", new("broke")).Diagnostics));

    [Theory]
    [InlineData("issue,actor,position,salience,capability\n", "positions.csv:1:1 has no rows; add a row for each actor and issue.")]
    [InlineData("issue,actor,postion,salience,capability\nx,a,1,2,3\n", "positions.csv:1:1 has no column position; rename postion, or add it.")]
    [InlineData("issue,actor,position,salience,capability\nx,a,1,2,NaN\n", "positions.csv:2:5 \"NaN\" is no capability; write a number from 0 to 100.")]
    [InlineData("issue,actor,position,salience,capability\nx,a,1,2,3\nx,a,1,2,3\n", "positions.csv:3:2 \"a\" stands twice on issue x; keep one of the rows.")]
    [InlineData("issue,actor,position,salience,capability,outcome\nx,a,1,2,3,40\nx,b,1,2,3,\n",
        "positions.csv:3:1 \"x\" has another proposal, outcome or reference_point here than in its first row; make them the same on every row of an issue.")]
    public void ATableOfPositionsThatDoesNotFitIsExplained(string text, string said)
    {
        var reading = PositionTable.Read(text, "positions.csv");
        Assert.Null(reading.Issues);
        Assert.Equal([said], Told(reading.Diagnostics));
    }

    [Fact]
    public void TablesMayCarryAByteOrderMarkAndLineEndsOfWindows() =>
        Assert.Equal(40, PositionTable.Read("\uFEFFissue,actor,position,salience,capability,outcome\r\nx,a,1,2,3,40\r\n", "positions.csv").Issues![0].Outcome);

    [Fact]
    public void RowsOfOneScenarioStandTogether()
    {
        var (scenarios, diagnostics) = ScenarioTable.Read("scenario,path,value\nhawk,game.rationality,4\ndove,asks,Why?\nhawk,title,War\n", "scenarios.csv");
        Assert.Empty(diagnostics);
        Assert.Equal(["hawk", "dove"], scenarios.Select(scenario => scenario.Name));
        Assert.Equal([new("game.rationality", "4"), new("title", "War")], scenarios[0].Settings);
        Assert.Equal(["scenarios.csv:2:1 [0].path: is empty; each row has a scenario, a path such as game.rationality, and a value."], Told(ScenarioTable.Read("scenario,path,value\nhawk,,4\n", "scenarios.csv").Diagnostics));
    }

    [Fact]
    public void ActsOfActorsInAnyScriptBecomeACase()
    {
        var made = StarterCase.FromEvents("Date,Actor,Target,What,id\n2018-05-15,北朝鮮,United States,Suspends the talks,Break_1\n2018-05-16,United States,北朝鮮,Waits,Break_1\n", "acts.csv");
        Assert.Empty(made.Diagnostics);
        var reading = CaseFile.ReadFrom(CaseFile.Name, name => new(System.Text.Encoding.UTF8.GetBytes(made.Files.Single(file => file.Name == name).Text)), null);
        Assert.Empty(reading.Errors);
        Assert.Equal(["united-states", "北朝鮮"], reading.Case!.Actors.Keys);
        Assert.Equal(["Break_1", "break-1"], reading.Case.Events.Keys);
        Assert.Equal(("北朝鮮", new DateOnly(2018, 5, 16)), (reading.Case.Events["Break_1"].Actor, reading.Case.AsOf));
    }

    [Theory]
    [InlineData("date,what\n2018-05-15,Suspends, and threatens\n", "acts.csv:2:1 the row has 3 cells for 2 columns; give each column a cell, and put text with commas in quotation marks.")]
    [InlineData("date,what\n", "acts.csv holds no event; write a row for each act.")]
    [InlineData("dates,what\n2018-05-15,Suspends\n", "acts.csv:1:1 \"date\" is not a column of this table; did you mean dates?")]
    [InlineData("date,what,What\n2018-05-15,a,b\n", "acts.csv:1:3 \"What\" names two columns; rename or delete one of them.")]
    public void ATableOfActsThatIsNoneIsExplained(string text, string said)
    {
        var made = StarterCase.FromEvents(text, "acts.csv");
        Assert.Empty(made.Files);
        Assert.Equal([said], Told(made.Diagnostics));
    }

    private static IEnumerable<string> Told(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.ToString());
}
