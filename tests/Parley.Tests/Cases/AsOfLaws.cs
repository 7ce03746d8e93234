using System.Globalization;
using System.Text.RegularExpressions;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Tests.CaseFiles;

namespace Parley.Tests.Cases;

public sealed partial class AsOfLaws
{
    private static readonly Gen<DateOnly> Days = Gen.Int[-20, 450].Select(days => new DateOnly(2018, 1, 1).AddDays(days));

    private static readonly Case Korea = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;

    [Fact]
    public void CuttingTwiceIsCuttingAtTheEarlierDay() => Gen.Select(CaseMaker.Cases, Days, Days).Sample((whole, one, two) =>
        Equal(AsOf.Cut(whole, one < two ? one : two), AsOf.Cut(AsOf.Cut(whole, one < two ? two : one), one < two ? one : two)), iter: 1000);

    [Fact]
    public void WhatBecameKnownLaterChangesNothing() => Gen.Select(CaseMaker.Cases, Days, Gen.Int[0, 999]).Sample((whole, day, seed) =>
        Equal(AsOf.Cut(whole, day), AsOf.Cut(new Hidden(whole, day, seed).Perturb(), day)), iter: 1000);

    [Fact]
    public void NoLaterDayIsMentionedButAsAPlan() => Gen.Select(CaseMaker.Cases, Days).Sample((whole, day) => LaterDays(AsOf.Cut(whole, day), day) is var later && later.Count == 0
        ? true : throw new InvalidOperationException(string.Join(' ', later)), iter: 500);

    [Fact]
    public void TheLawsHoldForTheKoreaCaseOnEveryDay() => Gen.Select(Gen.Int[0, 700], Gen.Int[0, 700], Gen.Int[0, 999]).Sample((one, two, seed) =>
    {
        var (late, early) = (new DateOnly(2017, 1, 1).AddDays(Math.Max(one, two)), new DateOnly(2017, 1, 1).AddDays(Math.Min(one, two)));
        return Equal(AsOf.Cut(Korea, early), AsOf.Cut(AsOf.Cut(Korea, late), early)) && Equal(AsOf.Cut(Korea, late), AsOf.Cut(new Hidden(Korea, late, seed).Perturb(), late));
    }, iter: 200);

    [Fact]
    public void OnTheDayOfTheEssayTheSummitIsAPlanAndItsFateUnknown()
    {
        var cut = AsOf.Cut(Korea, Korea.AsOf);
        Assert.Contains("summit-threatened", cut.Events.Keys);
        Assert.DoesNotContain("summit-cancelled", cut.Events.Keys);
        Assert.True(Korea.Events.Count > cut.Events.Count);
        Assert.All(cut.Questions.Values, question => Assert.Null(question.Resolved));
        Assert.Equal(["terms", "reply", "answer"], cut.Game!.Observed.Keys);
        Assert.Equal(["terms"], AsOf.Cut(Korea, new(2018, 5, 15)).Game!.Observed.Keys);
        Assert.Equal(new DateOnly(2018, 5, 18), cut.AsOf);
    }

    private static bool Equal(Case expected, Case actual)
    {
        if (expected.Equals(actual))
            return true;
        var (one, other) = (expected.ToString(), actual.ToString());
        var at = Math.Max(0, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() - 80);
        throw new InvalidOperationException($"…{one[at..Math.Min(one.Length, at + 300)]}\n!=\n…{other[at..Math.Min(other.Length, at + 300)]}");
    }

    /// <summary>Days after the cut in the printed case, plans and free text left out.</summary>
    private static List<string> LaterDays(Case cut, DateOnly day)
    {
        var plain = cut with
        {
            Events = cut.Events.Select(item => item with { PlannedFor = null }),
            References = cut.References.Select(row => row with { PlannedEnd = null, Columns = new([]) }),
            Questions = cut.Questions.Select(question => question with { By = null }),
        };
        return [.. Date().Matches(plain.ToString()).Select(match => match.Value).Where(text => DateOnly.ParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture) > day)];
    }

    // Dates print so in the invariant culture; the texts of made cases hold none of this form. A month that has begun names its last day too, so only first days count.
    [GeneratedRegex(@"(?<=(First|KnownFrom|SeenUntil|AsOf) = )\d\d/\d\d/\d{4}|(?<=Last = )\d\d/\d\d/\d{4}(?=, Precision = (Day|Span))")]
    private static partial Regex Date();
}
