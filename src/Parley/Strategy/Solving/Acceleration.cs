namespace Parley.Strategy.Solving;

/// <summary>Anderson acceleration of an iteration, with a memory of two steps, draw by draw.</summary>
/// <remarks>
/// D. G. Anderson, J. ACM 12 (1965): of the last three responses that mixture is taken whose change would be least, were the iteration linear. Near a fixed point it needs about half the steps. A draw whose
/// changes are too much alike to tell takes the plain step.
/// </remarks>
internal sealed class Acceleration<T>(int length)
    where T : struct, IDraws<T>
{
    private readonly T[][] change = [new T[length], new T[length], new T[length]]; // response − play, the latest first
    private readonly T[][] response = [new T[length], new T[length], new T[length]];
    private int known;

    /// <summary>Forgets everything.</summary>
    public void Reset() => known = 0;

    /// <summary>Takes a step: <paramref name="play"/> becomes the mixture, the response itself where that is near, and stays where the draw no longer moves.</summary>
    /// <param name="play">The profile; the first numbers of it, as many as there are, take part.</param>
    /// <param name="answer">The response to it.</param>
    /// <param name="moving">1 in a draw that still moves, else 0.</param>
    /// <param name="near">A response nearer than this is taken as it is.</param>
    /// <returns>By draw: how far the response is from the profile.</returns>
    public T Step(T[] play, T[] answer, T moving, double near)
    {
        (change[0], change[1], change[2]) = (change[2], change[0], change[1]);
        (response[0], response[1], response[2]) = (response[2], response[0], response[1]);
        known = Math.Min(known + 1, 3);
        var distance = Look(play, answer, out var first, out var second);
        if (known < 3)
            (first, second) = (T.Of(0), T.Of(0));
        var (one, tolerance, least) = (T.Of(1), T.Of(near), T.Of(GamePass<T>.Least)); // a mixture may fall below 0 where play is rare
        var (whole, turned) = (one - first, first - second);
        T[] latest = response[0], before = response[1], earliest = response[2];
        for (var i = 0; i < length; i++)
        {
            var mixed = T.Max((whole * latest[i]) + (turned * before[i]) + (second * earliest[i]), least);
            play[i] = T.IfAtLeast(moving, one, T.IfAtLeast(distance, tolerance, mixed, latest[i]), play[i]);
        }
        return distance;
    }

    /// <summary>Keeps the response and its change, and finds the shares of the last differences that make the change least, by the normal equations.</summary>
    private T Look(T[] play, T[] answer, out T first, out T second)
    {
        T[] f0 = change[0], f1 = change[1], f2 = change[2], kept = response[0];
        var (distance, a11, a12, a22, b1, b2) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0), T.Of(0), T.Of(0));
        for (var i = 0; i < length; i++)
        {
            kept[i] = answer[i];
            var now = f0[i] = answer[i] - play[i];
            distance = T.Max(distance, T.Abs(now));
            var (latest, before) = (now - f1[i], f1[i] - f2[i]);
            a11 += latest * latest;
            a12 += latest * before;
            a22 += before * before;
            b1 += latest * now;
            b2 += before * now;
        }
        var (zero, determinant) = (T.Of(0), (a11 * a22) - (a12 * a12));
        var sound = determinant - (T.Of(1e-10) * a11 * a22);
        var safe = T.IfAtLeast(sound, T.Of(1e-290), determinant, T.Of(1));
        first = T.IfAtLeast(sound, T.Of(1e-290), ((b1 * a22) - (b2 * a12)) / safe, zero);
        second = T.IfAtLeast(sound, T.Of(1e-290), ((b2 * a11) - (b1 * a12)) / safe, zero);
        return distance;
    }
}
