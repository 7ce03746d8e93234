using System.Runtime.InteropServices;
using Parley.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interruption.Honour(signal, stop));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Interruption.Honour(signal, stop));
return await Tool.Run(args, new(Console.In, Console.Out, Console.Error), stop.Token).ConfigureAwait(false);
