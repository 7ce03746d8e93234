using System.Text;

namespace Parley.Tests.Robustness;

/// <summary>Damages sound files at random, by bytes, lines and words.</summary>
internal static class Damage
{
    private static readonly string[] Traps =
    [
        "\t", "\"", "'", "[", "]", "{", "}", ": ", ":", "- ", "? ", "&a ", "*a", "!!str ", "|", ">", "%", "#", "\0", "😀", "..", ",", ";", "\n", "\n\n", "\r", "---\n", "...\n", "~", "@", "`",
        "null", "yes", "-1", "1e309", "NaN", "0.5 to ", " | ", "mix(", "uniform(1, 0)", "2018-02-30", "9999-12-31", "=", "<=", "<<: ", ".", "id", "\ufeff", "\u0085",
    ];

    /// <summary>The damaged bytes of a number: always the same ones for one seed and number.</summary>
    public static byte[] Of(byte[][] sound, int number, int seed)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        return Of(sound[random.Next(sound.Length)], random);
    }

    /// <summary>Wounds a file one to three times.</summary>
    public static byte[] Of(byte[] bytes, Random random)
    {
        for (var wounds = random.Next(1, 4); wounds > 0 && bytes.Length > 1; wounds--)
        {
            bytes = random.Next(10) switch
            {
                0 => Bytes(bytes, random, 1, [(byte)random.Next(256)]),
                1 => Bytes(bytes, random, 0, [(byte)random.Next(256)]),
                2 => Bytes(bytes, random, random.Next(1, 40), []),
                3 => Bytes(bytes, random, 0, Encoding.UTF8.GetBytes(Traps[random.Next(Traps.Length)])),
                4 => bytes[..random.Next(bytes.Length)],
                5 or 6 => Lines(bytes, random),
                _ => Words(bytes, random),
            };
        }

        return bytes;
    }

    private static byte[] Bytes(byte[] bytes, Random random, int drop, byte[] put)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. put, .. bytes[Math.Min(bytes.Length, at + drop)..]];
    }

    /// <summary>Drops, doubles, moves or indents a line.</summary>
    private static byte[] Lines(byte[] bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        var line = lines[from];
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(from, line);
                break;
            case 2:
                (lines[from], lines[to]) = (lines[to], line);
                break;
            default:
                lines[from] = new string(' ', random.Next(5)) + line.TrimStart();
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>Puts another word of the file, or a trap, in place of a word.</summary>
    private static byte[] Words(byte[] bytes, Random random)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (start, length) = Word(text, random);
        var (other, otherLength) = Word(text, random);
        var put = random.Next(3) == 0 ? Traps[random.Next(Traps.Length)] : text.Substring(other, otherLength);
        return Encoding.UTF8.GetBytes(text[..start] + put + text[(start + length)..]);
    }

    private static (int Start, int Length) Word(string text, Random random)
    {
        var start = random.Next(text.Length);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || end == start))
            end++;
        return (start, end - start);
    }
}
