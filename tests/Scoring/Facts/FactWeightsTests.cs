using System.Text;
using Peru.Assistant.Scoring.Facts;

namespace Peru.Assistant.Tests.Scoring.Facts;

public sealed class FactWeightsTests
{
    private const uint Said = 5;
    private const uint Elsewhere = 6;

    [Fact]
    public void A_feature_counts_once_and_what_the_rules_say_weighs_more()
    {
        var weights = Read(Table(buckets: 64, told: 3, step: bucket => bucket == Said ? (short)100 : (short)0));
        Span<float> chances = stackalloc float[1];

        weights.Score([Elsewhere], [], chances);
        Assert.Equal(0.5, chances[0], 3);
        weights.Score([Said, Said, Said], [], chances);
        Assert.Equal(1 / (1 + Math.Exp(-1)), chances[0], 3);
        weights.Score([], [Said], chances);
        Assert.Equal(1 / (1 + Math.Exp(-3)), chances[0], 3);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(1 << 20)]
    public void A_table_of_another_size_is_refused_by_name(int buckets)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(Table(buckets, 1, _ => 0)));

        Assert.Contains("facts.bin", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_short_does_not_pass() =>
        Assert.Throws<EndOfStreamException>(() => Read(Table(64, 1, _ => 0)[..^2]));

    private static FactWeights Read(byte[] table)
    {
        using var reader = new BinaryReader(new MemoryStream(table));
        return FactWeights.Read(reader, "facts.bin");
    }

    // One label, «trend=up», of scale 0.01, no bias and the bar at a half.
    private static byte[] Table(int buckets, float told, Func<int, short> step)
    {
        using var table = new MemoryStream();
        using var writer = new BinaryWriter(table);
        writer.Write(buckets);
        writer.Write(told);
        writer.Write(1);
        var label = Encoding.UTF8.GetBytes("trend=up");
        writer.Write((byte)label.Length);
        writer.Write(label);
        writer.Write(0.01f);
        writer.Write(0f);
        writer.Write(0.5f);
        for (var bucket = 0; bucket < Math.Min(buckets, 64); bucket++)
            writer.Write(step(bucket));
        return table.ToArray();
    }
}
