using Parley.Runs;

namespace Parley.Forecasting;

/// <summary>A number in doubt from two laws: each draw comes from the past or from the analyst, as often as their weights say.</summary>
internal static class NumberMixture
{
    public static NumberForecast? Of(AskedQuestion asked, Ensemble ensemble, ForecastingOptions options)
    {
        var weights = asked.Question.Weights ?? options.Weights;
        var past = asked.Rate is not null && weights.BaseRate > 0 ? Days(asked, ensemble[asked.DayColumn]) : null;
        var judged = asked.Judges.Count > 0 && weights.Judgement > 0 ? ensemble[asked.Judges.Keys.First()].ToArray() : null;
        if (past is null && judged is null)
            return null;
        var column = (past ?? judged!).ToArray();
        if (past is not null && judged is not null)
        {
            var part = ensemble[asked.PartColumn];
            for (var row = 0; row < column.Length; row++)
                column[row] = part[row] * (weights.BaseRate + weights.Judgement) < weights.BaseRate ? past[row] : judged[row];
        }

        return new(asked.Question.Id, Band.Of(column), past is null ? null : Band.Of(past), judged is null ? null : Band.Of(judged)) { Column = column };
    }

    private static double[] Days(AskedQuestion asked, ReadOnlySpan<double> uniforms)
    {
        var law = asked.Rate!.Days;
        double[] shares = [.. law.Select(step => step.Share)];
        var days = new double[uniforms.Length];
        for (var row = 0; row < days.Length; row++)
        {
            var place = Array.BinarySearch(shares, uniforms[row]);
            days[row] = law[Math.Min(law.Count - 1, place >= 0 ? place : ~place)].Day;
        }

        return days;
    }
}
