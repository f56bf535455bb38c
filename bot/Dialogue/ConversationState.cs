using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Where a dialogue stands between two turns; kept as JSON beside the conversation.</summary>
internal sealed record ConversationState
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>es-PE, quy or quz: the language that replies are written in.</summary>
    public string Locale { get; init; } = ReplyTexts.Spanish;

    /// <summary>Whether the owner is spoken to as usted.</summary>
    public bool Formal { get; init; }

    /// <summary>null: not asked yet; true: may store and answer; false: said no.</summary>
    public bool? Consent { get; init; }

    /// <summary>How often the consent has been asked for.</summary>
    public int ConsentAsked { get; init; }

    /// <summary>Replies since the greeting to an owner who has not agreed.</summary>
    public int Unagreed { get; init; }

    /// <summary>How many messages running could not be understood.</summary>
    public int Lost { get; init; }

    /// <summary>How many were not understood in the whole talk.</summary>
    public int LostEver { get; init; }

    /// <summary>The fact or choice that was asked for last; null where nothing is open.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>Whether the open question has already been asked a second time.</summary>
    public bool AskedAgain { get; init; }

    /// <summary>The choices that the last reply offered, in order: what "1", "2", "3" stand for.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Questions asked so far, by fact name.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>What the last reply said and offered, to be said again.</summary>
    public IReadOnlyList<Say> Said { get; init; } = [];

    public IReadOnlyList<Choice> SaidChoices { get; init; } = [];

    /// <summary>Words and facts of before the consent: used after a yes, dropped after a no.</summary>
    public string HeldText { get; init; } = "";

    /// <summary>What the owner last asked for, in their own words.</summary>
    public string Wish { get; init; } = "";

    /// <summary>The resources of the last list, best first.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>Resources that the owner said are not for them.</summary>
    public IReadOnlyList<string> TurnedDown { get; init; } = [];

    /// <summary>The resource whose card is open; empty where none is.</summary>
    public string Card { get; init; } = "";

    /// <summary>Whether Quechua has been offered in this chat: it is offered once.</summary>
    public bool OfferedQuechua { get; init; }

    /// <summary>What a contradiction is between: fact, value before, value now.</summary>
    public IReadOnlyList<string> Doubt { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ConversationState FromJson(string json) =>
        JsonSerializer.Deserialize<ConversationState>(json, Json) ?? new ConversationState();
}
