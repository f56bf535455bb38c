using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Peru.Assistant.Bot.Channels;

/// <summary>One Content resource as we define it: a body and a number of buttons or list items, all of them variables.</summary>
/// <remarks>
/// WhatsApp's buttons need a resource made beforehand. Sent in answer to an owner, within 24 hours, it needs no approval.
/// Variables may not be empty, so a list with descriptions is another resource than one without.
/// </remarks>
internal sealed record ContentTemplate
{
    public const int MostQuickReplies = 3;
    public const int MostListItems = 10;

    private ContentTemplate(string kind, int variables, JsonObject type, string contentType)
    {
        var definition = new JsonObject
        {
            ["language"] = "es",
            ["variables"] = new JsonObject(Enumerable.Range(1, variables).Select(number => KeyValuePair.Create(Name(number), (JsonNode?)JsonValue.Create($"v{number}")))),
            ["types"] = new JsonObject { [contentType] = type },
        };
        Kind = kind;
        // The name holds the definition's hash: a changed definition is another resource, found again by its name.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.ToJsonString())))[..12];
        FriendlyName = $"peru_assistant_{kind}_{hash}";
        definition["friendly_name"] = FriendlyName;
        Json = definition.ToJsonString();
    }

    /// <summary><c>quick_reply_2</c>, <c>list_7</c>, <c>described_list_4</c>.</summary>
    public string Kind { get; }

    public string FriendlyName { get; }

    /// <summary>The body of the request that creates it.</summary>
    public string Json { get; }

    /// <summary>All that the bot sends: 1 to 3 quick replies, 1 to 10 list items with and without descriptions.</summary>
    public static IReadOnlyList<ContentTemplate> All { get; } =
    [
        .. Enumerable.Range(1, MostQuickReplies).Select(QuickReply),
        .. Enumerable.Range(1, MostListItems).Select(count => List(count, described: false)),
        .. Enumerable.Range(1, MostListItems).Select(count => List(count, described: true)),
    ];

    public static string QuickReplyKind(int count) => string.Create(CultureInfo.InvariantCulture, $"quick_reply_{count}");

    public static string ListKind(int count, bool described) => string.Create(CultureInfo.InvariantCulture, $"{(described ? "described_list" : "list")}_{count}");

    /// <summary>The values of the variables in the order of their numbers, as Twilio takes them.</summary>
    public static string Variables(IEnumerable<string> values) =>
        JsonSerializer.Serialize(values.Select((value, at) => (Name: Name(at + 1), value)).ToDictionary(pair => pair.Name, pair => pair.value));

    private static ContentTemplate QuickReply(int count) => new(
        QuickReplyKind(count),
        1 + 2 * count,
        new JsonObject
        {
            ["body"] = Slot(1),
            ["actions"] = new JsonArray([.. Enumerable.Range(0, count).Select(at => new JsonObject
            {
                ["type"] = "QUICK_REPLY",
                ["title"] = Slot(2 + 2 * at),
                ["id"] = Slot(3 + 2 * at),
            })]),
        },
        "twilio/quick-reply");

    private static ContentTemplate List(int count, bool described)
    {
        var step = described ? 3 : 2;
        return new ContentTemplate(
            ListKind(count, described),
            2 + step * count,
            new JsonObject
            {
                ["body"] = Slot(1),
                ["button"] = Slot(2),
                ["items"] = new JsonArray([.. Enumerable.Range(0, count).Select(at => Item(3 + step * at, described))]),
            },
            "twilio/list-picker");
    }

    private static JsonObject Item(int first, bool described)
    {
        var item = new JsonObject { ["item"] = Slot(first), ["id"] = Slot(first + 1) };
        if (described)
            item["description"] = Slot(first + 2);
        return item;
    }

    private static string Slot(int number) => $"{{{{{Name(number)}}}}}";

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
