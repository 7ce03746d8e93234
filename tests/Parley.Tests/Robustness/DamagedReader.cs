namespace Parley.Tests.Robustness;

/// <summary>Something that reads files of one kind, and goes on to the first answer that a user would ask of them.</summary>
/// <param name="Name">The kind of file.</param>
/// <param name="Sound">Files that are accepted as they are.</param>
/// <param name="Accepts">Reads one; false: refused, with a reason. It must never throw.</param>
internal sealed record DamagedReader(string Name, byte[][] Sound, Func<byte[], bool> Accepts)
{
    /// <summary>Reads <paramref name="count"/> damaged files on all cores.</summary>
    public MutationSurvey Survey(int count, int seed, Action<int>? progress = null) => MutationSurvey.Of(count, number => Accepts(Damage.Of(Sound, number, seed)), progress);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
