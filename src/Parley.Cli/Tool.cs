using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text;
using Parley.Cli.Commands;

namespace Parley.Cli;

/// <summary>The tool: a command line in, text and an exit code out.</summary>
internal static class Tool
{
    public static async Task<int> Run(string[] args, Streams streams, CancellationToken stop)
    {
        var invocation = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        var line = Root(streams).Parse(args, new() { ResponseFileTokenReplacer = null });
        try
        {
            if (args.Length == 0)
            {
                await streams.Output.WriteLineAsync(Welcome).ConfigureAwait(false);
                return ExitCode.Answered;
            }
            if (line.Action is ParseErrorAction mistake)
                return Explain(line, mistake, invocation);
            return await line.InvokeAsync(invocation, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (DecoderFallbackException)
        {
            streams.Error.WriteLine("standard input: is not UTF-8; convert it before, such as with iconv -f latin1 -t utf-8.");
            return ExitCode.BadInput;
        }
        catch (Exception refused) when (refused is AnswerLostException || CaseRun.IsRefusal(refused))
        {
            streams.Error.WriteLine(refused.Message);
            return ExitCode.BadInput;
        }
    }

    private static int Explain(ParseResult line, ParseErrorAction mistake, InvocationConfiguration invocation)
    {
        mistake.ShowHelp = false;
        line.Invoke(new() { Output = invocation.Error, Error = invocation.Error });
        var words = string.Concat(Words(line.CommandResult).Reverse().Select(word => $" {word}"));
        invocation.Error.WriteLine(words.Length == 0 ? "parley -h lists every command." : $"parley{words} -h shows how it is used.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Words(CommandResult command)
    {
        for (var at = command; at is not null && at.Command is not RootCommand; at = at.Parent as CommandResult)
            yield return at.Command.Name;
    }

    private static RootCommand Root(Streams streams)
    {
        var root = new RootCommand("Parley computes what follows from a case file of a crisis negotiation.");
        foreach (var verb in Verbs(streams))
            root.Add(verb);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(streams);
        foreach (var slashed in (string[])["/h", "/?"]) // completion would offer them before any verb
            root.Options.OfType<HelpOption>().Single().Aliases.Remove(slashed);
        return root;
    }

    private static Command[] Verbs(Streams streams) =>
    [
        ReportCommand.Create(streams),
        WeighCommand.Create(streams),
        PlayCommand.Create(streams),
        ForecastCommand.Create(streams),
        ScoreCommand.Create(streams),
        PoolCommand.Create(streams),
        BaserateCommand.Create(streams),
        WatchCommand.Create(streams),
        SettleCommand.Create(streams),
        WhatIfCommand.Create(streams),
        ChallengeCommand.Create(streams),
        CheckCommand.Create(streams),
        NewCommand.Create(streams),
        ExportCommand.Create(streams),
        ImportCommand.Create(streams),
        SchemaCommand.Create(streams),
        SignatureCommand.Create(streams),
        GameCommand.Create(streams),
        CompletionCommand.Create(streams),
    ];

    private const string Welcome = """
        Parley computes what follows from a case file of a crisis negotiation.

          parley new my-case             start a commented case that runs
          parley check my-case           find everything wrong in it, at once
          parley report my-case          compute it and write the page
          parley weigh my-case           only the explanations: which one does the record favour?
          parley play my-case            only the game: what did each move reveal, and what comes next?
          parley settle my-case          only the deal: what would be settled, and is there one?
          parley forecast my-case        only the questions: how likely, by when?
          parley whatif my-case          what changes when a number does?
          parley challenge my-case       what matters, what would turn it, what to watch?

        parley -h lists every command; parley COMMAND -h shows one, with an example.
        """;
}
