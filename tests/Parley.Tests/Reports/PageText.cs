using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Analysis;
using Parley.Reports;

namespace Parley.Tests.Reports;

/// <summary>A page as tests read it.</summary>
internal sealed partial class PageText(CaseAnalysis analysis)
{
    public string Html { get; } = HtmlReport.Write(analysis);

    public XElement Root => field ??= XDocument.Parse(Html[Html.IndexOf('\n', StringComparison.Ordinal)..], LoadOptions.PreserveWhitespace).Root!;

    public IEnumerable<XElement> Elements(string name) => Root.Descendants().Where(element => element.Name.LocalName == name);

    public Dictionary<string, XElement> ById =>
        field ??= Root.Descendants().Where(element => element.Attribute("id") is not null).ToDictionary(element => element.Attribute("id")!.Value);

    /// <summary>Sentences as people read them: the texts of blocks, cut at full stops.</summary>
    public IEnumerable<string> Sentences =>
        Elements("main").Single().Descendants().Where(element => element.Name.LocalName is "p" or "li" or "td" or "dd" or "figcaption" or "h2" or "h3" or "h4" or "caption")
        .SelectMany(element => SentenceEnd().Split(element.Value));

    /// <summary>Whether a reader sees it without unfolding anything.</summary>
    public bool Visible(string id) => ById.TryGetValue(id, out var element)
        && !element.Ancestors().Any(ancestor => ancestor.Name.LocalName == "details" && ancestor.Parent!.Name.LocalName != "nav");

    [GeneratedRegex(@"(?<=[.!?:;])\s+")]
    private static partial Regex SentenceEnd();
}
