namespace Peru.Assistant.Skills.Retrieval;

/// <summary>How well PostgreSQL finds a text in one catalog entry.</summary>
/// <param name="FullText"><c>ts_rank_cd</c> of the Spanish full text, 0 and up.</param>
/// <param name="Trigram"><c>word_similarity</c>, 0–1.</param>
public readonly record struct LexicalHit(float FullText, float Trigram);
