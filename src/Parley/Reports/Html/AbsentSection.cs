using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>Who and what the model leaves out, and what would probably change.</summary>
internal static class AbsentSection
{
    public static XElement? Of(Page page) => Tag.Section("absent", "Who is absent from the model",
        new Grid("Left out, and what would probably change with it", new("Left out", "name"), new("What is left out", "wide"), new("What would change", "wide"),
            new("Why, or where it is touched on"))
            .Of(page.Case.Absent.Values.Select(absent =>
                new Row(Anchor.Absent(absent.Id), absent.Name ?? Labels.Words(absent.Id), absent.What, absent.Effect is "–" or "-" ? null : absent.Effect, absent.Because)), "entries"));
}
