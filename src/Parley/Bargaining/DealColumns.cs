namespace Parley.Bargaining;

/// <summary>Columns that the worker fills, one number a draw; each is written by row, so the order of work cannot matter.</summary>
internal sealed class DealColumns
{
    public DealColumns(int draws, int issues, int consenting, int others, int packages)
    {
        double[][] Set(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[draws])];
        (Forecast, Mean, Median, Election, Nash) = (Set(issues), Set(issues), Set(issues), Set(issues), Set(issues));
        (Low, High, Closest, Exists, CommonGain, Residual) = (Set(issues), Set(issues), Set(issues), new double[draws], new double[draws], new double[draws]);
        (Best, BestGain, Gain, Proof) = (Set(consenting * issues), Set(consenting), Set(consenting), Set(consenting));
        (OtherGain, Opener, OpenIssue, Fall, Move, Towards) = (Set(others), new int[draws], new int[draws], new double[draws], new double[draws], new double[draws]);
        (Accepts, AllAccept, WithTheRest, Worse) = (Set(packages * consenting), Set(packages), Set(packages), Set(packages * others));
    }

    /// <summary>By issue, 0–100.</summary>
    public double[][] Forecast { get; }

    public double[][] Mean { get; }

    public double[][] Median { get; }

    public double[][] Election { get; }

    public double[][] Nash { get; }

    public double[][] Low { get; }

    public double[][] High { get; }

    public double[][] Closest { get; }

    public double[] Exists { get; }

    public double[] CommonGain { get; }

    public double[] Residual { get; }

    /// <summary>By party and issue, 0–100.</summary>
    public double[][] Best { get; }

    public double[][] BestGain { get; }

    /// <summary>Of the Nash bargain.</summary>
    public double[][] Gain { get; }

    /// <summary>Multipliers of the proof that there is no zone.</summary>
    public double[][] Proof { get; }

    public double[][] OtherGain { get; }

    /// <summary>Whose concession is smallest; −1: nobody alone can open a zone, or there is one.</summary>
    public int[] Opener { get; }

    /// <summary>On which issue; −1: on none alone.</summary>
    public int[] OpenIssue { get; }

    public double[] Fall { get; }

    public double[] Move { get; }

    public double[] Towards { get; }

    public double[][] Accepts { get; }

    public double[][] AllAccept { get; }

    public double[][] WithTheRest { get; }

    public double[][] Worse { get; }
}
