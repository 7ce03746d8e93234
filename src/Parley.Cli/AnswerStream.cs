namespace Parley.Cli;

/// <summary>Standard output could not take the answer: its disk is full, say. No IOException, so that nobody takes it for the failure of a file that the command names.</summary>
internal sealed class AnswerLostException(IOException cause) : Exception($"standard output: not written ({cause.Message.TrimEnd('.')}).", cause);

/// <summary>Standard output, whose failure is told from that of any other file.</summary>
internal sealed class AnswerStream(Stream stream) : WriteOnlyStream
{
    /// <inheritdoc/>
    /// <exception cref="AnswerLostException">The bytes could not be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (IOException failure)
        {
            throw new AnswerLostException(failure);
        }
    }
}

/// <summary>The error stream: when it cannot be written there is nobody left to tell, and the answer is worth more than the remark.</summary>
internal sealed class RemarkStream(Stream stream) : WriteOnlyStream
{
    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (IOException)
        {
        }
    }
}

/// <summary>A stream that only takes bytes, each at once.</summary>
internal abstract class WriteOnlyStream : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public abstract override void Write(ReadOnlySpan<byte> buffer);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
