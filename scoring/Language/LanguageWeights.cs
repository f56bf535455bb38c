using System.Collections.Frozen;
using System.Text;

namespace Peru.Assistant.Scoring.Language;

/// <summary>The numbers of models/language.bin, as training/steps/language_model.py writes them.</summary>
internal sealed class LanguageWeights
{
    public const int Columns = 5; // es, qu, Aymara, other, quz against quy
    private const string Name = "language.bin";
    private const string Magic = "PALANG01";

    public required int Buckets { get; init; }
    public required float[] Scale { get; init; }
    public required float[] Bias { get; init; }
    public required float[] Mean { get; init; }
    public required float[] Spread { get; init; }

    /// <summary>The second stage's layers: weights by input then output, and a bias for each output.</summary>
    public required (float[] Weights, float[] Bias)[] Layers { get; init; }

    /// <summary>P(Quechua) of the words that Spanish and Quechua share.</summary>
    public required FrozenDictionary<string, float> Priors { get; init; }

    /// <summary>Five steps of <see cref="Scale"/> for each bucket of features.</summary>
    public required sbyte[] Grams { get; init; }

    /// <exception cref="InvalidDataException">The file is not such a model, or is cut short; the message names it.</exception>
    public static LanguageWeights Load()
    {
        var path = ModelFolder.Path(Name);
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            return Read(reader, path);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"The model file «{path}» is cut short. Run «make train» or take it from the repository again.", cut);
        }
    }

    private static LanguageWeights Read(BinaryReader reader, string path)
    {
        if (Encoding.ASCII.GetString(reader.ReadBytes(Magic.Length)) != Magic)
            throw new InvalidDataException($"«{path}» is not a language model of this version.");
        var buckets = reader.ReadInt32();
        if (reader.ReadInt32() != Columns || !int.IsPow2(buckets))
            throw new InvalidDataException($"«{path}» has other columns or buckets than this program reads.");
        var scale = Numbers(reader, Columns);
        var bias = Numbers(reader, Columns);
        var inputs = reader.ReadInt32();
        var mean = Numbers(reader, inputs);
        var spread = Numbers(reader, inputs);
        var layers = new (float[] Weights, float[] Bias)[reader.ReadInt32()];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            int rows = reader.ReadInt32(), columns = reader.ReadInt32();
            layers[layer] = (Numbers(reader, rows * columns), Numbers(reader, columns));
        }
        var priors = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
            priors[Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()))] = reader.ReadSingle();
        var grams = new sbyte[buckets * Columns];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(grams.AsSpan()));
        return new LanguageWeights
        {
            Buckets = buckets,
            Scale = scale,
            Bias = bias,
            Mean = mean,
            Spread = spread,
            Layers = layers,
            Priors = priors.ToFrozenDictionary(StringComparer.Ordinal),
            Grams = grams,
        };
    }

    private static float[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = reader.ReadSingle();
        return numbers;
    }
}
