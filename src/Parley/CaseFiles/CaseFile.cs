using System.Text;
using Parley.CaseFiles.Checks;
using Parley.CaseFiles.Sections;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles;

/// <summary>Reads case folders. Whatever is wrong with a file is a diagnostic; no file makes it throw.</summary>
public static class CaseFile
{
    /// <summary>The file of a case folder that names all others.</summary>
    public const string Name = "case.yaml";

    /// <summary>Reads the case in a folder.</summary>
    /// <param name="path">The folder, or its <c>case.yaml</c>, or another YAML file whose tables lie beside it.</param>
    /// <param name="settings">Values to put in place of those in the files, in order; null: none.</param>
    /// <returns>The case, or every reason why there is none.</returns>
    public static CaseReading Read(string path, IReadOnlyList<Setting>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var (main, files) = CaseFolder.Open(path);
        return ReadFrom(main, files, settings);
    }

    /// <summary>Reads a case from text, such as standard input.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="settings">Values to put in place of those in the text, in order; null: none.</param>
    /// <param name="folder">The folder in which its tables lie; null: it may name none.</param>
    /// <returns>The case, or every reason why there is none.</returns>
    public static CaseReading Parse(string text, IReadOnlyList<Setting>? settings = null, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tables = folder is null ? NoTables : CaseFolder.Of(folder);
        var bytes = Encoding.UTF8.GetBytes(text);
        return ReadFrom(Name, name => name == Name ? FileBytes.Of(bytes) : tables(name), settings);
    }

    internal static CaseReading ReadFrom(string name, FileSource files, IReadOnlyList<Setting>? settings, HashSet<string>? keysAsked = null)
    {
        var log = new DiagnosticLog();
        var root = CaseTree.Load(name, files, log);
        if (root is not null)
            SettingsInTree.Apply(root, settings ?? [], log);
        var read = root is null ? null : WholeCase.Read(new(root, Trail.Root), new(log, files) { KeysAsked = keysAsked });
        if (read is not null)
            WholeCaseChecks.Run(read, new(root!, log));
        return new(log.HasErrors ? null : read, log.Sorted(), new(root));
    }

    private static FileBytes NoTables(string name) => new(null, "is a table, and a case without a folder has none", "put the rows here, or read the case from its folder");
}
