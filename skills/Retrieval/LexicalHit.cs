namespace Peru.Assistant.Skills.Retrieval;

/// <summary>How well PostgreSQL finds a text in one catalog entry.</summary>
/// <param name="FullText"><c>ts_rank</c> of the Spanish full text, 0 and up.</param>
public readonly record struct LexicalHit(float FullText);
