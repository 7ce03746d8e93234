using System.Runtime.InteropServices;
using Parley.Cli;

// The draws keep every thread of the pool busy; Ctrl-C must find a free one at once.
ThreadPool.SetMinThreads(Environment.ProcessorCount + 4, Environment.ProcessorCount + 4);

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interruption.Honour(signal, stop));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Interruption.Honour(signal, stop));
return await Tool.Run(args, Streams.OfProcess(), stop.Token).ConfigureAwait(false);
