using BenchmarkDotNet.Running;
using Parley.Bench;

if (args is ["cfr-rate", var path])
{
    using var table = new StreamWriter(path);
    CfrRate.Write(table);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
