using System.Numerics.Tensors;
using System.Text.Json;
using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Onnx;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>Tells what is asked for by a message's vector and its character n-grams, which forgive spelling.</summary>
/// <remarks>Trained by scoring/training/steps/retrieval_needs.py on the catalog's phrases. What was added to the catalog since has no score of it.</remarks>
public sealed class NeedHead : IDisposable
{
    private const int Buckets = 4096;
    private const int Shortest = 3;
    private const int Longest = 5;

    // Two classes beside the topics: a business is told of but nothing is asked; nothing of a business at all.
    private const int Others = 2;
    private readonly OnnxGraph graph;
    private readonly int topicCount;
    private readonly int[] topicPlaces;
    private readonly int[] resourcePlaces;

    private NeedHead(OnnxGraph graph, int topicCount, int[] topicPlaces, int[] resourcePlaces) =>
        (this.graph, this.topicCount, this.topicPlaces, this.resourcePlaces) = (graph, topicCount, topicPlaces, resourcePlaces);

    /// <param name="topics">The ids of the topics to score, in the order in which their scores are given.</param>
    /// <param name="resources">Likewise of the resources.</param>
    public static NeedHead Load(IReadOnlyList<string> topics, IReadOnlyList<string> resources)
    {
        using var known = JsonDocument.Parse(File.ReadAllBytes(ModelFolder.Path("needs.json")));
        List<string?> Ids(string name) => [.. known.RootElement.GetProperty(name).EnumerateArray().Select(id => id.GetString())];
        var (topicIds, resourceIds) = (Ids("topics"), Ids("resources"));
        return new NeedHead(OnnxGraph.Load("needs.onnx"), topicIds.Count, [.. topics.Select(id => topicIds.IndexOf(id))], [.. resources.Select(id => resourceIds.IndexOf(id))]);
    }

    public Scores Score(string[] words, float[] vector)
    {
        var (ids, counts) = Grams(words);
        var scores = graph.Run("vector", vector, "ids", ids, "counts", counts);
        var classes = Probabilities(scores.AsSpan(0, topicCount + Others));
        return new Scores(
            Placed(scores.AsSpan(0, topicCount), topicPlaces), Placed(scores.AsSpan(topicCount + Others), resourcePlaces), classes[^2], classes[^1]);
    }

    public void Dispose() => graph.Dispose();

    // Standardised over all that the head knows; 0 for what it does not know.
    private static float[] Placed(ReadOnlySpan<float> scores, int[] places)
    {
        var standard = PassageIndex.Standardised(scores.ToArray());
        return [.. places.Select(place => place < 0 ? 0 : standard[place])];
    }

    private static float[] Probabilities(ReadOnlySpan<float> scores)
    {
        var odds = new float[scores.Length];
        TensorPrimitives.SoftMax(scores, odds);
        return odds;
    }

    /// <summary>Counts of hashed n-grams of the words, each padded with spaces; logarithms, of unit length.</summary>
    private static (long[] Ids, float[] Counts) Grams(string[] words)
    {
        var counts = new Dictionary<long, float>();
        foreach (var word in words)
        {
            var padded = $" {word} ";
            for (var length = Shortest; length <= Longest; length++)
                for (var start = 0; start == 0 || start + length <= padded.Length; start++)
                {
                    var bucket = Hash(padded.AsSpan(start, Math.Min(length, padded.Length - start))) % Buckets;
                    counts[bucket] = counts.GetValueOrDefault(bucket) + 1;
                }
        }
        if (counts.Count == 0)
            return ([0], [0]);   // the graph wants at least one row
        var logs = counts.Values.Select(count => 1 + MathF.Log(count)).ToArray();
        TensorPrimitives.Divide(logs, TensorPrimitives.Norm<float>(logs), logs);
        return ([.. counts.Keys], logs);
    }

    // FNV-1a.
    private static uint Hash(ReadOnlySpan<char> gram)
    {
        var hash = 2_166_136_261;
        foreach (var letter in gram)
            hash = (hash ^ letter) * 16_777_619;
        return hash;
    }

    /// <param name="Topics">Of every topic, standardised.</param>
    /// <param name="Resources">Of every resource, standardised.</param>
    /// <param name="NoWish">How likely a business is told of and nothing is asked.</param>
    /// <param name="OffTopic">How likely it has nothing to do with a business.</param>
    public sealed record Scores(float[] Topics, float[] Resources, float NoWish, float OffTopic);
}
