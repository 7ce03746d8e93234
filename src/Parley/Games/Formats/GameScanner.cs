using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Games.Formats;

/// <summary>Reads the parts that all game files are made of, and notes what is wrong where.</summary>
internal sealed class GameScanner(string text, string file)
{
    private const int MostOfAKind = 50; // errors, and warnings: warnings must not crowd out errors, nor end the reading
    private readonly TokenReader tokens = new(text);
    private readonly List<GameDiagnostic> diagnostics = [];
    private int errors;
    private int warnings;

    public Token Current => tokens.Current;

    public bool HasErrors => errors > 0;

    /// <summary>So much is wrong that reading on would not help.</summary>
    public bool IsHopeless => errors >= MostOfAKind;

    public GameReading<T> Answer<T>(Func<T> game) where T : class => new(HasErrors ? null : game(), [.. diagnostics]);

    public Token Take() => tokens.Take();

    public string Show(Token token) => tokens.Show(token);

    /// <summary>A text comes next, closed or not.</summary>
    public bool IsText => Current.Kind is TokenKind.Text or TokenKind.Unclosed;

    public bool IsWord(string word) => Current.Kind == TokenKind.Word && tokens.Span(Current).SequenceEqual(word);

    /// <summary>Notes an error; false, so that a reader can leave with it.</summary>
    public bool Error(Token at, string expected, string remedy) => Error(at, Show(at), expected, remedy);

    public bool Error(Token at, string found, string expected, string remedy)
    {
        if (++errors <= MostOfAKind)
            Note(at, DiagnosticSeverity.Error, found, expected, remedy);
        return false;
    }

    public void Error(Token at, GameProblem problem) => Error(at, problem.Found, problem.Expected, problem.Remedy);

    public void Warn(Token at, string found, string expected, string remedy)
    {
        if (++warnings <= MostOfAKind)
            Note(at, DiagnosticSeverity.Warning, found, expected, remedy);
    }

    /// <summary>Takes a token of the kind, or notes an error and leaves it.</summary>
    public bool Take(TokenKind kind, string expected, string remedy)
    {
        if (Current.Kind != kind)
            return Error(Current, expected, remedy);
        tokens.Take();
        return true;
    }

    /// <summary>The first words of a file: its kind, version and the letter R (D in old files).</summary>
    public bool TakeHeader(string kind, string version)
    {
        if (!IsWord(kind))
            return Error(Current, $"the word {kind}", $"begin the file with {kind} {version} R \"title\"");
        Take();
        if (Current.Kind != TokenKind.Number || !tokens.Span(Current).SequenceEqual(version))
            return Error(Current, $"version {version}", $"write {kind} {version} R; there is no other version");
        Take();
        if (!IsWord("R") && !IsWord("D"))
            return Error(Current, "the letter R", $"write {kind} {version} R");
        Take();
        return true;
    }

    /// <summary>A text of any content.</summary>
    public bool TakeText(string what, out string text)
    {
        text = Current.Kind == TokenKind.Text ? tokens.Name(Current) : "";
        return Take(TokenKind.Text, $"{what} in quotes", Current.Kind == TokenKind.Unclosed ? "close it with another quote" : "write \"\" when there is none");
    }

    /// <summary>A name; an untidy one is set right with a warning.</summary>
    public bool TakeName(string what, out string name)
    {
        var at = Current;
        if (!TakeText(what, out name))
            return false;
        if (NameRule.IsTidy(name))
            return true;
        var tidy = NameRule.Tidy(name);
        Warn(at, Show(at), NameCheck.Expected, $"read as \"{tidy}\"");
        name = tidy;
        return true;
    }

    /// <summary>A whole number without fraction, such as the number of a set.</summary>
    public bool TakeCount(string what, out int number)
    {
        number = 0;
        if (Current.Kind != TokenKind.Number || !int.TryParse(tokens.Span(Current), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) || tokens.Span(Current)[0] == '+')
            return Error(Current, what, "write a whole number such as 1");
        Take();
        return true;
    }

    /// <summary>A number of any form.</summary>
    public bool TakeNumber(string what, out Exact number)
    {
        number = default;
        if (Current.Kind != TokenKind.Number || !Exact.TryParse(tokens.Span(Current), out number))
            return Error(Current, what, "write 3, -1/3, 0.75 or 1e-1 (no plus sign, a small e, below 1e300)");
        Take();
        return true;
    }

    /// <summary>Names in braces, parted by blanks.</summary>
    public bool TakeNames(string what, out ImmutableArray<string> names)
    {
        var read = ImmutableArray.CreateBuilder<string>();
        names = [];
        if (!Take(TokenKind.OpenBrace, $"the list of {what}s in braces", "write { \"first\" \"second\" }"))
            return false;
        while (Current.Kind == TokenKind.Text && TakeName(what, out var name))
            read.Add(name);
        names = read.ToImmutable();
        return Take(TokenKind.CloseBrace, $"a {what} in quotes, or the closing brace", "put names in quotes, parted by blanks, and close the list with }");
    }

    /// <summary>Numbers up to the closing brace, parted by commas or blanks.</summary>
    public bool TakePayoffs(out ImmutableArray<Exact> payoffs)
    {
        var read = ImmutableArray.CreateBuilder<Exact>();
        while (Current.Kind == TokenKind.Number && TakeNumber("a payoff", out var payoff))
        {
            read.Add(payoff);
            SkipComma();
        }
        payoffs = read.ToImmutable();
        return Current.Kind != TokenKind.Number && Take(TokenKind.CloseBrace, "a payoff, or the closing brace", "give one number for each player and close the list with }");
    }

    public void SkipComma()
    {
        if (Current.Kind == TokenKind.Comma)
            Take();
    }

    /// <summary>Text behind the end of the game is left aside, with a warning.</summary>
    public void LeaveTheRest(string what)
    {
        if (Current.Kind != TokenKind.End)
            Warn(Current, Show(Current), $"part of the game: {what}", "it is left aside");
    }

    private void Note(Token at, DiagnosticSeverity severity, string found, string expected, string remedy) =>
        diagnostics.Add(new(file, at.Line, at.Column, severity, found, expected, remedy));
}
