using System.Text;
using Parley.CaseFiles.Text;
using Parley.CaseFiles.Writing;
using Parley.Cases;

namespace Parley.CaseFiles;

/// <summary>Writes cases as case files. What is written is read back as an equal case.</summary>
/// <remarks>Comments, the order of keys, and how a number was spelled are not part of a case and are not kept.</remarks>
public static class CaseWriter
{
    /// <summary>The sections that go into tables of their own.</summary>
    internal static readonly string[] Tables =
        ["sources", "actors", "absent", "events", "positions", "concessions", "precedents", "claims", "evidence", "references", "episodes", "threats", "questions"];

    /// <summary>The case as one YAML text, with every table inside it.</summary>
    public static string Text(Case whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return YamlWriting.Of(CaseNodes.Of(whole));
    }

    /// <summary>Writes <c>case.yaml</c> and its tables into a folder, which is made when there is none. A file is replaced whole or not at all.</summary>
    /// <param name="whole">The case.</param>
    /// <param name="folder">The folder; other files in it are left alone.</param>
    /// <exception cref="IOException">The folder or a file in it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">You may not write there.</exception>
    public static void Write(Case whole, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);

        // The YAML comes last: until it is there, nothing names the new tables.
        foreach (var (name, text) in Files(whole).OrderBy(file => file.Key == CaseFile.Name))
            Replace(Path.Combine(folder, name), text);
    }

    /// <summary>The files of a case by name: each section that a table can hold in its own CSV file, the rest in the YAML.</summary>
    internal static IReadOnlyDictionary<string, string> Files(Case whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var root = CaseNodes.Of(whole);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in Tables)
        {
            if (root[section] is not ListNode rows || TableWriting.Of(rows) is not { } table)
                continue;
            files[section + ".csv"] = table;
            root.Put(Written.Text(section), Written.Text(section + ".csv"));
        }

        files[CaseFile.Name] = YamlWriting.Of(root);
        return files;
    }

    private static void Replace(string path, string text)
    {
        var half = path + ".part";
        try
        {
            File.WriteAllText(half, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }
}
