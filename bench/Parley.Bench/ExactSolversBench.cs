using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Parley.Games.Library;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Backward;
using Parley.Games.Solvers.Sequence;
using Parley.Games.Solvers.Support;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Bench;

/// <summary>Exact solvers against the textbook's way, which is to write the tree out as a table first.</summary>
/// <remarks>The baseline of each category is the same question asked of the reduced strategic form, the writing of the table included.</remarks>
[MemoryDiagnoser, GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class ExactSolversBench
{
    private readonly CompiledTree kuhn = Poker.Kuhn().Compile();
    private readonly CompiledTree leduc = Poker.Leduc().Compile();
    private readonly CompiledTree crisis = new Crisis().ToGame().Compile();
    private readonly CompiledTree chainStore = Textbook.ChainStore(2).Compile();
    private readonly CompiledTree random600 = new RandomTree { Nodes = 600, Seed = 3 }.ToGame().Compile();

    [Benchmark(Baseline = true), BenchmarkCategory("zero-sum: Kuhn")]
    public Equilibrium KuhnTableByLp() => SequenceLp.Solve(Table(kuhn));

    [Benchmark, BenchmarkCategory("zero-sum: Kuhn")]
    public Equilibrium KuhnByLp() => SequenceLp.Solve(kuhn);

    [Benchmark, BenchmarkCategory("zero-sum: Kuhn")]
    public Equilibrium KuhnByLemke() => SequenceLcp.Solve(kuhn);

    [Benchmark, BenchmarkCategory("large")]
    public Equilibrium LeducByLp() => SequenceLp.Solve(leduc);

    [Benchmark, BenchmarkCategory("large")]
    public Equilibrium Random600ByLemke() => SequenceLcp.Solve(random600);

    [Benchmark(Baseline = true), BenchmarkCategory("general sum: crisis")]
    public EquilibriumList CrisisTableBySupports() => SupportEnumeration.Solve(Table(crisis));

    [Benchmark, BenchmarkCategory("general sum: crisis")]
    public Equilibrium CrisisTableByLemke() => SequenceLcp.Solve(Table(crisis));

    [Benchmark, BenchmarkCategory("general sum: crisis")]
    public Equilibrium CrisisByLemke() => SequenceLcp.Solve(crisis);

    [Benchmark(Baseline = true), BenchmarkCategory("perfect information: chain store")]
    public EquilibriumList ChainStoreTableCellByCell() => PureNash.Solve(Table(chainStore));

    [Benchmark, BenchmarkCategory("perfect information: chain store")]
    public EquilibriumList ChainStoreBackwards() => BackwardInduction.Solve(chainStore);

    private static StrategicGame Table(CompiledTree tree) => ReducedForm.TryCreate(tree, out var reduced) ? reduced.Game : throw new InvalidOperationException("The table is too large.");
}
