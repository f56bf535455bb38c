namespace Peru.Assistant.Scoring.Stage;

/// <param name="Stage"><c>idea</c>, <c>start</c>, <c>growth</c>, <c>established</c>, <c>decline</c> or <c>unknown</c>.</param>
/// <param name="ReasonKey">Which rule decided: a stable key for tests, pages and translations.</param>
/// <param name="Reason">The rule in the owner's words, in Spanish.</param>
public sealed record StageScore(string Stage, string ReasonKey, string Reason);
