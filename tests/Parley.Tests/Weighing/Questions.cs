using Parley.Cases;
using Parley.Numerics;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>Questions of every kind: judged, rated and absent items, gaps, groups, graded and ungraded sources, numbers known and in doubt.</summary>
internal static class Questions
{
    private static readonly Gen<Quantity> Chance = Gen.Select(Gen.Int[0, 2], Gen.Double[0.02, 0.95], Gen.Double[0.02, 0.95]).Select((kind, a, b) => kind switch
    {
        0 => Quantity.Exactly(a),
        1 => Quantity.Uniform(Math.Min(a, b), Math.Max(a, b)),
        _ => Quantity.Interval(Math.Min(a, b), Math.Max(a, b), Domain.Probability),
    });

    public static readonly Gen<WeighingQuestion> Any = Gen.Int[1, 4].SelectMany(hypotheses => Of(hypotheses, 7));

    public static Gen<WeighingQuestion> Of(int hypotheses, int items) => Gen.Select(Chance.Array[hypotheses], Chance, Gen.Double[0, 1], Item(hypotheses).Array[0, items], Chance.Array[2])
        .Select((priors, catchAll, correlation, evidence, sources) =>
        {
            var ids = Ask.Ids(hypotheses);
            var graded = evidence.Index().Where(item => item.Item.Own is not null).Select(item => KeyValuePair.Create($"evidence.e{item.Index}.reliability", item.Item.Own!));
            return new WeighingQuestion(
                new(new(ids.Zip(priors, (id, prior) => KeyValuePair.Create(id, new Hypothesis(id, "", prior)))), CatchAll: catchAll, Correlation: correlation),
                evidence.Select((item, index) => item.Evidence with { Id = $"e{index}" }).ToKeyed(item => item.Id),
                new(graded.Concat(sources.Index().Select(source => KeyValuePair.Create($"sources.s{source.Index}.reliability", source.Item)))),
                Ask.Day, "");
        });

    private static Gen<(Evidence Evidence, Quantity? Own)> Item(int hypotheses) =>
        Gen.Select(Gen.Int[0, 3], Chance.Array[hypotheses], Gen.Int[0, 5].Array[hypotheses], Gen.Bool.Array[hypotheses], Gen.Int[0, 4], Chance, Gen.Int[0, 5]).Select((kind, numbers, ratings, told, group, own, day) =>
        {
            var ids = Ask.Ids(hypotheses);
            Keyed<T> Told<T>(Func<int, T> value) => new(ids.Index().Where(id => told[id.Index]).Select(id => KeyValuePair.Create(id.Item, value(id.Index))));
            var item = new Evidence("", "", Group: group < 2 ? $"g{group}" : null, Source: $"s{group}", Date: day == 0 ? null : When.On(Ask.Day.AddDays(day)));
            item = kind switch
            {
                0 => item with { Rating = Told(h => (Rating)ratings[h]) },
                1 => item with { Absence = true, Trace = Told(h => numbers[h]), Seen = new([KeyValuePair.Create(Evidence.Everywhere, own)]) },
                2 => item with { Likelihood = Told(h => numbers[h]), Rating = Told(h => (Rating)ratings[h]) },
                _ => item with { Likelihood = Told(h => numbers[h]) },
            };
            return (item, group == 3 ? null : day % 2 == 0 ? own : (Quantity?)null);
        });
}
