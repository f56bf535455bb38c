namespace Peru.Assistant.Scoring.Facts;

/// <summary>
/// How likely a message states each value of a fact, and how likely a number, time or place in it stands for one: logistic
/// regressions over hashed features. Thread-safe; a message takes a few microseconds.
/// </summary>
/// <remarks>A linear scorer of our own: infra/decisions/0004-facts-rules-and-weights.md. Trained by training/steps/facts_train.py.</remarks>
public sealed class FactClassifier
{
    private const string Name = "facts.bin";
    private const string Magic = "PAFACT01";

    private FactClassifier(FactWeights message, FactWeights span) => (Message, Span) = (message, span);

    /// <summary>Labels «name=value» of a whole message.</summary>
    public FactWeights Message { get; }

    /// <summary>Roles of a span: «sales_month», «started», «in».</summary>
    public FactWeights Span { get; }

    /// <summary>Loads models/facts.bin.</summary>
    /// <exception cref="InvalidDataException">The file is not such a model, or is cut short; the message names it.</exception>
    public static FactClassifier Load()
    {
        var path = ModelFolder.Path(Name);
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetBytes(Magic)))
                throw new InvalidDataException($"«{path}» is not a model of facts of this version.");
            return new FactClassifier(FactWeights.Read(reader, path), FactWeights.Read(reader, path));
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"The model file «{path}» is cut short. Run «make train» or take it from the repository again.", cut);
        }
    }
}
