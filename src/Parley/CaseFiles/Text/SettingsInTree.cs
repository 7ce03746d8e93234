using System.Globalization;
using Parley.Numerics;

namespace Parley.CaseFiles.Text;

/// <summary>Puts settings in place of what the files say, before anything is read.</summary>
internal static class SettingsInTree
{
    private const int InsideAThing = 2; // steps: the section, the thing

    public static void Apply(MapNode root, IReadOnlyList<Setting> settings, DiagnosticLog log)
    {
        foreach (var (number, setting) in settings.Index())
            Apply(root, setting, new(Setting.File, number + 1, 1), log);
    }

    private static void Apply(MapNode root, Setting setting, Place at, DiagnosticLog log)
    {
        if (Value(setting, at, log) is not { } value)
            return;
        if (NodePath.Steps(setting.Path) is not { } steps)
        {
            log.Error(at, Trail.Root, setting.Path, "is not a path", "write steps parted by dots, such as hypotheses.backlash.prior");
            return;
        }

        var (finder, trail) = (new NodePath(), Trail.Root);
        Node node = root;
        foreach (var (depth, step) in steps.Index())
        {
            trail = trail.To(step);
            var last = depth == steps.Count - 1;
            if (node is MapNode map && !finder.IsGroup(map) && (last || IsNew(map, step, depth, finder)))
                map.Put(new(at, step, Style.Cell), last ? value : new MapNode(at));

            var next = finder.Step(node, step);
            if (next is null || last && node is not MapNode)
            {
                log.Error(at, Trail.Root, setting.Path, next is null ? $"leads nowhere: there is no {trail}" : "leads to a whole thing",
                    next is null && NearestWord.SlipFrom(step, finder.Next(node)) is { } near ? $"did you mean {near}?" : "name a value that the case has");
                return;
            }

            node = next;
        }
    }

    /// <summary>Whether a step leads to a map that may be put there. Around a value one may be new, unless its name is a slip of one that is there; a thing may not. What no reader knows is reported by the readers.</summary>
    private static bool IsNew(MapNode map, string step, int depth, NodePath finder) =>
        depth >= InsideAThing && map[step] is null && NearestWord.SlipFrom(step, finder.Next(map)) is null;

    /// <summary>Brackets and braces are read as YAML; everything else is a text as it stands.</summary>
    private static Node? Value(Setting setting, Place at, DiagnosticLog log)
    {
        if (setting.Value is not ['[' or '{', ..])
            return new ScalarNode(at, setting.Value, Style.Cell);
        var inner = new DiagnosticLog();
        var value = YamlText.Read(Setting.File, setting.Value, inner);
        foreach (var diagnostic in inner.Sorted())
        {
            log.Error(at with { Column = diagnostic.Column }, Trail.Root, string.Create(CultureInfo.InvariantCulture, $"{setting.Path}={setting.Value}"),
                diagnostic.Message, diagnostic.Remedy);
        }

        return value;
    }
}
