using Parley.Numerics;

namespace Parley.CaseFiles.Text;

/// <summary>Remedies that guess the word that somebody meant.</summary>
internal static class DidYouMean
{
    /// <summary>"did you mean …?" when a candidate is near, and nothing more; else the way out that always works.</summary>
    public static string Or(string word, IEnumerable<string> candidates, string otherwise) => NearestWord.To(word, candidates) is { } near ? $"did you mean {near}?" : otherwise;

    /// <summary>"did you mean …?" when a candidate is near, and in any case the way out that always works.</summary>
    public static string And(string word, IEnumerable<string> candidates, string otherwise) =>
        NearestWord.To(word, candidates) is { } near ? $"did you mean {near}? Otherwise {otherwise}" : otherwise;
}
