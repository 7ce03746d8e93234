namespace Parley.Forecasting.BaseRates;

/// <summary>How alike the parts of a reference class are, as a number of cases that the whole class is worth to each part.</summary>
internal static class Likeness
{
    /// <summary>
    /// The strength m of the prior Beta(m·p, m·(1 − p)) that the whole class gives each of its parts, from how much their shares differ: J. C. Kleinman, J. Amer. Statist. Assoc. 68 (1973),
    /// moments with the sizes of the parts as weights. Kept from 1 to the number of cases: no class is worth more than itself.
    /// </summary>
    /// <param name="parts">Each part: in how many of its cases it happened.</param>
    public static double Strength(IReadOnlyCollection<JeffreysShare> parts)
    {
        var told = parts.Where(part => part.Seen > 0).ToArray();
        double all = told.Sum(part => part.Seen);
        var share = told.Sum(part => part.Happened) / all;
        var spread = share * (1 - share);
        if (told.Length < 2 || spread == 0)
            return Math.Max(1, all);
        var between = told.Sum(part => part.Seen * Math.Pow(((double)part.Happened / part.Seen) - share, 2));
        var room = all - (told.Sum(part => (double)part.Seen * part.Seen) / all) - (told.Length - 1);
        var overlap = room <= 0 ? 0 : (between - (spread * (told.Length - 1))) / (spread * room); // 1/(m + 1)
        return overlap <= 0 ? all : Math.Clamp((1 / overlap) - 1, 1, all);
    }
}
