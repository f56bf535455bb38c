namespace Peru.Assistant.Skills.Retrieval;

/// <summary>What a text asks for.</summary>
/// <param name="Topics">The likeliest first, with probabilities that sum to one.</param>
/// <param name="Resources">How near the learned head finds every resource, in the catalog's order.</param>
/// <param name="Shown">The trades of the owner and who they are, as far as the words show it.</param>
/// <param name="IsNamed">Whether something is asked for; else the topics are what the situation makes likely.</param>
/// <param name="Likeness">How far it tells of a resource that it sounds like the text, 0–1.</param>
/// <param name="IsOffTopic">Whether it has nothing to do with a business.</param>
public sealed record Wish(
    IReadOnlyList<(NeedTopic Topic, float Probability)> Topics, float[] Resources, IReadOnlySet<string> Shown, bool IsNamed, float Likeness, bool IsOffTopic)
{
    // Of the likeliest topic's probability: two wishes in one message come to about this.
    private const float AsLikely = 0.4f;

    /// <summary>Whether a topic is about as likely as the likeliest.</summary>
    public bool IsLikely(NeedTopic? topic) => Topics.Any(entry => entry.Topic == topic && entry.Probability >= AsLikely * Topics[0].Probability);
}
