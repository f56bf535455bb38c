namespace Peru.Assistant.Scoring.Language;

/// <summary>The language of one message.</summary>
/// <param name="Label">es, qu, mixed, other (Aymara above all) or unknown (no words, or a short word that both languages use equally).</param>
/// <param name="Variety">quy or quz where the message has Quechua, else empty.</param>
/// <param name="Probability">Of the label, 0–1; for an ambiguous word, its prior.</param>
/// <param name="Abstained">The label is a guess or a prior: the conversation's own language should decide.</param>
public sealed record LanguageScore(string Label, string Variety, float Probability, bool Abstained);
