namespace Peru.Assistant.Skills.Profile;

/// <summary>A number, time or place in a message that may be a fact, depending on the words around it.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">One past its last word.</param>
/// <param name="Kind">What was found, with what is seen of it by itself: «amount», a period, a size.</param>
/// <param name="Meanings">What it would say in each role that it can have.</param>
internal sealed record FactSpan(int First, int Last, IReadOnlyList<string> Kind, IReadOnlyList<SpanMeaning> Meanings);

/// <summary>A role and the fact that a span states in it.</summary>
/// <param name="Role">A label of the fact classifier: «sales_good_month», «workers.together».</param>
/// <param name="Name">The fact's name; <see cref="FactNames.Region"/> for a place of any level.</param>
/// <param name="Value">Its canonical value.</param>
internal readonly record struct SpanMeaning(string Role, string Name, string Value);
