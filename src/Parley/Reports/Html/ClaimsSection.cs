using System.Xml.Linq;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.Reports.Html;

/// <summary>What is held to cause what, by whom, and who denies it.</summary>
internal static class ClaimsSection
{
    public static XElement? Of(Page page)
    {
        var disputed = page.Case.Claims.Values.Where(claim => claim.DisputedBy.Count > 0).ToArray();
        var others = page.Case.Claims.Values.Where(claim => claim.DisputedBy.Count == 0).ToArray();
        return Tag.Section("claims", disputed.Length == 0 ? "Claims" : "Claims in dispute", Table(page, disputed, "Claims that somebody denies", denied: true),
            Table(page, others, "Claims that nobody in the case denies", denied: false));
    }

    private static XElement? Table(Page page, Claim[] claims, string caption, bool denied)
    {
        Column[] columns = [new("No.", "slim"), new("If", "half"), new("then", "half"), new("Held to be", "num", true), new("By"),
            .. denied ? [new Column("Denied by")] : Array.Empty<Column>(), new("Because", "wide")];
        return new Grid(caption, columns).Of(claims.Select(claim => new Row(Anchor.Claim(claim.Id),
        [
            claim.Id, claim.If, new object?[] { Tag.Of("b", "sign", claim.Raises ? "↑ likelier: " : "↓ less likely: "), claim.Then }, Strength(page, claim.Strength),
            claim.By is null ? null : new object?[] { page.Who(claim.By) }, .. denied ? [new Cell(page.Whom(claim.DisputedBy))] : Array.Empty<Cell>(), claim.Because,
        ])), "entries");
    }

    private static Cell Strength(Page page, Quantity? strength) => strength is null ? default
        : new(new object?[] { Tag.Of("b", null, page.Case.Yardstick.Word(Math.Clamp(strength.At(0.5), 0, 1))),
            Tag.Of("span", "sub", Numbers.PercentRange(strength.At(0.05), strength.At(0.95))) }, strength.At(0.5));
}
