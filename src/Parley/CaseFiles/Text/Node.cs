namespace Parley.CaseFiles.Text;

/// <summary>A piece of a case as written, and its place: what YAML and CSV have in common.</summary>
internal abstract class Node(Place at)
{
    public Place At => at;
}

/// <summary>How a scalar was written.</summary>
internal enum Style
{
    /// <summary>Bare in YAML.</summary>
    Plain,

    /// <summary>In quotes, or as a block.</summary>
    Quoted,

    /// <summary>In a cell of a table or after <c>--set</c>, where <c>;</c> parts the items of a list.</summary>
    Cell,
}

/// <summary>A text.</summary>
internal sealed class ScalarNode(Place at, string text, Style style) : Node(at)
{
    public string Text => text;

    public Style Style => style;

    /// <summary>Nothing is written, or one of YAML's bare words for nothing.</summary>
    public bool IsAbsent => style == Style.Plain && text is "~" or "null" || string.IsNullOrWhiteSpace(text);
}

/// <summary>Values by key, in the order of the file; the keys differ.</summary>
internal sealed class MapNode(Place at, TableNode? table = null) : Node(at)
{
    private const int Few = 24; // looking through a row is quicker than keeping an index of it
    private Dictionary<string, int>? places;

    /// <summary>The keys and values, in order.</summary>
    public List<(ScalarNode Key, Node Value)> Entries { get; } = [];

    /// <summary>The table of which this is a row, or a part of one.</summary>
    public TableNode? Table => table;

    public Node? this[string key] => Find(key) is >= 0 and var place ? Entries[place].Value : null;

    /// <summary>The key as it is written; null when it is not there.</summary>
    public ScalarNode? Key(string key) => Find(key) is >= 0 and var place ? Entries[place].Key : null;

    /// <summary>Adds an entry; false when the key is there already.</summary>
    public bool TryAdd(ScalarNode key, Node value)
    {
        if (Find(key.Text) >= 0)
            return false;
        places?.Add(key.Text, Entries.Count);
        Entries.Add((key, value));
        return true;
    }

    /// <summary>Puts <paramref name="value"/> in place of what stood under <paramref name="key"/>, or adds it.</summary>
    public void Put(ScalarNode key, Node value)
    {
        if (Find(key.Text) is >= 0 and var place)
            Entries[place] = (key, value);
        else
            TryAdd(key, value);
    }

    private int Find(string key)
    {
        if (Entries.Count <= Few)
            return Entries.FindIndex(entry => entry.Key.Text == key);
        places ??= Entries.Index().ToDictionary(entry => entry.Item.Key.Text, entry => entry.Index, StringComparer.Ordinal);
        return places.GetValueOrDefault(key, -1);
    }
}

/// <summary>Values in order.</summary>
internal class ListNode(Place at) : Node(at)
{
    public List<Node> Items { get; } = [];
}

/// <summary>The rows of a CSV file, each a map.</summary>
internal sealed class TableNode(Place at, IReadOnlyList<ScalarNode> header) : ListNode(at)
{
    /// <summary>The names of the columns, each at its place in the first line.</summary>
    public IReadOnlyList<ScalarNode> Header => header;
}
