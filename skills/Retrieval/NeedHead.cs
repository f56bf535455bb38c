using System.Numerics.Tensors;
using System.Text.Json;
using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Onnx;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>Tells topics of <c>needs.yaml</c> apart by a message's vector and its character n-grams, which forgive spelling.</summary>
/// <remarks>Trained by scoring/training/steps/retrieval_needs.py on the topics' phrases. A topic added since has no score of it.</remarks>
public sealed class NeedHead : IDisposable
{
    private const int Buckets = 4096;
    private const int Shortest = 3;
    private const int Longest = 5;
    private readonly OnnxGraph graph;
    private readonly int[] places;

    private NeedHead(OnnxGraph graph, int[] places) => (this.graph, this.places) = (graph, places);

    /// <param name="topics">The ids of the topics to score, in the order in which <see cref="Score"/> gives them.</param>
    public static NeedHead Load(IReadOnlyList<string> topics)
    {
        using var known = JsonDocument.Parse(File.ReadAllBytes(ModelFolder.Path("needs.json")));
        var ids = known.RootElement.GetProperty("topics").EnumerateArray().Select(id => id.GetString()).ToList();
        return new NeedHead(OnnxGraph.Load("needs.onnx"), [.. topics.Select(topic => ids.IndexOf(topic))]);
    }

    /// <summary>A score for every topic, standardised over the topics; 0 for one that the head does not know.</summary>
    public float[] Score(string[] words, ReadOnlySpan<float> vector)
    {
        var row = new float[vector.Length + Buckets];
        vector.CopyTo(row);
        Grams(words, row.AsSpan(vector.Length));
        var scores = PassageIndex.Standardised(graph.Run("row", row));
        return [.. places.Select(place => place < 0 ? 0 : scores[place])];
    }

    public void Dispose() => graph.Dispose();

    /// <summary>Counts of hashed n-grams of the words, each padded with spaces; logarithms, of unit length.</summary>
    private static void Grams(string[] words, Span<float> buckets)
    {
        foreach (var word in words)
        {
            var padded = $" {word} ";
            for (var length = Shortest; length <= Longest; length++)
                for (var start = 0; start == 0 || start + length <= padded.Length; start++)
                    buckets[(int)(Hash(padded.AsSpan(start, Math.Min(length, padded.Length - start))) % Buckets)]++;
        }
        foreach (ref var count in buckets)
            if (count > 0)
                count = 1 + MathF.Log(count);
        if (TensorPrimitives.Norm<float>(buckets) is var norm and > 0)
            TensorPrimitives.Divide(buckets, norm, buckets);
    }

    // FNV-1a.
    private static uint Hash(ReadOnlySpan<char> gram)
    {
        var hash = 2_166_136_261;
        foreach (var letter in gram)
            hash = unchecked((hash ^ letter) * 16_777_619);
        return hash;
    }
}
