using Peru.Assistant.Scoring.Onnx;

namespace Peru.Assistant.Scoring;

/// <summary>Text in, a unit vector of 384 floats out: the shared BERT (multilingual-e5-small, Spanish and Quechua).</summary>
/// <remarks>
/// The tokenizer is inside the graph; another encoder file with the same input <c>text</c> and output <c>embedding</c> needs no change here.
/// Source: Wang et al. 2024, arXiv 2402.05672; see models/ENCODER.md.
/// </remarks>
public sealed class TextEncoder : IDisposable
{
    // The model reads 128 tokens at most; more characters only cost time.
    private const int LongestText = 1_000;
    private readonly OnnxGraph model;

    private TextEncoder(OnnxGraph model) => this.model = model;

    /// <summary>Loads the encoder and runs it once, so that the first owner does not wait for it.</summary>
    public static TextEncoder Load()
    {
        var encoder = new TextEncoder(OnnxGraph.Load("encoder.text.int8.onnx"));
        encoder.EncodeQuery("hola");
        return encoder;
    }

    /// <summary>The vector of what somebody says or asks; also of everything that is classified.</summary>
    public float[] EncodeQuery(string text) => Encode("query: ", text);

    /// <summary>The vector of a text to be found.</summary>
    public float[] EncodePassage(string text) => Encode("passage: ", text);

    public void Dispose() => model.Dispose();

    // Owners write in capitals and the model is cased: lower-casing lifted industry accuracy from .543 to .602.
    private float[] Encode(string prefix, string text)
    {
        var trimmed = text.AsSpan().Trim();
        var end = Math.Min(trimmed.Length, LongestText);
        if (end < trimmed.Length && char.IsHighSurrogate(trimmed[end - 1]))
            end--;
        return model.Run("text", string.Concat(prefix, trimmed[..end].ToString().ToLowerInvariant().ReplaceLineEndings(" ")));
    }
}
