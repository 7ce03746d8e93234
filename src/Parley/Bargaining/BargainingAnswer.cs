using Parley.Cases;
using Parley.Runs;

namespace Parley.Bargaining;

/// <summary>What would be settled on each issue, and whether there is a deal at all.</summary>
/// <param name="Issues">In the order of the case.</param>
/// <param name="Zone">The zone of agreement; null: nobody whose consent is needed says what it gets without a deal.</param>
/// <param name="Packages">The named deals.</param>
/// <param name="Nash">The Nash bargain; null where there is no zone in any draw.</param>
/// <param name="Parties">The ids of those who take part.</param>
/// <param name="Consenting">The ids of those whose consent is needed.</param>
/// <param name="Draws">The columns behind it all.</param>
public sealed record BargainingAnswer(IReadOnlyList<IssueSettlement> Issues, ZoneOfAgreement? Zone, IReadOnlyList<PackageVerdict> Packages, NashSettlement? Nash,
    IReadOnlyList<string> Parties, IReadOnlyList<string> Consenting, BargainingDraws Draws);

/// <summary>One issue: the forecast and what each model says, on the scale of 0 to 100.</summary>
/// <param name="Id">The issue.</param>
/// <param name="Forecast">Where it would be settled: inputs in doubt, a pool of models, and the error that they leave.</param>
/// <param name="Models">The settlement by each model, by its id: <c>weighted-mean</c>, <c>weighted-median</c>, <c>election</c>, <c>challenge</c>, <c>exchange</c>, <c>nash</c> (only over draws with a zone).</param>
public sealed record IssueSettlement(string Id, Band Forecast, Keyed<Band> Models);

/// <summary>The packages that everybody whose consent is needed likes at least as well as no deal.</summary>
/// <param name="Exists">P(there is one).</param>
/// <param name="CommonGain">The most that all can gain at once, in utility; below 0 where there is no zone.</param>
/// <param name="Extent">The ends of the zone on each issue, over draws with a zone; empty when there is none.</param>
/// <param name="Best">The package best for each, over draws with a zone; empty when there is none.</param>
/// <param name="Closest">The mean package that comes closest, over draws without a zone, by issue; empty when there is none.</param>
/// <param name="Openings">Whose giving way on what opens a zone at the smallest cost, the most frequent first; shares are of the draws without a zone.</param>
/// <param name="Blockers">Who stands in the way: the share of draws without a zone in which the proof leans on this party most.</param>
/// <param name="Linkage">Pairs of issues that must be traded against each other, the strongest first; only pairs that matter.</param>
/// <param name="WithoutTrading">P(there is a zone) if every issue had to be settled at the same share of the way between the two parties furthest apart.</param>
public sealed record ZoneOfAgreement(Estimate Exists, Band CommonGain, IReadOnlyList<ZoneExtent> Extent, IReadOnlyList<BestPackage> Best, Keyed<double> Closest, IReadOnlyList<Opening> Openings,
    IReadOnlyList<Blocker> Blockers, IReadOnlyList<LinkedPair> Linkage, Estimate? WithoutTrading);

/// <summary>How far the zone reaches on one issue, 0–100.</summary>
public sealed record ZoneExtent(string Issue, Band Low, Band High);

/// <summary>What a party would pick of the zone.</summary>
/// <param name="Party">Who.</param>
/// <param name="Gain">What it gains on no deal by it, in utility.</param>
/// <param name="Terms">The mean package, by issue, 0–100.</param>
public sealed record BestPackage(string Party, Band Gain, Keyed<double> Terms);

/// <summary>The smallest single concession that opens a zone.</summary>
/// <param name="Party">Who concedes.</param>
/// <param name="Issue">On which issue its ideal moves least; null: no single issue of it is wide enough.</param>
/// <param name="Share">The share of draws without a zone in which this is the smallest.</param>
/// <param name="Fall">By how much its no-deal value would have to be lower, in utility.</param>
/// <param name="Move">By how much its ideal would have to move, in points of the issue's scale; null without an issue.</param>
/// <param name="Towards">The mean place on the issue to which the opening package settles it, 0–100; null without an issue.</param>
public sealed record Opening(string Party, string? Issue, double Share, Band Fall, Band? Move, double? Towards);

/// <summary>Who stands in the way of a zone.</summary>
/// <param name="Party">Who.</param>
/// <param name="Share">The share of draws without a zone in which the proof leans on it most.</param>
/// <param name="Multiplier">Its mean multiplier in the proof; those of all parties sum to 1.</param>
public sealed record Blocker(string Party, double Share, double Multiplier);

/// <summary>Two issues that must be traded against each other.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Lost">P(there is a zone) that is lost when the two must be settled at the same share of the way.</param>
/// <param name="Cost">The mean fall of the common gain by it, in utility.</param>
public sealed record LinkedPair(string One, string Other, Estimate Lost, Estimate Cost);

/// <summary>A named deal and who would take it.</summary>
/// <param name="Id">The outcome.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Accepts">By party whose consent is needed: the share of draws in which it likes the terms, judged on the issues that they name, at least as well as no deal.</param>
/// <param name="AllAccept">The share of draws in which all of them do.</param>
/// <param name="WithTheRest">The share of draws in which the issues left open can be settled so that all like the whole at least as well as no deal; NaN for p = 2.</param>
/// <param name="Worse">By party whose consent is not asked: the share of draws in which the terms leave it worse off than no deal; only of those who say what they get without one.</param>
public sealed record PackageVerdict(string Id, string Name, Keyed<Estimate> Accepts, Estimate AllAccept, Estimate WithTheRest, Keyed<Estimate> Worse);

/// <summary>The Nash bargain, over draws with a zone.</summary>
/// <param name="Terms">The mean package by issue, 0–100.</param>
/// <param name="Gains">What each whose consent is needed gains on no deal, in utility.</param>
/// <param name="Worse">By party whose consent is not asked: the share of draws in which it is worse off than without a deal.</param>
/// <param name="Loses">What each of those gains or, below 0, loses.</param>
/// <param name="Residual">The largest KKT residual of any draw.</param>
public sealed record NashSettlement(Keyed<Band> Terms, Keyed<Band> Gains, Keyed<Estimate> Worse, Keyed<Band> Loses, double Residual);

/// <summary>The columns of the answer, in the order of the ensemble: what sensitivities are computed from.</summary>
/// <param name="Settlement">The forecast, by issue, 0–100.</param>
/// <param name="ZoneExists">1 where there is a zone, 0 where there is none; empty without a zone to ask for.</param>
/// <param name="CommonGain">The most that all can gain at once; empty likewise.</param>
/// <param name="Nash">The Nash bargain, by issue, 0–100; NaN where there is no zone.</param>
public sealed record BargainingDraws(Keyed<ReadOnlyMemory<double>> Settlement, ReadOnlyMemory<double> ZoneExists, ReadOnlyMemory<double> CommonGain, Keyed<ReadOnlyMemory<double>> Nash);
