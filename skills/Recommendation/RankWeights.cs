using System.Text.Json;
using Peru.Assistant.Scoring;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>The weights of <see cref="RankFeatures"/>: <c>models/recommender.json</c>, fitted by scoring/training/steps/retrieval_fit.py.</summary>
public sealed class RankWeights
{
    private readonly float[] weights;

    private RankWeights(float[] weights) => this.weights = weights;

    /// <exception cref="InvalidDataException">The file lacks a weight or has one too many; the message names it.</exception>
    public static RankWeights Load()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(ModelFolder.Path("recommender.json")));
        var named = document.RootElement.GetProperty("weights").EnumerateObject().ToDictionary(weight => weight.Name, weight => weight.Value.GetSingle());
        if (named.Keys.Except(RankFeatures.Names).Concat(RankFeatures.Names.Except(named.Keys)).FirstOrDefault() is { } odd)
            throw new InvalidDataException($"models/recommender.json: the weight «{odd}» does not fit this version.");
        return new RankWeights([.. RankFeatures.Names.Select(name => named[name])]);
    }

    public float Score(ReadOnlySpan<float> features) => System.Numerics.Tensors.TensorPrimitives.Dot(features, weights);
}
