using System.Buffers;
using System.Globalization;
using Peru.Assistant.Scoring.Onnx;

namespace Peru.Assistant.Scoring.Industry;

/// <summary>The line of business from the owner's words: the text's vector and its hashed words, one softmax over 88 divisions.</summary>
/// <remarks>Trained by training/train.sh; see training/MODEL_CARD.md. Thread-safe.</remarks>
public sealed class IndustryClassifier : IDisposable
{
    private readonly TextEncoder encoder;
    private readonly OnnxGraph head;
    private readonly QuechuaGloss gloss = QuechuaGloss.Load();
    private readonly float abstainBelow;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private IndustryClassifier(TextEncoder encoder, OnnxGraph head)
    {
        this.encoder = encoder;
        this.head = head;
        abstainBelow = float.Parse(head.Note("abstain_below"), CultureInfo.InvariantCulture);
    }

    public static IndustryClassifier Load(TextEncoder encoder) => new(encoder, OnnxGraph.Load("industry.head.onnx"));

    /// <summary>Any text has a score; one that says nothing of a business abstains.</summary>
    public IndustryScore Classify(string text)
    {
        var spanish = AsRead(gloss, text);
        var (ids, counts) = IndustryFeatures.Of(spanish);
        var probabilities = head.Run("vector", encoder.EncodeQuery(spanish), "ids", ids, "counts", counts);

        var divisions = Isic.Divisions.Zip(probabilities).Select(pair => (Code: pair.First, Probability: pair.Second)).ToList();
        // A section is as likely as its divisions together: the likeliest division may lie in another one.
        var sections = divisions
            .GroupBy(division => Isic.SectionOf(division.Code), StringComparer.Ordinal)
            .Select(group => (Code: group.Key, Probability: group.Sum(division => division.Probability)))
            .OrderByDescending(section => section.Probability)
            .ToList();
        divisions.Sort((one, other) => other.Probability.CompareTo(one.Probability));

        var section = sections[0];
        var division = divisions.First(one => Isic.SectionOf(one.Code) == section.Code);
        // Without a single word there is only the prior left, however sure it is.
        var abstained = section.Probability < abstainBelow || !FoldedText.Fold(spanish).Split(' ').Any(IsWord);
        return new IndustryScore(section.Code, section.Probability, division.Code, division.Probability, abstained, sections, divisions);
    }

    /// <summary>What is read of a text: its first business where it is a record of several, Quechua put into Spanish.</summary>
    public static string AsRead(QuechuaGloss gloss, string text) => gloss.Apply(FirstActivity.OfRecord(text));

    // «xxxx» and «%s <b>» are letters, not words.
    private static bool IsWord(string letters) => letters.Length > 2 && letters.AsSpan().ContainsAny(Vowels) && letters.AsSpan().ContainsAnyExcept(letters[0]);

    public void Dispose() => head.Dispose();
}
