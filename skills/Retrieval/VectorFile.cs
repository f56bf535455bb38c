using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;
using Peru.Assistant.Scoring;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>The vectors of the texts that come with the program, so that a first start need not make them.</summary>
/// <remarks>
/// <c>models/catalog.vectors.bin</c>: rows of 16 bytes (a hash of encoder, kind and text) and 384 half-precision floats. A text that was
/// edited, or another encoder, simply has no row.
/// </remarks>
public sealed class VectorFile
{
    private const int KeySize = 16;
    private const int Width = 384;
    private const int RowSize = KeySize + 2 * Width;
    private readonly Dictionary<UInt128, int> rows = [];
    private readonly byte[] content;

    private VectorFile(string encoder, byte[] content)
    {
        (Encoder, this.content) = (encoder, content);
        for (var row = 0; row + RowSize <= content.Length; row += RowSize)
            rows[BinaryPrimitives.ReadUInt128BigEndian(content.AsSpan(row))] = row;
    }

    /// <summary>The version of the encoder in use: a hash of its file.</summary>
    public string Encoder { get; }

    public static VectorFile Load()
    {
        using var model = File.OpenRead(ModelFolder.Path("encoder.text.int8.onnx"));
        var encoder = Convert.ToHexStringLower(SHA256.HashData(model).AsSpan(0, 8));
        var file = Path.Combine(AppContext.BaseDirectory, "models", "catalog.vectors.bin");
        return new VectorFile(encoder, File.Exists(file) ? File.ReadAllBytes(file) : []);
    }

    /// <summary>The vector of a text, or null where it did not come with the program.</summary>
    public float[]? Find(string kind, string text) =>
        rows.TryGetValue(Key(kind, text), out var row) ? ToVector(content.AsSpan(row + KeySize, 2 * Width)) : null;

    /// <summary>Writes the file anew.</summary>
    public void Write(string path, IEnumerable<(string Kind, string Text, float[] Vector)> vectors)
    {
        using var output = File.Create(path);
        Span<byte> key = stackalloc byte[KeySize];
        foreach (var (row, vector) in vectors.Select(item => (Key(item.Kind, item.Text), item.Vector)).DistinctBy(item => item.Item1).OrderBy(item => item.Item1))
        {
            BinaryPrimitives.WriteUInt128BigEndian(key, row);
            output.Write(key);
            output.Write(ToBytes(vector));
        }
    }

    internal static byte[] ToBytes(ReadOnlySpan<float> vector)
    {
        var bytes = new byte[2 * vector.Length];
        for (var i = 0; i < vector.Length; i++)
            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(2 * i), (Half)vector[i]);
        return bytes;
    }

    internal static float[] ToVector(ReadOnlySpan<byte> bytes)
    {
        var vector = new float[bytes.Length / 2];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
        // Rounded to halves it is no longer quite of unit length.
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    private UInt128 Key(string kind, string text) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Encoder}\n{kind}\n{text}")));
}
