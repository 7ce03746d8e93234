using System.Xml.Linq;
using Parley.Analysis;
using Parley.Reports.Html;

namespace Parley.Reports;

/// <summary>The page: one self-contained HTML file that needs no network, reads without its script, and prints.</summary>
public static class HtmlReport
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>The whole page. It is well-formed XML too, apart from its document type.</summary>
    /// <param name="analysis">The case, already cut to its as-of date, and what was computed of it.</param>
    public static string Write(CaseAnalysis analysis)
    {
        var page = new Page(analysis);
        var sections = Sections(page).OfType<XElement>().ToArray();
        return "<!DOCTYPE html>\n" + Markup.Write(new XElement("html", new XAttribute("lang", "en"), Head(page),
            new XElement("body", Tag.Of("a", "skip", new XAttribute("href", "#main"), "Skip to the report"),
                Tag.Of("div", "page", Header(page), Contents(sections), Tag.Of("main", null, Tag.Id("main"), sections), Footer(page)),
                new XElement("script", Resource("Page.js")))));
    }

    private static IEnumerable<XElement?> Sections(Page page) =>
    [
        BottomLineSection.Of(page), DisputeSection.Of(page), RecordSection.Of(page), ExplanationsSection.Of(page), PositionsSection.Of(page), BargainingSection.Of(page), OutcomesSection.Of(page),
            PlaySection.Of(page), GameSection.Of(page), QuestionsSection.Of(page), ChallengeSection.Of(page),
        ConcessionsSection.Of(page), PrecedentsSection.Of(page), ClaimsSection.Of(page), AbsentSection.Of(page), SourcesSection.Of(page), NotesSection.Of(page),
            SignatureSection.Of(page),
    ];

    private static XElement Head(Page page) => new("head", new XElement("meta", new XAttribute("charset", "utf-8")),
        new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
        new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
        new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
        new XElement("title", $"{page.Case.Title}: as of {Numbers.Day(page.Case.AsOf)}"), new XElement("style", Resource("Page.css"), Resource("Paper.css")));

    private static XElement Header(Page page)
    {
        string[] counts = [.. new (int Count, string Noun)[] { (page.Case.Events.Count, "act"), (page.Case.Evidence.Count, "item"), (page.Case.Issues.Count, "issue"),
            (page.Case.Sources.Count, "source") }
            .Where(thing => thing.Count > 0).Select(thing => Numbers.Count(thing.Count, thing.Noun))];
        return Tag.Of("header", "masthead", Tag.Of("p", "kicker", "Case report ", Tag.Of("span", null, "as of ", Tag.Of("time", null, Numbers.Day(page.Case.AsOf)))),
            Tag.Of("h1", null, page.Case.Title), page.Case.Asks is null ? null : Tag.Of("p", "lead", page.Case.Asks),
            Tag.Of("p", "meta", string.Join(" · ", [.. counts, $"{Numbers.Count(page.Analysis.Provenance.Draws)} draws"])));
    }

    private static XElement Contents(IEnumerable<XElement> sections) =>
        Tag.Of("nav", "contents", new XAttribute("aria-label", "Contents"), Tag.Of("details", null, new XAttribute("open", ""), Tag.Of("summary", null, "Contents"),
        Tag.Of("ol", null, sections.Select(section => Tag.Of("li", null, Tag.Link(section.Attribute("id")!.Value, section.Element("h2")!.Value))))));

    private static XElement Footer(Page page) =>
        Tag.Of("footer", null, "Made by Parley from the case ", Tag.Of("i", null, page.Case.Title),
        ". Numbers are judgements of the case’s authors and what follows from them, not measurements. Signature ", Tag.Of("code", null, page.Analysis.Signature.Hash), ".");

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
