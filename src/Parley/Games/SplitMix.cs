namespace Parley.Games;

/// <summary>SplitMix64: a stream of 64 random bits from a seed, the same on every machine (Steele, Lea and Flood, OOPSLA 2014).</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    private ulong Next()
    {
        var bits = state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1; the bias is below count/2⁶⁴.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>In [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform() => (Next() >> 11) * Math.ScaleB(1, -53);

    /// <summary>True with the probability.</summary>
    public bool Chance(double probability) => Uniform() < probability;
}
