using System.Text.RegularExpressions;
using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

/// <summary>The examples in the reference of the format are cases.</summary>
public sealed partial class ReferenceDocTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "reference", "case-file.md"));

    [Fact]
    public void EveryExampleReadsWithoutAComplaint()
    {
        var examples = Example().Matches(Page).Select(match => match.Groups["yaml"].Value).ToList();
        Assert.Equal(2, examples.Count);
        Assert.All(examples, example => Assert.Empty(CaseFile.Parse(example).Diagnostics));
    }

    [Fact]
    public void ThePageNamesEveryKeyOfTheSchema()
    {
        var keys = Key().Matches(CaseSchema.Text).Select(match => match.Groups["key"].Value).Where(key => !key.StartsWith('$')).Distinct();
        Assert.Empty(keys.Where(key => !Page.Contains(key, StringComparison.Ordinal)).Except(["additionalProperties", "properties", "required", "description", "examples", "anyOf", "allOf", "oneOf",
            "propertyNames", "minimum", "maximum", "minLength", "default", "enum", "const", "items", "pattern", "not", "sourceIds", "texts", "ids", "when"]));
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\"(?<key>[^\"]+)\": ")]
    private static partial Regex Key();
}
