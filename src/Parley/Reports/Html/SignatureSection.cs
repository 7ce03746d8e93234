using System.Globalization;
using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>What made the figures, so that anybody can make them again.</summary>
internal static class SignatureSection
{
    public static XElement? Of(Page page)
    {
        var (signature, made) = (page.Analysis.Signature, page.Analysis.Provenance);
        return Tag.Section("signature", "Signature",
            Tag.Of("p", null, "Signature of all published figures: ", Tag.Of("code", null, signature.Hash),
                ". The same case, seed and number of draws give the same signature on every machine."),
            Tag.Of("p", "meta", $"Engines: {string.Join(", ", new[] { made.Engine, page.Analysis.Weighing?.Provenance.Engine }.OfType<string>().Distinct())}; seed {made.Seed.ToString(CultureInfo.InvariantCulture)}; {Numbers.Count(made.Draws)} draws; case digest ", Tag.Of("code", "digest", made.CaseDigest), "."),
            Tag.Fold($"The figures behind it: {Numbers.Count(signature.Figures.Count)}",
                new Grid("Figures to nine significant digits", new("Figure", "name"), new("Value", "num"))
                .Of(signature.Figures.Select(figure => new Row(null, figure.Key, figure.Value)), "tight")));
    }
}
