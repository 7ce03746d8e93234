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
            Tag.Of("p", "meta", $"Engines: {string.Join(", ", page.Analysis.Engines)}; seed {made.Seed.ToString(CultureInfo.InvariantCulture)}; {Numbers.Count(made.Draws)} draws; case digest ", Tag.Of("code", "digest", made.CaseDigest), "."),
            Tag.Of("p", "meta", $"It stands for {Numbers.Count(signature.Figures.Count)} figures to nine significant digits; ", Tag.Of("code", null, "parley signature --json"), " lists them."));
    }
}
