namespace Parley.Numerics;

/// <summary>A standard for the words of probability: which word stands for which band.</summary>
public sealed class Yardstick
{
    private Yardstick(string id, string name) => (Id, Name) = (id, name);

    /// <summary>US Intelligence Community Directive 203 (2015), section D.6.e(2)(a).</summary>
    public static Yardstick Icd203 { get; } = new("icd203", "ICD 203");

    /// <summary>UK Professional Head of Intelligence Assessment probability yardstick.</summary>
    public static Yardstick Phia { get; } = new("phia", "PHIA probability yardstick");

    /// <summary>How a case file names it.</summary>
    public string Id { get; }

    /// <summary>How the report names it.</summary>
    public string Name { get; }
}
