using System.Xml.Linq;
using Parley.Analysis;
using Parley.Cases;
using Parley.Weighing;

namespace Parley.Reports.Html;

/// <summary>What every section needs: the analysis, the numbers of the items, links by id, and what feeds what.</summary>
internal sealed class Page
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, ItemWeight> weights;
    private readonly Backlinks backlinks;

    public Page(CaseAnalysis analysis)
    {
        Analysis = analysis;
        Items = [.. Case.Evidence.Values.GroupBy(item => item.Group ?? "\0" + item.Id).SelectMany(group => group)];
        numbers = Items.Index().ToDictionary(item => item.Item.Id, item => item.Index + 1);
        weights = Answer?.Items.ToDictionary(item => item.Id) ?? [];
        backlinks = new(this);
    }

    public CaseAnalysis Analysis { get; }

    public Case Case => Analysis.Case;

    public WeighingAnswer? Answer => Analysis.Weighing?.Value;

    /// <summary>The items with those of a group together: the order in which they are numbered.</summary>
    public IReadOnlyList<Evidence> Items { get; }

    /// <summary>The ids of the explanations, the catch-all last when the answer has it.</summary>
    public IEnumerable<string> Hypotheses => Answer?.Hypotheses.Select(h => h.Id) ?? Case.Hypotheses.Named.Keys;

    /// <summary>Who has a veto: the sides.</summary>
    public IEnumerable<Actor> Sides => Case.Actors.Values.Where(actor => actor.Veto);

    /// <summary>The number of an item, from 1.</summary>
    public int Ordinal(string item) => numbers[item];

    /// <summary>What an item weighs; null when nothing was weighed.</summary>
    public ItemWeight? Weight(string item) => weights.GetValueOrDefault(item);

    /// <summary>Whether an act feeds a figure, is a move of the game, or had a motive read into it: what a reader must not miss.</summary>
    public bool IsKey(Event act) => act.Motive is not null || backlinks.Of(Anchor.Event(act.Id)).Any();

    /// <summary>A figure that rests on all items, and leads to them.</summary>
    public XElement Number(string figure, string style = "n") => Items.Count > 0 ? Tag.Link("items", figure, style) : Tag.Of("span", style, figure);

    /// <summary>The figures that a thing feeds.</summary>
    public IEnumerable<Feed> FeedsOf(string anchor) => backlinks.Of(anchor);

    /// <summary>The figures that a thing feeds, as a line of links; null when it feeds none.</summary>
    public XElement? Feeds(string anchor, string says = "feeds ")
    {
        var links = backlinks.Of(anchor).Select(feed => (object)Tag.Link(feed.Anchor, feed.Says)).ToArray();
        return links.Length == 0 ? null : Tag.Of("span", "feeds", says, Tag.Join(links));
    }

    public object? Actor(string? id) => id is null ? null : Known(Case.Actors.ContainsKey(id), Anchor.Actor(id), Labels.Actor(Case, id));

    public object? Event(string? id, string? text = null) => id is null ? null
        : Known(Case.Events.ContainsKey(id), Anchor.Event(id), text ?? Pictures.TimelineMark.Short(Case.Events.TryGetValue(id, out var act) ? act : new(id, default, id)));

    public object? Source(string? id) => id is null ? null : Known(Case.Sources.ContainsKey(id), Anchor.Source(id), id);

    public object Sources(IEnumerable<string> ids) => Tag.Join(ids.Select(id => Source(id)!)).ToArray();

    /// <summary>Somebody whose word it is: an actor by name, or a source.</summary>
    public object Who(string id) => Case.Actors.ContainsKey(id) ? Actor(id)! : Source(id)!;

    public object Whom(IEnumerable<string> ids) => Tag.Join(ids.Select(Who)).ToArray();

    public XElement Hypothesis(string id) => Tag.Link(Anchor.Hypothesis(id), Labels.Hypothesis(Case, id));

    public object Outcome(string id) => Known(Case.Outcomes.ContainsKey(id), Anchor.Outcome(id), id);

    public object Item(string id) => numbers.TryGetValue(id, out var number) ? Tag.Link(Anchor.Item(id), $"[{Numbers.Count(number)}]", "item") : id;

    private static object Known(bool known, string anchor, string text) => known ? Tag.Link(anchor, text) : text;
}
