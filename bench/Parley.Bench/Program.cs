using BenchmarkDotNet.Running;
using Parley.Bench;

if (args is ["aqre-growth", var path])
{
    using var table = new StreamWriter(path);
    AqreGrowth.Write(table);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
