using Parley.CaseFiles;

namespace Parley.Tests.Robustness;

/// <summary>Reads a sound case with one of its files damaged: its YAML half of the time, else one of its tables.</summary>
internal sealed class DamagedCases(string folder)
{
    private readonly Dictionary<string, byte[]> sound = Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".csv").ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);

    private readonly string[] names = [.. Directory.GetFiles(folder, "*.csv").Select(file => Path.GetFileName(file)).Where(file => file != "traceability.csv").Order(StringComparer.Ordinal)];

    /// <summary>The case of a number; the same seed makes the same one.</summary>
    public CaseReading Read(int number, int seed)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var name = random.Next(2) == 0 ? CaseFile.Name : names[random.Next(names.Length)];
        var damaged = Damage.Of(sound[name], random);
        var reading = CaseFile.ReadFrom(CaseFile.Name, file => file == name ? new(damaged) : sound.TryGetValue(file, out var bytes) ? new(bytes) : new(null, "does not exist", "write it"), null);
        _ = string.Join('\n', reading.Diagnostics);
        return reading;
    }

    /// <summary>Reads <paramref name="count"/> damaged cases on all cores.</summary>
    public MutationSurvey Survey(int count, int seed, Action<int>? progress = null) => MutationSurvey.Of(count, number => Read(number, seed).Case is not null, progress);
}
