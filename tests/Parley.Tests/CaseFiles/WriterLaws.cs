using System.Text;
using Parley.CaseFiles;
using Parley.Cases;

namespace Parley.Tests.CaseFiles;

public sealed class WriterLaws
{
    [Fact]
    public void WhatIsWrittenAsOneTextReadsBackEqual() => CaseMaker.Cases.Sample(whole => Same(whole, CaseFile.Parse(CaseWriter.Text(whole)), CaseWriter.Text(whole)), iter: 400);

    [Fact]
    public void WhatIsWrittenAsTablesReadsBackEqual() => CaseMaker.Cases.Sample(whole =>
    {
        var files = CaseWriter.Files(whole);
        var reading = CaseFile.ReadFrom(CaseFile.Name, name => files.TryGetValue(name, out var text) ? new(Encoding.UTF8.GetBytes(text)) : new(null, "is not there", "write it"), null);
        return Same(whole, reading, string.Join("\n", files.Select(file => $"== {file.Key}\n{file.Value}")));
    }, iter: 400);

    [Fact]
    public void TheKoreaCaseSurvivesBeingWrittenToAFolder()
    {
        var whole = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;
        using var folder = new ScratchFolder();
        CaseWriter.Write(whole, folder.Path);
        CaseWriter.Write(whole, folder.Path);
        var reading = CaseFile.Read(folder.Path);
        Assert.Equal(whole, reading.Case);
        Assert.Equal(whole.Digest(), reading.Case!.Digest());
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => file.EndsWith(".part", StringComparison.Ordinal));
        Assert.True(File.Exists(System.IO.Path.Combine(folder.Path, "events.csv")));
    }

    private static bool Same(Case whole, CaseReading reading, string text)
    {
        if (reading.Case is not { } read)
            throw new InvalidOperationException($"{text}\n{string.Join('\n', reading.Diagnostics)}");
        return read.Equals(whole) ? true : throw new InvalidOperationException($"{text}\n=== written\n{whole}\n=== read\n{read}");
    }
}
