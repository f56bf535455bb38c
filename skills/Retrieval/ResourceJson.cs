using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>Catalog entries as JSON: the file of the seed and the body of a revision have one form.</summary>
public static class ResourceJson
{
    /// <exception cref="InvalidDataException">A field is missing or of another kind; the message names the entry.</exception>
    public static Resource Parse(JsonNode body, int revision)
    {
        var id = (string?)body["id"] ?? throw new InvalidDataException("A catalog entry has no «id».");
        try
        {
            return new Resource
            {
                Id = id,
                Revision = revision,
                Name = Text(body, "name"),
                Provider = Text(body, "provider"),
                Kind = Text(body, "kind"),
                Status = Text(body, "status"),
                Summary = Text(body, "summary_es"),
                Stages = Texts(body["who_for"]!["stages"]),
                Sections = Texts(body["who_for"]!["sectors"]),
                Departments = Codes(body["regions"]),
                Languages = Texts(body["languages"]),
                Modality = Text(body, "modality"),
                Cost = Text(body, "cost"),
                Requirements = Texts(body["requirements"]),
                Url = (string?)body["url"],
                UrlVerified = (bool?)body["url_verified"] ?? false,
                Phone = (string?)body["phone"],
                LastKnownYear = (int?)body["last_known_year"],
                Confidence = Text(body, "confidence"),
                Tags = Texts(body["tags"]),
                Called = Texts(body["called"]),
                Phrases = Texts(body["phrases"]),
                Trades = Texts(body["trades"]),
                People = Texts(body["people"]),
                Home = Codes(body["home"]),
                Point = (string?)body["point"] ?? "",
                ClosesOn = (string?)body["closes_on"] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            };
        }
        catch (Exception error) when (error is InvalidOperationException or NullReferenceException or FormatException or InvalidDataException or JsonException)
        {
            throw new InvalidDataException($"The catalog entry «{id}» cannot be read: {error.Message}", error);
        }
    }

    private static string Text(JsonNode body, string name) =>
        (string?)body[name] ?? throw new InvalidDataException($"«{name}» is missing.");

    private static string[] Codes(JsonNode? names) =>
        [.. Texts(names).Select(name => Departments.CodeOf(name) ?? throw new InvalidDataException($"«{name}» is no department."))];

    // The words «all» and «nacional» in place of a list mean: no limit.
    private static string[] Texts(JsonNode? node) => node is JsonArray list ? [.. list.Select(item => (string)item!)] : [];
}
