using Parley.CaseFiles;
using Parley.Weighing;

namespace Parley.Tests.CaseFiles;

/// <summary>What is judged of a case as a whole.</summary>
public sealed class CheckTests
{
    private const string Head = "parley: 1\ntitle: A case\nas_of: 2018-05-18\n";

    /// <remarks>The reader of the answer and the writer of the case are told by one rule (docs/theory/weighing.md, Priors).</remarks>
    [Theory]
    [InlineData("0.6", "0.4", null, false)] // the catch-all is left to its default: room is made for it
    [InlineData("0.57", "0.38", null, false)]
    [InlineData("0.5", "0.3", null, true)]
    [InlineData("0.7", "0.4", null, true)]
    [InlineData("0.6 to 0.7", "0.4", "0.1", true)]
    [InlineData("0.5", "0.4", "0.1", false)]
    public void PriorsAreToldByTheCheckWheneverTheyAreToldByTheAnswer(string one, string other, string? catchAll, bool told)
    {
        var reading = CaseFile.Parse($"{Head}hypotheses:\n  a: {{ says: x, prior: {one} }}\n  b: {{ says: y, prior: {other} }}\n{(catchAll is null ? "" : $"  catch_all: {catchAll}\n")}");
        if (reading.Case is not { } read)
            return; // exact priors above 1 are an error already
        var question = WeighingQuestion.Of(read)!;
        var answer = WeighingEngine.Weigh(question, Parley.Runs.Ensemble.Of(question.Columns, new() { Draws = 64 }), new());
        Assert.Equal(told, answer.Caveats.Any(caveat => caveat.Figure == "prior"));
        Assert.Equal(told, reading.Warnings.Any(warning => warning.Path == "hypotheses"));
    }

    /// <remarks>Weighing would have to refuse such a draw, and the reader could not tell why.</remarks>
    [Theory]
    [InlineData("\"mix(0.5: 0, 0.5: 0.9)\"", "\"mix(0.5: 0, 0.5: 0.9)\"", true)]
    [InlineData("\"mix(0.999: 0, 0.001: 0.9)\"", "0", true)]
    [InlineData("\"mix(0.5: 0, 0.5: 0.9)\"", "0 | 0 | 0.9", false)]
    public void PriorsThatMayAllBeZeroInOneDrawAreRefused(string one, string other, bool refused) =>
        Assert.Equal(refused, CaseFile.Parse($"{Head}hypotheses:\n  a: {{ says: x, prior: {one} }}\n  b: {{ says: y, prior: {other} }}\n").Errors.Any(error => error.Message.StartsWith("all priors may be 0 at once", StringComparison.Ordinal)));

    [Fact]
    public void SeveralMoversUnderMoverAreToldAsThat() => Assert.Equal(["case.yaml:8:28 game.stages[0].mover: names more than one; write movers for several at once."], CaseFile.Parse($$"""
        {{Head}}actors: { us: { name: We }, them: { name: They } }
        outcomes: { o: done, p: other }
        game:
          types: { us: { t: { prior: 1, prefers: [o, p] } }, them: { t: { prior: 1, prefers: [o, p] } } }
          stages: [{ id: s, mover: [us, them], options: { x: { ends: o }, y: { ends: p } } }]
        """).Errors.Select(error => error.ToString()));

    /// <remarks>Five movers with eight options each have 32,768 joint moves; the first five eighths of them end the play, and the last stage is reached by the rest.</remarks>
    [Fact]
    public void AStageBehindMoreJointMovesThanAreWalkedIsNotCalledUnreachable()
    {
        string[] movers = ["a", "b", "c", "d", "e"];
        var options = string.Join(", ", movers.Select(mover => $"{mover}: [{string.Join(", ", Enumerable.Range(0, 8).Select(option => $"m{option}"))}]"));
        var ends = string.Join(", ", Enumerable.Range(0, 5).Select(option => $"\"m{option}, *, *, *, *\": o"));
        Assert.Empty(CaseFile.Parse($$"""
            {{Head}}actors: { {{string.Join(", ", movers.Select(mover => $"{mover}: {{ name: {mover} }}"))}} }
            outcomes: { o: done, p: other }
            game:
              types: { {{string.Join(", ", movers.Select(mover => $"{mover}: {{ t: {{ prior: 1, prefers: [o, p] }} }}"))}} }
              stages:
                - { id: all, movers: [{{string.Join(", ", movers)}}], options: { {{options}} }, ends: { {{ends}} } }
                - { id: last, mover: a, options: { x: { ends: o }, y: { ends: p } } }
            """).Errors);
    }
}
