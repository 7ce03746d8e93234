using System.Text;

namespace Parley.Games;

/// <summary>What a name may be, so that every program that reads the format takes it.</summary>
internal static class NameRule
{
    /// <summary>Nothing wrong with the name; the empty name is fine.</summary>
    public static bool IsTidy(string name)
    {
        for (var i = 0; i < name.Length; i++)
            if (char.IsControl(name[i]) || (name[i] == ' ' && (i == 0 || i == name.Length - 1 || name[i + 1] == ' ')))
                return false;
        return CanBeQuoted(name);
    }

    /// <summary>A backslash before the closing quote would read as a quote inside the name.</summary>
    public static bool CanBeQuoted(string text) => !text.EndsWith('\\');

    /// <summary>The nearest tidy name: control characters become blanks, blanks at the ends go, runs of them become one.</summary>
    public static string Tidy(string name)
    {
        var tidy = new StringBuilder(name.Length);
        foreach (var c in name)
            if (!char.IsControl(c) && c != ' ')
                tidy.Append(c);
            else if (tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(' ');
        return tidy.ToString().TrimEnd(' ', '\\');
    }
}
