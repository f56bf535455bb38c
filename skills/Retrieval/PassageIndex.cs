using System.Numerics.Tensors;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>The vectors of groups of texts, searched in memory: a group's closeness to a query is that of its closest text.</summary>
public sealed class PassageIndex(IReadOnlyList<float[][]> groups)
{
    public int Count => groups.Count;

    /// <summary>The closest text's cosine of every group, standardised over the groups (mean 0, deviation 1): raw cosines of this encoder all lie near .85.</summary>
    public float[] Search(ReadOnlySpan<float> query)
    {
        var closest = new float[groups.Count];
        for (var group = 0; group < closest.Length; group++)
            foreach (var vector in groups[group])
                closest[group] = Math.Max(closest[group], TensorPrimitives.Dot(vector, query));
        return Standardised(closest);
    }

    internal static float[] Standardised(float[] values)
    {
        if (values.Length == 0)
            return values;
        var mean = TensorPrimitives.Sum<float>(values) / values.Length;
        TensorPrimitives.Subtract(values, mean, values);
        var deviation = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(values) / values.Length);
        TensorPrimitives.Divide(values, deviation + 1e-6f, values);
        return values;
    }
}
