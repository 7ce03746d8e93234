using Parley.Games.Solvers.Logit;

namespace Parley.Tests.Games;

public sealed class CurveWalkTests
{
    /// <summary>λ = z³ − 3z: up to the fold at z = −1, λ = 2, down to the fold at z = 1, λ = −2, and up for good.</summary>
    private sealed class Cubic : ICurve
    {
        private double slope;

        public int Equations => 1;

        public void Evaluate(ReadOnlySpan<double> point, Span<double> left)
        {
            var z = point[0];
            (left[0], slope) = ((z * z * z) - (3 * z) - point[1], (3 * z * z) - 3);
        }

        public void Differentiate(ReadOnlySpan<double> direction, Span<double> change) => change[0] = (slope * direction[0]) - direction[1];
    }

    [Theory, InlineData(1, -1.5320888862379561), InlineData(1.99, -1.0569), InlineData(3, 2.1038034027355365), InlineData(1000, 10.1)]
    public void TheFirstPointOfALambdaIsFound(double lambda, double z)
    {
        var walk = new CurveWalk(new Cubic(), 2);
        walk.Start([-2.5, -8.125], 1);
        while (walk.Point[1] != lambda)
            Assert.True(walk.TryStep(lambda, closely: false, TestContext.Current.CancellationToken));
        Assert.Equal(lambda, (walk.Point[0] * walk.Point[0] * walk.Point[0]) - (3 * walk.Point[0]), 1e-9);
        Assert.Equal(z, walk.Point[0], 0.01);
    }

    [Fact]
    public void APlainMatrixIsSolvedInAsManyProductsAsItHasRows()
    {
        var (curve, solution) = (new Cubic(), new double[2]);
        curve.Evaluate([0, 0], solution.AsSpan(..1)); // the Jacobian there is (−3, −1)
        var gmres = new BorderedGmres(curve, 2);
        Assert.InRange(gmres.Solve([1, 2], [0, 5], solution, 1e-12, TestContext.Current.CancellationToken), 0, 1e-12);
        Assert.Equal(-1, solution[0], 1e-12);
        Assert.Equal(3, solution[1], 1e-12);
    }

    [Fact]
    public void TheOrientationStaysThroughBothFolds()
    {
        var curve = new Cubic();
        var orientation = new Orientation(curve);
        foreach (var (z, slope) in ((double, double)[])[(-2, 9), (-1, 0), (0, -3), (1, 0), (2, 9)])
        {
            var forth = slope < 0 ? -1 : 1; // along the curve z grows, and λ by its slope
            curve.Evaluate([z, (z * z * z) - (3 * z)], new double[1]);
            if (z == -2)
                orientation.Take([1, slope]);
            Assert.True(orientation.Keeps([1, slope], forked: false));
            Assert.True(slope == 0 || orientation.Keeps([0, forth], forked: false));
            Assert.False(orientation.Keeps([-1, -slope], forked: false));
        }
    }
}
