using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>All that a turn may know: read beforehand, so that the turn itself touches no clock, database or network.</summary>
internal sealed record TurnInput
{
    public required ConversationId Conversation { get; init; }

    /// <summary>The messages to answer together, oldest first; at least one.</summary>
    public required IReadOnlyList<TurnMessage> Messages { get; init; }

    /// <summary>The channel of the last message, which the reply goes out on.</summary>
    public required MessageChannel Channel { get; init; }

    /// <summary>Where the dialogue stands; a fresh one for a new owner.</summary>
    public required ConversationState State { get; init; }

    public required BusinessProfile Profile { get; init; }

    public required bool OptedOut { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>When the owner wrote before these messages; null for a new owner.</summary>
    public DateTimeOffset? PreviousInboundAt { get; init; }

    /// <summary>Full-text hits of the profile's and the messages' words in the catalog, by resource id.</summary>
    public IReadOnlyDictionary<string, LexicalHit> Lexical { get; init; } = new Dictionary<string, LexicalHit>();

    /// <summary>Ids of the resources that this owner has already been shown or has turned down.</summary>
    public IReadOnlySet<string> SeenResources { get; init; } = new HashSet<string>();

    /// <summary>The day in Peru.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.ToOffset(PeruOffset).DateTime);

    // Peru has one time zone and no summer time.
    private static readonly TimeSpan PeruOffset = TimeSpan.FromHours(-5);
}

/// <summary>One message of a turn.</summary>
internal sealed record TurnMessage(
    long InboxId, MessageKind Kind, string Body, string Choice, (double Latitude, double Longitude)? Location);

/// <summary>The id of a conversation: one for each owner, over all channels.</summary>
internal readonly record struct ConversationId(long Value);
