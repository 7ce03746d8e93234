using Parley.Analysis;
using Parley.Cases;
using Parley.Reports;
using Parley.Tests.Reports;

namespace Parley.Page;

/// <summary>Pages of the sample case, which has every part of the format, with texts that were written to break a page.</summary>
internal static class HostileCase
{
    /// <summary>Each would set window.ran or open a dialog, were it read as markup; in texts, attributes, styles, scripts, comments, pictures.</summary>
    public static readonly IReadOnlyList<string> Payloads =
    [
        "<script>window.ran = 'script'; alert(1)</script>",
        "</script><script>window.ran = 'broken out of a script'</script>",
        "</style><img src=x onerror=\"window.ran = 'broken out of a style'\">",
        "</title></desc></text></svg><svg onload=\"window.ran = 'picture'\"><image href=\"x\" onerror=\"window.ran = 'image'\"/></svg>",
        "\"'><img src=x onerror=alert(2)><a href=\"javascript:window.ran = 'link'\">",
        "javascript:window.ran='address'",
        "]]><![CDATA[<script>window.ran = 'section'</script>--><!-- <script>window.ran = 'comment'</script> -->",
        "&lt;script&gt;window.ran = 'entity'&lt;/script&gt; &#60;img src=x onerror=alert(3)&#62; &amp;quot; ${alert(4)} {{alert(5)}} `alert(6)`",
    ];

    /// <summary>Marks that turn the direction of what follows, letters from right to left, piled-up marks, families of signs, signs that no XML may hold.</summary>
    public const string Strange = "\u202Egnp.txt\u202D \u2067שלום\u2066 عربي \u200F\u200E Z\u0335\u0322\u034Ea\u0334\u0321l\u0336g\u0337\u0341o\u0338 👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 \uFEFF\u00AD\u200B \u0001\u001B[31m\uD800";

    /// <summary>A word of 10,000 letters, without a place to break it.</summary>
    public static readonly string LongWord = new('W', 10_000);

    /// <summary>The page of the sample case, all its texts passed through <paramref name="text"/>, and ids that are as hostile.</summary>
    public static string Page(Func<string, string> text)
    {
        var sample = SampleCase.Of(text);
        var id = text("id");
        var summit = sample.Game!.Stages["summit"];
        var west = new Keyed<Option>([.. summit.Options["west"], KeyValuePair.Create(id, new Option(id))]);
        var game = sample.Game with
        {
            Stages = new([.. sample.Game.Stages.Where(stage => stage.Key != "summit"), KeyValuePair.Create("summit", summit with { Options = new([.. summit.Options.Where(mover => mover.Key != "west"), KeyValuePair.Create("west", west)]) })]),
        };
        var hostile = sample with
        {
            Game = game,
            Sources = new([.. sample.Sources, KeyValuePair.Create(id, new Source(id, id, Url: "javascript:window.ran='source'"))]),
            Events = new([.. sample.Events, KeyValuePair.Create(id, new Event(id, When.On(new(2018, 5, 17)), id, Actor: "north", Sources: [id]))]),
            Issues = new([.. sample.Issues, KeyValuePair.Create(id, new Issue(id, id, [new(0, id), new(100, id)]))]),
            Claims = new([.. sample.Claims, KeyValuePair.Create(id, new Claim(id, id, id, true, null, id, [id]))]),
            Absent = new([.. sample.Absent, KeyValuePair.Create(id, new Absent(id, id, id, id, id))]),
        };
        return HtmlReport.Write(AnalysisEngine.Analyse(hostile, new() { Draws = 64 }));
    }
}
