namespace Greffe.Formats.Receiving;

/// <summary>A limit passed inside a stream, where no value can be returned; caught by the container that opened the stream.</summary>
internal sealed class LimitReachedException(Refusal refusal) : IOException(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
