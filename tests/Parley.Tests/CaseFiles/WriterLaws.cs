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
        var files = CaseWriter.Files(whole).ToDictionary(file => file.Name, file => file.Text);
        var reading = CaseFile.ReadFrom(CaseFile.Name, name => files.TryGetValue(name, out var text) ? new(Encoding.UTF8.GetBytes(text)) : new(null, "is not there", "write it"), null);
        return Same(whole, reading, string.Join("\n", files.Select(file => $"== {file.Key}\n{file.Value}")));
    }, iter: 400);

    [Fact]
    public void TheKoreaCaseSurvivesBeingWrittenToAFolder()
    {
        var whole = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;
        using var folder = new ScratchFolder();
        foreach (var (name, text) in CaseWriter.Files(whole))
            folder.Write(name, text);
        var reading = CaseFile.Read(folder.Path);
        Assert.Equal(whole, reading.Case);
        Assert.Equal(whole.Digest(), reading.Case!.Digest());
        Assert.Equal(CaseFile.Name, CaseWriter.Files(whole)[^1].Name); // until it is stored nothing names the tables
        Assert.Contains("events.csv", CaseWriter.Files(whole).Select(file => file.Name));
    }

    private static bool Same(Case whole, CaseReading reading, string text)
    {
        if (reading.Case is not { } read)
            throw new InvalidOperationException($"{text}\n{string.Join('\n', reading.Diagnostics)}");
        return read.Equals(whole) ? true : throw new InvalidOperationException($"{text}\n=== written\n{whole}\n=== read\n{read}");
    }
}
