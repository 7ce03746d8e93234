using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>The mark and the colour of a side, the same in every picture: by its place among those without whom there is no deal.</summary>
internal static class SideMark
{
    /// <summary>How many sides have a mark of their own; the last one stands for all further.</summary>
    public const int Kinds = 4;

    /// <summary>Those without whom there is no deal, in the order of the case.</summary>
    public static IReadOnlyList<string> Sides(Case @case) => [.. @case.Actors.Values.Where(actor => actor.Veto).Select(actor => actor.Id)];

    /// <summary>The place of an actor's side: of itself, or of the state that it belongs to; −1 when it belongs to none.</summary>
    public static int Place(Case @case, IReadOnlyList<string> sides, string actor)
    {
        var root = Lane.Root(@case, actor);
        for (var at = 0; at < sides.Count; at++)
        {
            if (sides[at] == actor || sides[at] == root)
                return at;
        }
        return -1;
    }

    /// <summary>The class that gives a mark its colour; null for those of no side.</summary>
    public static string? Style(int place) => place < 0 ? null : $"side-{Math.Min(place, Kinds - 1)}";

    /// <summary>A mark in the shape and colour of a side; a hollow diamond for those of no side.</summary>
    public static XElement Of(int place, double x, double y) => place switch
    {
        < 0 => Diamond("before", x, y, 5),
        0 => Dot("side-0", x, y, 6),
        1 => Square("side-1", x, y, 5.2),
        2 => Triangle("side-2", x, y, 6),
        _ => Diamond("side-3", x, y, 6.5),
    };
}
