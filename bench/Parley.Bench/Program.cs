using BenchmarkDotNet.Running;
using Parley.Bench;

if (args is ["mutate", .. var rest])
    return MutateCommand.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
