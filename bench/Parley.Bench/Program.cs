using BenchmarkDotNet.Running;
using Parley.Bench;

if (args is ["mutate", .. var rest])
    return MutateCommand.Run(rest);
if (args is ["generate", var folder])
{
    GeneratedCase.Write(folder, events: 5000, evidence: 500, hypotheses: 6);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
