using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Keeps three answers from being three of a kind where something else fits about as well.</summary>
public static class Diversity
{
    // In units of the ranking's score before it is squeezed to 0–1: whatever comes within this of the third loan takes its place.
    private const double Margin = 0.3;
    private const int Shown = 3;
    private const int MostOfAKind = 2;

    /// <param name="ranked">Best first.</param>
    /// <param name="answers">Whether it answers what is asked: who wants a loan is not sent to a course for variety's sake.</param>
    public static IReadOnlyList<T> Apply<T>(IReadOnlyList<T> ranked, Func<T, Resource> resourceOf, Func<T, double> scoreOf, Func<T, bool> answers)
    {
        var ordered = ranked.ToList();
        for (var place = MostOfAKind; place < Math.Min(Shown, ordered.Count); place++)
        {
            var kind = KindOf(resourceOf(ordered[place]));
            if (kind is null || ordered.Take(place).Count(earlier => KindOf(resourceOf(earlier)) == kind) < MostOfAKind)
                continue;
            var other = ordered.FindIndex(place + 1, later => KindOf(resourceOf(later)) != kind && answers(later));
            if (other < 0 || scoreOf(ordered[place]) - scoreOf(ordered[other]) > Margin)
                continue;
            var moved = ordered[other];
            ordered.RemoveAt(other);
            ordered.Insert(place, moved);
        }
        return ordered;
    }

    /// <summary>What makes two resources alternatives of each other rather than two answers; null: nothing.</summary>
    private static string? KindOf(Resource resource) =>
        resource.Tags.Contains("credito") ? "loan"
        : resource.Tags.Contains("pos") ? "card reader"
        : resource.Tags.Contains("curso") ? "course"
        : resource.Tags.Contains("incubadora") ? "incubator"
        : null;
}
