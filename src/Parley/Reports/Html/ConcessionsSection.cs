using System.Xml.Linq;
using Parley.Cases;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>What was given: its worth as a gesture against its cost in strength.</summary>
internal static class ConcessionsSection
{
    public static XElement? Of(Page page) => Tag.Section("concessions", "Concessions", Picture(page),
        new Grid("What was given, by whom, and what it was worth", new("Concession", "name wide"), new("Gesture", "num", true), new("Cost", "num", true), new("The giver keeps"),
            new("Undone in", "num", true), new("Because", "wide"))
            .Of(page.Case.Concessions.Values.OrderByDescending(given => given.Strategic?.At(0.5) ?? -1).Select(given =>
                new Row(Anchor.Concession(given.Id), Named(page, given), Number(given, given.Symbolic), Number(given, given.Strategic), given.Residual,
                given.ReversibleDays is { } days ? new(Undone(days), days) : default, given.Because)), "entries"));

    private static XElement? Picture(Page page)
    {
        var drawn = page.Case.Concessions.Values.Where(given => given.Symbolic is not null && given.Strategic is not null).ToArray();
        if (drawn.Length == 0)
            return null;
        var gave = drawn.Select(given => given.By ?? "").CountBy(by => by).OrderByDescending(by => by.Value).Select(by => by.Key).ToArray();
        string[] givers = [.. SideMark.Sides(page.Case).Union(gave)]; // the sides keep the marks that they have elsewhere
        var shown = givers.Index().Where(giver => gave.Contains(giver.Item)).GroupBy(giver => Math.Min(giver.Index, SideMark.Kinds - 1));
        return Figure.Of("fig-concessions",
            Tag.Scroll("Concessions, scrolls sideways",
            ConcessionsPicture.Of("concessions-picture", "Worth as a gesture against cost in strength", drawn, givers, given => Labels.Words(given.Id))),
            $"To the right: more of a gesture, as the receiver sees it. Upward: dearer, as the giver loses it; the upward scale is by square roots, so that the small ones can be told apart. Mark: the middle; crossed lines: 90{Numbers.Thin}% of the doubt.",
            Figure.Key("concessions-key", shown.Select(group =>
                (SideMark.Of(group.Key, 9, 9), group.Count() > 1 ? "others gave" : $"{Labels.Party(page.Case, group.First().Item)} gave"))));
    }

    private static object?[] Named(Page page, Concession given) => [
        Labels.Words(given.Id), Tag.Of("span", "sub", page.Actor(given.By) ?? "–", " → ", page.Actor(given.To) ?? "–"),
        given.Event is null ? null : Tag.Of("span", "sub", "act: ", page.Event(given.Event)),
    ];

    private static Cell Number(Concession given, Numerics.Quantity? quantity) => quantity is null ? default
        : new(given.Event is { } act ? Tag.Link(Anchor.Event(act), Numbers.DoubtPlace(quantity), "n") : Numbers.DoubtPlace(quantity), quantity.At(0.5));

    private static string Undone(double days) => days switch { 0 => "a word", >= 36500 => "never", 1 => "1 day", _ => $"{Numbers.Short(days)} days" };
}
