namespace Parley.Bargaining.Packages;

/// <summary>The packages that everybody accepts, as a linear program for losses of p = 1: what can be asked of it.</summary>
/// <remarks>
/// A loss is straight between two kinks, and convex along its axis. A common gain τ is added to every actor's loss; at most max τ every actor can have at least τ more than without a deal, and the multipliers
/// at that point are the certificate. Questions about the zone start at the most common gain. G. Dantzig, Linear Programming and Extensions (1963), chapter 18. Buffers are reused from draw to draw.
/// </remarks>
internal sealed class PackageProgram
{
    private readonly PackageDictionary dictionary = new(), saved = new();
    private int axes, actors, rows;

    private int Common => axes;

    private int Violation => axes + 1;

    private int Give => axes + 2 + rows;

    /// <summary>Sets the program up; the package stands in the middle of the ideals and τ at −2.</summary>
    public void Load(PackageAxes source)
    {
        (axes, actors, rows) = (source.Axes, source.Actors, source.Actors + source.Bounds.Length);
        dictionary.Load(source, actors);
        dictionary.Add(Common, -2, 1, -2, (row, _) => row < actors ? 1 : 0);
        var worst = 0.0;
        for (var row = actors; row < rows; row++)
            worst = Math.Max(worst, -dictionary.ValueOf(SlackOf(row)));
        dictionary.Add(Violation, 0, worst, worst, (row, slack) => row >= actors && slack < 0 ? -1 : 0);
    }

    /// <summary>Meets the conditions between issues; false when no package does.</summary>
    public bool Meet()
    {
        if (dictionary.High[Violation] == 0)
            return true;
        Most(Violation, -1);
        var left = dictionary.ValueOf(Violation);
        dictionary.High[Violation] = Math.Max(0, left);
        return left <= ZoneSolver.Touch;
    }

    /// <summary>Raises the common gain to its most, and gives it.</summary>
    public double RaiseCommonGain()
    {
        Most(Common, 1);
        return dictionary.ValueOf(Common);
    }

    /// <summary>The multiplier of each actor at the most common gain: at least 0, summing to 1. They prove that nobody's package gains all of them more.</summary>
    public void Certificate(Span<double> multipliers)
    {
        for (var actor = 0; actor < actors; actor++)
            multipliers[actor] = Math.Max(0, dictionary.Shadow(SlackOf(actor)));
    }

    /// <summary>Goes back to the package that was kept, from which all others of the zone are near; from here on all gain at least τ = 0, or as near to 0 as rounding left it.</summary>
    public void HoldZone()
    {
        saved.CopyTo(dictionary);
        dictionary.Low[Common] = Math.Min(0, dictionary.ValueOf(Common));
    }

    /// <summary>Moves to the package furthest along an axis, up (1) or down (−1), and gives its place.</summary>
    public double Push(int axis, double direction)
    {
        Most(axis, direction);
        return dictionary.ValueOf(axis);
    }

    /// <summary>Moves to the package that is best for an actor; its slack (gain above τ) plus τ is the gain.</summary>
    public void Favour(int actor)
    {
        dictionary.Worth.Clear();
        (dictionary.Worth[Common], dictionary.Worth[SlackOf(actor)]) = (1, 1);
        dictionary.Maximise();
    }

    /// <summary>Keeps the package of the most common gain, to come back to it.</summary>
    public void Save() => dictionary.CopyTo(saved);

    /// <summary>The least by which one actor alone must lower what it gets without a deal so that there is a zone; NaN when it alone cannot open one. To be called after <see cref="Save"/>.</summary>
    public double LeastFall(int actor)
    {
        saved.CopyTo(dictionary);
        dictionary.Loosen(SlackOf(actor), 2);
        dictionary.High[Common] = 0;
        Most(Common, 1);
        var reached = dictionary.ValueOf(Common);
        if (reached < -ZoneSolver.Touch)
            return double.NaN;
        dictionary.Low[Common] = Math.Min(0, reached);
        Most(Give, -1);
        return dictionary.ValueOf(Give);
    }

    /// <summary>Where the package stands on every axis.</summary>
    public void Package(Span<double> places)
    {
        for (var axis = 0; axis < axes; axis++)
            places[axis] = dictionary.ValueOf(axis);
    }

    private int SlackOf(int row) => axes + 2 + row;

    // One variable as large (1) or as small (−1) as it can be, all others counting nothing.
    private void Most(int variable, double worth)
    {
        dictionary.Worth.Clear();
        dictionary.Worth[variable] = worth;
        dictionary.Maximise();
    }
}
