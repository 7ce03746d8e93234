namespace Parley.Bargaining.Packages;

/// <summary>Where an interior-point method stands, and its next step by Newton's method. Every slack and its multiplier are a pair with one place.</summary>
/// <remarks>Pairs in order: low end of every axis, high end, conditions, actors (gain and λ), then for p = 1 the upper and the lower side of every |x − θ|. The last axis is τ, the common gain.</remarks>
internal sealed class InteriorStep
{
    private readonly BargainingProblem problem;
    private readonly int actors, issues, size, rowsAt, actorsAt, upAt, downAt;
    private readonly bool straight;
    private readonly SlackPairs pairs;
    private readonly double[] slack, multiplier, cost, step, right, matrix, lean, inner, tilt, stiff, alpha, beta, trial;
    private int n;

    public InteriorStep(BargainingProblem problem)
    {
        (this.problem, actors, issues, straight, size) = (problem, problem.Actors, problem.Issues, problem.Exponent == 1, problem.Issues + 1);
        var cells = straight ? actors * issues : 0;
        rowsAt = 2 * size;
        actorsAt = rowsAt + problem.Rows.Count;
        upAt = actorsAt + actors;
        downAt = upAt + cells;
        pairs = new(downAt + cells);
        (slack, multiplier) = (pairs.Slack, pairs.Multiplier);
        (X, cost, step, right, matrix, trial) = (new double[size], new double[size], new double[size], new double[size], new double[size * size], new double[issues]);
        (lean, alpha, beta, Roles) = (new double[actors * size], new double[actors], new double[actors], new Role[actors]);
        (inner, tilt, stiff) = (new double[cells], new double[cells], new double[cells]);
    }

    public double[] X { get; }

    public Role[] Roles { get; }

    public ReadOnlySpan<double> Lambda => multiplier.AsSpan(actorsAt, actors);

    public ReadOnlySpan<double> Nu => multiplier.AsSpan(rowsAt, problem.Rows.Count);

    public void Begin(ReadOnlySpan<double> start, double least, bool commonGain, ReadOnlySpan<double> along)
    {
        n = commonGain ? size : issues;
        var inwards = commonGain ? 0 : Math.Min(0.25 * least, 0.25); // nobody loses more than a quarter of the least gain by it
        for (var issue = 0; issue < issues; issue++)
            (X[issue], cost[issue]) = (start[issue] + (inwards * (problem.Rows.Interior[issue] - start[issue])), along[issue]);
        (X[issues], cost[issues]) = (0, commonGain ? 1 : 0);
        for (var i = 0; commonGain && i < actors; i++)
        {
            if (Roles[i] != Role.Absent)
                X[issues] = Math.Min(X[issues], problem.Gain(i, X.AsSpan(0, issues)) - 0.2);
        }

        pairs.Clear();
        for (var k = 0; k < n; k++)
        {
            Bound(k, k < issues ? X[k] : X[k] + 4);
            Bound(size + k, k < issues ? 1 - X[k] : 2 - X[k]);
        }

        for (var row = 0; row < problem.Rows.Count; row++)
            Bound(rowsAt + row, problem.Rows.Slack(row, X.AsSpan(0, issues)));
        for (var i = 0; i < actors; i++)
            Start(i, commonGain ? 0.1 : 0.25 * least);
    }

    /// <summary>The mean of what ought to be 0: slack times multiplier of all that may bind.</summary>
    public double Gap()
    {
        var bargains = Array.IndexOf(Roles, Role.Bargains) >= 0; // then what actors' pairs come to is their power, and no gap
        var (before, after) = (pairs.Products(0, bargains ? actorsAt : upAt), pairs.Products(upAt, slack.Length));
        return (before.Sum + after.Sum) / (before.Count + after.Count);
    }

    /// <summary>How far the multipliers are from balancing, and powers from being spent, by the size of the largest multiplier. Leaves −∂L/∂x behind.</summary>
    public double Stationarity()
    {
        var (worst, largest) = (0.0, 1.0);
        for (var k = 0; k < n; k++)
            right[k] = cost[k] + multiplier[k] - multiplier[size + k];
        for (var row = 0; row < problem.Rows.Count; row++)
        {
            for (var issue = 0; issue < issues; issue++)
                right[issue] -= multiplier[rowsAt + row] * problem.Rows.Factors[(row * issues) + issue];
        }

        for (var i = 0; i < actors; i++)
        {
            var lambda = multiplier[actorsAt + i];
            if (Roles[i] == Role.Absent)
                continue;
            largest = Math.Max(largest, lambda);
            if (Roles[i] == Role.Bargains)
                worst = Math.Max(worst, Math.Abs(problem.Power[i] - (lambda * slack[actorsAt + i])));
            if (n == size)
                right[issues] -= lambda;
            for (var issue = 0; issue < issues; issue++)
            {
                var at = (i * issues) + issue;
                right[issue] -= straight ? multiplier[upAt + at] - multiplier[downAt + at] : 2 * lambda * problem.Shares[at] * (X[issue] - problem.Ideals[at]);
                if (straight && problem.Shares[at] > 0)
                    worst = Math.Max(worst, Math.Abs((lambda * problem.Shares[at]) - multiplier[upAt + at] - multiplier[downAt + at]) / Math.Max(1, lambda));
            }
        }

        for (var k = 0; k < n; k++)
            worst = Math.Max(worst, Math.Abs(right[k]) / largest);
        return worst;
    }

    /// <summary>Newton's step towards slack × multiplier = <paramref name="target"/> (of who bargains: = power).</summary>
    public void Direction(double target)
    {
        Array.Clear(matrix);
        for (var k = 0; k < n; k++)
        {
            matrix[(k * size) + k] = pairs.Stiffness(k) + pairs.Stiffness(size + k);
            right[k] += pairs.Pull(k, target) - pairs.Pull(size + k, target);
        }

        for (var row = 0; row < problem.Rows.Count; row++)
        {
            var factors = problem.Rows.Factors.AsSpan(row * issues, issues);
            var (hard, pull) = (pairs.Stiffness(rowsAt + row), pairs.Pull(rowsAt + row, target));
            for (var a = 0; a < issues; a++)
            {
                right[a] -= pull * factors[a];
                for (var b = 0; b <= a; b++)
                    matrix[(a * size) + b] += hard * factors[a] * factors[b];
            }
        }

        for (var i = 0; i < actors; i++)
        {
            if (Roles[i] != Role.Absent)
                Load(i, target);
        }

        Cholesky.Solve(matrix, right, step, n, size);
        Spread(target);
    }

    /// <summary>Takes the step as far as slacks and multipliers stay above 0, at most whole, and says how far that was.</summary>
    public double Advance()
    {
        var length = pairs.Longest();
        if (!straight)
            length = KeepGains(length);
        for (var k = 0; k < n; k++)
            X[k] += length * step[k];
        pairs.Advance(length);
        for (var i = 0; !straight && i < actors; i++)
            slack[actorsAt + i] = problem.Gain(i, X.AsSpan(0, issues)) - X[issues];
        return length;
    }

    private void Bound(int pair, double room) => pairs.Start(pair, room, 0.01 / room);

    private void Start(int i, double spare)
    {
        var role = Roles[i];
        var gain = problem.Gain(i, X.AsSpan(0, issues)) - X[issues] - (straight ? spare : 0);
        var lambda = role switch { Role.Absent => 0, Role.Favoured => 1, Role.Bargains => problem.Power[i] / gain, _ => 0.01 / gain };
        pairs.Start(actorsAt + i, gain, lambda, role is Role.Consents or Role.Bargains);
        for (var issue = 0; straight && issue < issues; issue++)
        {
            var at = (i * issues) + issue;
            var (off, share) = (X[issue] - problem.Ideals[at], role == Role.Absent ? 0 : problem.Shares[at]);
            var (up, down) = (Math.Abs(off) + spare - off, Math.Abs(off) + spare + off);
            pairs.Start(upAt + at, up, lambda * share * down / (up + down), share > 0);
            pairs.Start(downAt + at, down, lambda * share * up / (up + down), share > 0);
        }
    }

    // What one actor adds to the system, its gain, λ and sides eliminated: dλ = alpha + beta·(lean·dx), where lean is −∂(gain)/∂x.
    private void Load(int i, double target)
    {
        var own = lean.AsSpan(i * size, size);
        var (lambda, gain, spread, offset) = (multiplier[actorsAt + i], slack[actorsAt + i], 0.0, 0.0);
        for (var issue = 0; issue < issues; issue++)
        {
            var at = (i * issues) + issue;
            var share = problem.Shares[at];
            own[issue] = 0;
            if (share == 0)
                continue;
            if (!straight)
            {
                own[issue] = 2 * share * (X[issue] - problem.Ideals[at]);
                matrix[(issue * size) + issue] += 2 * lambda * share;
                continue;
            }

            var (up, down) = (pairs.Stiffness(upAt + at), pairs.Stiffness(downAt + at));
            var (pullUp, pullDown) = (pairs.Pull(upAt + at, target), pairs.Pull(downAt + at, target));
            var push = pullUp + pullDown - ((lambda * share) - multiplier[upAt + at] - multiplier[downAt + at]);
            (stiff[at], tilt[at], inner[at]) = (up + down, (up - down) / (up + down), push / (up + down));
            own[issue] = share * tilt[at];
            spread += share * share / stiff[at];
            offset += share * inner[at];
            matrix[(issue * size) + issue] += 4 * up * down / stiff[at];
            right[issue] -= pullUp - pullDown - (tilt[at] * push);
        }

        own[issues] = n == size ? 1 : 0;
        var soft = gain + (lambda * spread);
        var spent = Roles[i] == Role.Bargains ? problem.Power[i] : target;
        (alpha[i], beta[i]) = Roles[i] == Role.Favoured ? (0, 0) : ((spent - (lambda * gain) + (lambda * offset)) / soft, lambda / soft);
        for (var a = 0; a < n; a++)
        {
            right[a] -= alpha[i] * own[a];
            for (var b = 0; b <= a; b++)
                matrix[(a * size) + b] += beta[i] * own[a] * own[b];
        }
    }

    // From the step of the package to that of every slack and multiplier.
    private void Spread(double target)
    {
        for (var k = 0; k < n; k++)
        {
            pairs.Follow(k, step[k], target);
            pairs.Follow(size + k, -step[k], target);
        }

        for (var row = 0; row < problem.Rows.Count; row++)
        {
            var fall = 0.0;
            for (var issue = 0; issue < issues; issue++)
                fall -= problem.Rows.Factors[(row * issues) + issue] * step[issue];
            pairs.Follow(rowsAt + row, fall, target);
        }

        for (var i = 0; i < actors; i++)
        {
            if (Roles[i] == Role.Absent)
                continue;
            var own = lean.AsSpan(i * size, size);
            var along = 0.0;
            for (var k = 0; k < n; k++)
                along += own[k] * step[k];
            var (dLambda, dGain) = (alpha[i] + (beta[i] * along), straight ? (n == size ? -step[issues] : 0) : -along);
            for (var issue = 0; straight && issue < issues; issue++)
            {
                var at = (i * issues) + issue;
                if (problem.Shares[at] == 0)
                    continue;
                var dT = inner[at] + (tilt[at] * step[issue]) - (problem.Shares[at] * dLambda / stiff[at]);
                dGain -= problem.Shares[at] * dT;
                pairs.Follow(upAt + at, dT - step[issue], target);
                pairs.Follow(downAt + at, dT + step[issue], target);
            }

            pairs.Step(actorsAt + i, dGain, dLambda);
        }
    }

    // p = 2: gains are curved, and a step that looks short enough may still go too far.
    private double KeepGains(double length)
    {
        for (; length > 1e-12; length /= 2)
        {
            for (var issue = 0; issue < issues; issue++)
                trial[issue] = X[issue] + (length * step[issue]);
            var (common, kept) = (X[issues] + (n == size ? length * step[issues] : 0), true);
            for (var i = 0; i < actors && kept; i++)
                kept = Roles[i] is Role.Absent or Role.Favoured || pairs.Keeps(actorsAt + i, problem.Gain(i, trial) - common);
            if (kept)
                break;
        }

        return length;
    }
}
