namespace Peru.Assistant.Skills;

/// <summary>Something known about a business, with where it comes from.</summary>
/// <param name="Name">One of <see cref="FactNames"/>.</param>
/// <param name="Value">The canonical value (see <see cref="FactNames"/>); text only for <c>activity</c>.</param>
/// <param name="Unit">What a number counts ("soles", "people", "month"); empty where the value is a word.</param>
/// <param name="Extractor">Who found it: <c>rule</c>, <c>model</c>, <c>llm</c>, <c>owner</c> (a direct answer) or <c>staff</c>.</param>
/// <param name="Confidence">0–1.</param>
public sealed record Fact(string Name, string Value, string Unit = "", string Extractor = "rule", double Confidence = 1)
{
    /// <summary>The inbox row that it was read from; 0 while the turn is being thought out.</summary>
    public long SourceMessage { get; init; }

    /// <summary>Whether the owner has confirmed it.</summary>
    public bool Confirmed { get; init; }
}
