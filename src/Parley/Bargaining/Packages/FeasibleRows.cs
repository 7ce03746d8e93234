using Parley.Cases;

namespace Parley.Bargaining.Packages;

/// <summary>The linear conditions between issues, on scales from 0 to 1: Σ factor·x ≤ bound.</summary>
internal sealed class FeasibleRows
{
    private const double Rounding = 1e-9; // a condition is met to this, and leaves room only beyond it

    private FeasibleRows(double[] factors, double[] bounds, int issues, string written)
    {
        (Factors, Bounds, Issues) = (factors, bounds, issues);
        Interior = Middle(written);
    }

    /// <summary>Row by row, one factor for each issue.</summary>
    public double[] Factors { get; }

    /// <summary>One for each row.</summary>
    public double[] Bounds { get; }

    /// <summary>How many issues.</summary>
    public int Issues { get; }

    /// <summary>How many rows.</summary>
    public int Count => Bounds.Length;

    /// <summary>A package that keeps away from every bound and condition.</summary>
    public double[] Interior { get; }

    /// <summary>The conditions of a case, in the order of its issues.</summary>
    /// <exception cref="NoPackageException">They leave no room for packages.</exception>
    /// <exception cref="ArgumentException">They name an issue that is not there.</exception>
    public static FeasibleRows Of(IReadOnlyList<Feasible> conditions, IReadOnlyList<string> issues)
    {
        var factors = new double[conditions.Count * issues.Count];
        var places = issues.Index().ToDictionary(issue => issue.Item, issue => issue.Index, StringComparer.Ordinal);
        foreach (var (row, condition) in conditions.Index())
        {
            foreach (var (issue, factor) in condition.Terms)
            {
                if (!places.TryGetValue(issue, out var at))
                    throw new ArgumentException($"feasible: {condition.Written} names {issue}, on which nobody has a position; leave the condition out, or add positions.", nameof(conditions));
                factors[(row * issues.Count) + at] = factor;
            }
        }

        return new(factors, [.. conditions.Select(condition => condition.Bound / 100)], issues.Count, string.Join(", ", conditions.Select(condition => condition.Written)));
    }

    /// <summary>No conditions.</summary>
    public static FeasibleRows None(int issues) => new([], [], issues, "");

    /// <summary>Whether a package meets every condition, to rounding.</summary>
    public bool Allow(ReadOnlySpan<double> package)
    {
        for (var row = 0; row < Count; row++)
        {
            if (Slack(row, package) < -Rounding)
                return false;
        }

        return true;
    }

    /// <summary>bound − Σ factor·x of a row.</summary>
    public double Slack(int row, ReadOnlySpan<double> package)
    {
        var slack = Bounds[row];
        for (var issue = 0; issue < Issues; issue++)
            slack -= Factors[(row * Issues) + issue] * package[issue];
        return slack;
    }

    // The mean of the corners that lie furthest out on each issue is inside whatever has an inside.
    private double[] Middle(string written)
    {
        var middle = new double[Issues];
        if (Count == 0)
        {
            Array.Fill(middle, 0.5);
            return middle;
        }

        var program = new PackageProgram();
        program.Load(PackageAxes.Of(new(0, Issues, 1, this), new double[Issues], new bool[Issues]));
        if (!program.Meet())
            throw new NoPackageException(written);
        var corner = new double[Issues];
        for (var end = 0; end < 2 * Issues; end++)
        {
            program.Push(end / 2, end % 2 == 0 ? 1 : -1);
            program.Package(corner);
            for (var issue = 0; issue < Issues; issue++)
                middle[issue] += corner[issue] / (2 * Issues);
        }

        return Enumerable.Range(0, Count).All(row => Slack(row, middle) > Rounding) && middle.All(x => x is > Rounding and < 1 - Rounding) ? middle
            : throw new NoPackageException(written);
    }
}
