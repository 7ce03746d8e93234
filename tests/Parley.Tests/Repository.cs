using System.Reflection;

namespace Parley.Tests;

/// <summary>Where the files of the repository lie while the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!);

    /// <summary>A path under the root, its parts joined.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);
}
