using System.Text;
using System.Text.RegularExpressions;
using Parley.Tests.Cli;

namespace Parley.Tests.Docs;

/// <summary>A folder in which a page is followed. The cases of the repository lie in it, as in a clone.</summary>
internal sealed partial class DocFolder : IDisposable
{
    private static readonly string[] TakeAPath = ["-o", "--output", "--table", "--events", "--from-events", "--ledger"];
    private static readonly string[] TakeDraws = ["report", "weigh", "play", "forecast", "settle", "signature"];
    private static readonly string[] TakeNoPath = ["schema", "pool", "baserate", "completion"];
    private readonly ScratchFolder scratch = new();

    public DocFolder() => Copy(Repository.At("cases"), At("cases"));

    public void Dispose() => scratch.Dispose();

    /// <summary>Takes one step; gives what is wrong with it, or null.</summary>
    public string? Take(DocStep step)
    {
        switch (step)
        {
            case GivenFile given:
                Copy(Repository.At(given.Path.Split('/')), At(given.Name));
                return null;
            case WrittenFile file:
                scratch.Write(file.Name, file.Text);
                return null;
            case CommandStep command:
                return Run(command);
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, "A step is a given file, a written file or a command.");
        }
    }

    private string? Run(CommandStep command)
    {
        // A page that shows no answer does not need the draws for it.
        string[] few = command.Shown is null && TakeDraws.Contains(command.Words[0]) && !command.Words.Contains("--draws") && !command.Words.Contains("-h") ? ["--draws", "64"] : [];
        var said = Invocation.Of([.. InScratch(command.Words), .. few]);
        if (command.Into is { } file)
            scratch.Write(file, said.Output);
        if (said.ExitCode != command.ExitCode)
            return $"line {command.Line}: parley {string.Join(' ', command.Words)} gives exit code {said.ExitCode}, not {command.ExitCode}: {said.Error}";
        if (command.Shown is null)
            return null;
        LastSaid = Seen(said.Output + said.Error);
        return Says(command.Shown, LastSaid) ? null : $"line {command.Line}: parley {string.Join(' ', command.Words)} says otherwise:\n{LastSaid}";
    }

    /// <summary>What the last command with an answer on the page said, as its reader sees it.</summary>
    public string LastSaid { get; private set; } = "";

    /// <summary>The tool runs in this process, whose folder is not the reader's: paths are given in full.</summary>
    private IEnumerable<string> InScratch(IReadOnlyList<string> words)
    {
        var verbs = words[0] == "game" ? 2 : 1;
        for (var at = 0; at < words.Count; at++)
        {
            var (word, before) = (words[at], at == 0 ? "" : words[at - 1]);
            var isPath = TakeAPath.Contains(before) || (at == verbs && !TakeNoPath.Contains(words[0])) || (at == verbs + 1 && words[0] == "import");
            yield return isPath && word[0] != '-' ? At(word) : word;
        }
    }

    /// <summary>An answer as the reader sees it: files are named as they were typed, and a line that is a path alone is a whole path.</summary>
    private string Seen(string said) => string.Join('\n', said.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Select(line =>
        line.Replace(scratch.Path + Path.DirectorySeparatorChar, line.StartsWith(scratch.Path, StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal) ? "/home/you/" : "", StringComparison.Ordinal)));

    private static bool Says(IReadOnlyList<string> shown, string said)
    {
        var pattern = new StringBuilder("^");
        foreach (var line in shown.Select(Even).Where(line => line.Length > 0))
            pattern.Append(line == "…" ? "(.*\n)*" : Regex.Escape(line).Replace("…", ".*", StringComparison.Ordinal) + "\n");
        var lines = said.Split('\n').Select(Even).Where(line => line.Length > 0);
        return Regex.IsMatch(string.Concat(lines.Select(line => line + "\n")), pattern.Append('$').ToString(), RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    private static string Even(string line) => Blanks().Replace(line, " ").Trim();

    private string At(string name) => Path.Combine([scratch.Path, .. name.Split('/')]);

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
