using System.Globalization;

namespace Parley.Games.Formats;

/// <summary>Cuts a game file into tokens, one ahead of the reader.</summary>
internal sealed class TokenReader
{
    private const int LongestShown = 40;
    private readonly string text;
    private int position;
    private int line = 1;
    private int lineStart;
    private bool outOfQuotes; // no closing quote lies ahead: do not look again, or a file of stray quotes takes quadratic time

    public TokenReader(string text)
    {
        this.text = text;
        position = lineStart = text.StartsWith('\uFEFF') ? 1 : 0;
        Current = Cut();
    }

    /// <summary>The token not yet taken.</summary>
    public Token Current { get; private set; }

    /// <summary>Takes the current token.</summary>
    public Token Take()
    {
        var token = Current;
        Current = Cut();
        return token;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Span(Token token) => text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>The name inside the quotes of a text: a backslash before a quote stands for the quote, other backslashes stay.</summary>
    public string Name(Token token) => text[(token.Start + 1)..(token.End - 1)].Replace("\\\"", "\"", StringComparison.Ordinal);

    /// <summary>The token as a diagnostic shows it.</summary>
    public string Show(Token token)
    {
        if (token.Kind == TokenKind.End)
            return "the end of the file";
        if (token.Kind == TokenKind.Unclosed)
            return "a quote that is never closed";
        var span = Span(token);
        var shown = span.Length <= LongestShown ? span.ToString() : string.Create(CultureInfo.InvariantCulture, $"{span[..LongestShown]}…");
        return token.Kind == TokenKind.Text ? shown.ReplaceLineEndings(" ") : $"'{shown}'";
    }

    private Token Cut()
    {
        SkipBlanks();
        if (position == text.Length)
            return Finish(TokenKind.End, position);
        switch (text[position])
        {
            case '{':
                return Finish(TokenKind.OpenBrace, position + 1);
            case '}':
                return Finish(TokenKind.CloseBrace, position + 1);
            case ',':
                return Finish(TokenKind.Comma, position + 1);
            case '"':
                return CutText();
            default:
                var end = position;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('{' or '}' or ',' or '"'))
                    end++;
                return Finish(char.IsAsciiLetter(text[position]) ? TokenKind.Word : TokenKind.Number, end);
        }
    }

    private Token CutText()
    {
        for (var end = position + 1; end < text.Length && !outOfQuotes; end++)
            if (text[end] == '"' && text[end - 1] != '\\')
                return Finish(TokenKind.Text, end + 1);
        outOfQuotes = true;
        return Finish(TokenKind.Unclosed, position + 1); // go on behind the quote: what follows may still be worth reading
    }

    private Token Finish(TokenKind kind, int end)
    {
        var token = new Token(kind, position, end, line, position - lineStart + 1);
        CountLines(end);
        return token;
    }

    private void SkipBlanks()
    {
        var end = position;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        CountLines(end);
    }

    private void CountLines(int end)
    {
        for (; position < end; position++)
            if (text[position] == '\n')
                (line, lineStart) = (line + 1, position + 1);
    }
}
