using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>All that the assistant can say, from <c>content/&lt;locale&gt;/*.yaml</c>; a file that does not read stops the start with its name and line.</summary>
internal sealed class ReplyTexts
{
    public const string Spanish = "es-PE";

    public static readonly IReadOnlyList<string> Locales = [Spanish, "quy", "quz"];

    private readonly Dictionary<(string Locale, string Key), ReplyForm> texts = [];
    private readonly Dictionary<(string Locale, string Id), ChoiceForm> choices = [];

    private ReplyTexts()
    {
    }

    public IEnumerable<(string Locale, string Key, ReplyForm Form)> All => texts.Select(text => (text.Key.Locale, text.Key.Key, text.Value));

    public IEnumerable<(string Locale, string Id, ChoiceForm Form)> AllChoices => choices.Select(choice => (choice.Key.Locale, choice.Key.Id, choice.Value));

    public static ReplyTexts Load() => Load(ContentFolder.Path());

    public static ReplyTexts Load(string contentFolder)
    {
        var read = new ReplyTexts();
        foreach (var locale in Locales)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(contentFolder, locale), "*.yaml").Order(StringComparer.Ordinal))
                read.Add(locale, file);
        }
        return read;
    }

    /// <returns>The form in this locale, or null where it has none.</returns>
    public ReplyForm? Find(string locale, string key) => texts.GetValueOrDefault((locale, key));

    public bool Has(string key) => texts.ContainsKey((Spanish, key));

    public ReplyForm Spoken(string key) => texts.GetValueOrDefault((Spanish, key))
        ?? throw new KeyNotFoundException($"content/{Spanish} has no text with the key '{key}'.");

    /// <summary>A choice's words; <c>interested:sunat-ruc</c> has those of <c>interested</c>.</summary>
    public ChoiceForm? FindChoice(string locale, string id)
    {
        if ((choices.GetValueOrDefault((locale, id)) ?? choices.GetValueOrDefault((Spanish, id))) is { } form)
            return form;
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? FindChoice(locale, id[..colon]) : null;
    }

    private void Add(string locale, string file)
    {
        try
        {
            switch (Path.GetFileName(file))
            {
                // Words to understand and names of codes: nothing that is said as it stands.
                case "words.yaml" or "industries.yaml":
                    break;
                case "choices.yaml":
                    foreach (var (id, form) in Read<Dictionary<string, ChoiceForm>>(file))
                        choices.Add((locale, id), form.Folded());
                    break;
                default:
                    foreach (var (key, form) in Read<Dictionary<string, ReplyForm>>(file))
                        texts.Add((locale, key), form);
                    break;
            }
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{file}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private static T Read<T>(string file) => new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<T>(File.ReadAllText(file));
}

/// <summary>One thing to say, in one language.</summary>
internal sealed class ReplyForm
{
    [YamlMember(Alias = "whatsapp")]
    public string WhatsApp { get; set; } = "";

    /// <summary>A shorter wording for SMS; empty where the other one will do.</summary>
    [YamlMember(Alias = "sms")]
    public string Sms { get; set; } = "";

    /// <summary>True where the SMS wording names its own options, so that none are added.</summary>
    [YamlMember(Alias = "sms_options")]
    public bool SmsOptions { get; set; }

    /// <summary><c>draft</c>, or who reviewed it and when; for Quechua only.</summary>
    [YamlMember(Alias = "status")]
    public string Status { get; set; } = "";

    /// <summary>Where the words are attested; for Quechua only.</summary>
    [YamlMember(Alias = "source")]
    public string Source { get; set; } = "";

    public bool IsReviewed => Status.StartsWith("reviewed", StringComparison.Ordinal);
}

/// <summary>One choice's words.</summary>
internal sealed class ChoiceForm
{
    [YamlMember(Alias = "title")]
    public string Title { get; set; } = "";

    /// <summary>Other ways to type it.</summary>
    [YamlMember(Alias = "also")]
    public List<string> Also { get; set; } = [];

    /// <summary>Whether the plain yes or no of words.yaml means it: <c>yes</c>, <c>no</c>, <c>dont_know</c>.</summary>
    [YamlMember(Alias = "means")]
    public string Means { get; set; } = "";

    [YamlMember(Alias = "status")]
    public string Status { get; set; } = "";

    [YamlMember(Alias = "source")]
    public string Source { get; set; } = "";

    public ChoiceForm Folded() => new()
    {
        Title = Title,
        Also = [FoldedText.Of(Title), .. Also.Select(FoldedText.Of)],
        Means = Means,
        Status = Status,
        Source = Source,
    };
}
