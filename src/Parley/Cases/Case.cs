using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Numerics;

namespace Parley.Cases;

/// <summary>A negotiation written down: the record, the parties, what they want, the explanations, the game, the questions.</summary>
/// <remarks>Every part but title and as-of date may be empty; what is present decides what is computed.</remarks>
public sealed record Case(string Title, DateOnly AsOf)
{
    /// <summary>The version of the case-file format.</summary>
    public const int Version = 1;

    /// <summary>The time zone in which days are counted, by its IANA name; null: as written.</summary>
    public string? Zone { get; init; }

    /// <summary>The question that the case is about.</summary>
    public string? Asks { get; init; }

    /// <summary>The standard for words of probability.</summary>
    public Yardstick Yardstick { get; init; } = Yardstick.Icd203;

    /// <summary>Sources by id.</summary>
    public Keyed<Source> Sources { get; init; } = Keyed<Source>.Empty;

    /// <summary>Actors by id.</summary>
    public Keyed<Actor> Actors { get; init; } = Keyed<Actor>.Empty;

    /// <summary>What is left out, by id.</summary>
    public Keyed<Absent> Absent { get; init; } = Keyed<Absent>.Empty;

    /// <summary>The record by id, in the order of the file.</summary>
    public Keyed<Event> Events { get; init; } = Keyed<Event>.Empty;

    /// <summary>Issues by id.</summary>
    public Keyed<Issue> Issues { get; init; } = Keyed<Issue>.Empty;

    /// <summary>Conditions between issues.</summary>
    public Sequence<Feasible> Feasible { get; init; } = [];

    /// <summary>Where actors stand.</summary>
    public Sequence<Position> Positions { get; init; } = [];

    /// <summary>Concessions by id.</summary>
    public Keyed<Concession> Concessions { get; init; } = Keyed<Concession>.Empty;

    /// <summary>Precedents by id.</summary>
    public Keyed<Precedent> Precedents { get; init; } = Keyed<Precedent>.Empty;

    /// <summary>Claims by id.</summary>
    public Keyed<Claim> Claims { get; init; } = Keyed<Claim>.Empty;

    /// <summary>The rival explanations.</summary>
    public Hypotheses Hypotheses { get; init; } = Hypotheses.None;

    /// <summary>Evidence by id.</summary>
    public Keyed<Evidence> Evidence { get; init; } = Keyed<Evidence>.Empty;

    /// <summary>Outcomes by id.</summary>
    public Keyed<Outcome> Outcomes { get; init; } = Keyed<Outcome>.Empty;

    /// <summary>The game; null when there is none.</summary>
    public Game? Game { get; init; }

    /// <summary>The reference class, by id.</summary>
    public Keyed<Reference> References { get; init; } = Keyed<Reference>.Empty;

    /// <summary>Past negotiations, by id.</summary>
    public Keyed<Episode> Episodes { get; init; } = Keyed<Episode>.Empty;

    /// <summary>Past threats, by id.</summary>
    public Keyed<Threat> Threats { get; init; } = Keyed<Threat>.Empty;

    /// <summary>Questions by id.</summary>
    public Keyed<Question> Questions { get; init; } = Keyed<Question>.Empty;

    /// <summary>What several forecasters said.</summary>
    public Sequence<Judgement> Judgements { get; init; } = [];

    /// <summary>SHA-256 over every part of the case, in lower-case hexadecimal: equal cases have equal digests.</summary>
    public string Digest()
    {
        var culture = CultureInfo.CurrentCulture; // a record prints its numbers and days as the culture does
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
