namespace Parley.Games.Formats;

internal enum TokenKind
{
    End,
    Word,
    Number,
    Text,
    OpenBrace,
    CloseBrace,
    Comma,
    Unclosed,
}

/// <summary>A piece of a game file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character, for a text that of the opening quote.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column);
