using System.Text.Json;
using System.Text.Json.Serialization;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Where a dialogue stands between two turns; kept as JSON beside the conversation.</summary>
internal sealed record ConversationState
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>es-PE, quy or quz: the language that replies are written in.</summary>
    public string Locale { get; init; } = "es-PE";

    /// <summary>Whether the owner is spoken to as usted.</summary>
    public bool Formal { get; init; }

    /// <summary>null: not asked yet; true: may store and answer; false: said no.</summary>
    public bool? Consent { get; init; }

    /// <summary>The fact or choice that was asked for last; null where nothing is open.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>The choices that the last reply offered, in order: what "1", "2", "3" stand for.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Questions asked so far, by fact name.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ConversationState FromJson(string json) =>
        JsonSerializer.Deserialize<ConversationState>(json, Json) ?? new ConversationState();
}
