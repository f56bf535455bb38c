using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;

namespace Peru.Assistant.Scoring.Facts;

/// <summary>One table of <c>facts.bin</c>: a row of steps for each bucket of features, a column for each label.</summary>
public sealed class FactWeights
{
    // One bit a bucket on the stack: 8 KB.
    private const int MostBuckets = 1 << 16;

    private readonly int buckets;
    private readonly float[] scale;
    private readonly float[] bias;
    private readonly float told;
    private readonly short[] rows;

    private FactWeights(int buckets, string[] labels, float[] scale, float[] bias, float[] least, float told, short[] rows) =>
        (this.buckets, Labels, this.scale, this.bias, Least, this.told, this.rows) = (buckets, labels, scale, bias, least, told, rows);

    public IReadOnlyList<string> Labels { get; }

    /// <summary>The probability from which a label counts.</summary>
    public IReadOnlyList<float> Least { get; }

    /// <param name="features">Hashes of what is seen; a bucket counts once.</param>
    /// <param name="rules">Hashes of what the rules say; they weigh more.</param>
    /// <param name="chances">Receives a probability for each of <see cref="Labels"/>.</param>
    public void Score(IReadOnlyList<uint> features, IReadOnlyList<uint> rules, Span<float> chances)
    {
        Span<int> sums = stackalloc int[Labels.Count];
        Span<int> ruled = stackalloc int[Labels.Count];
        sums.Clear();
        ruled.Clear();
        Span<ulong> seen = stackalloc ulong[buckets / 64];
        seen.Clear();
        foreach (var feature in features)
            Add(feature, seen, sums);
        seen.Clear();
        foreach (var rule in rules)
            Add(rule, seen, ruled);
        for (var label = 0; label < sums.Length; label++)
            chances[label] = bias[label] + (scale[label] * (sums[label] + (told * ruled[label])));
        TensorPrimitives.Sigmoid(chances[..sums.Length], chances);
    }

    internal static FactWeights Read(BinaryReader reader, string path)
    {
        var (buckets, told, count) = (reader.ReadInt32(), reader.ReadSingle(), reader.ReadInt32());
        if (buckets is < 64 or > MostBuckets || !int.IsPow2(buckets) || count is < 1 or > 256)
            throw new InvalidDataException($"«{path}» has other labels or buckets than this program reads.");
        var labels = new string[count];
        float[] scale = new float[labels.Length], bias = new float[labels.Length], least = new float[labels.Length];
        for (var label = 0; label < labels.Length; label++)
        {
            labels[label] = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()));
            (scale[label], bias[label], least[label]) = (reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        }
        var rows = new short[buckets * labels.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new FactWeights(buckets, labels, scale, bias, least, told, rows);
    }

    private void Add(uint feature, Span<ulong> seen, Span<int> sums)
    {
        var bucket = (int)(feature & (uint)(buckets - 1));
        if ((seen[bucket >> 6] & (1UL << (bucket & 63))) != 0)
            return;
        seen[bucket >> 6] |= 1UL << (bucket & 63);
        var row = rows.AsSpan(bucket * sums.Length, sums.Length);
        for (var label = 0; label < sums.Length; label++)
            sums[label] += row[label];
    }
}
