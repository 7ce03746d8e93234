using System.Text;

namespace Parley.Tests.Docs;

/// <summary>The source of the library, and the messages that stand in it.</summary>
internal static class SourceText
{
    private static readonly string Root = Repository.At("src", "Parley");

    /// <summary>Every source file by its path under src/Parley, in ordinal order.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } = [.. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), file)).Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
        .OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, File.ReadAllText(file.file)))];

    /// <summary>The text of one file.</summary>
    public static string Of(string path) => Files.Single(file => file.Path == path).Text;

    /// <summary>The messages with which a type is thrown, as they are written: … stands for what is put in.</summary>
    public static IEnumerable<string> Thrown(string type)
    {
        var start = $"throw new {type}(";
        foreach (var (_, text) in Files)
        {
            for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
            {
                if (Literal(text, at + start.Length) is { } message)
                    yield return message;
            }
        }
    }

    /// <summary>The literal that begins at a place, blanks apart; null when none does.</summary>
    private static string? Literal(string text, int at)
    {
        while (char.IsWhiteSpace(text[at]))
            at++;
        var filled = text[at] == '$';
        if (text[filled ? at + 1 : at] != '"')
            return null;
        var said = new StringBuilder();
        for (at += filled ? 2 : 1; text[at] != '"'; at++)
        {
            if (filled && text[at] == '{' && text[at + 1] != '{')
            {
                at = EndOfHole(text, at);
                said.Append('…');
            }
            else
            {
                at += text[at] is '\\' or '{' or '}' ? 1 : 0; // \" and doubled brackets
                said.Append(text[at]);
            }
        }
        return said.Replace("……", "…").ToString();
    }

    /// <summary>Where the bracket closes that opens at a place; texts within may hold brackets too.</summary>
    private static int EndOfHole(string text, int at)
    {
        var (depth, quoted) = (0, false);
        for (; ; at++)
        {
            if (text[at] == '"' && text[at - 1] != '\\')
                quoted = !quoted;
            depth += quoted ? 0 : text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }
    }
}
