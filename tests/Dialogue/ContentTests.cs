using System.Text.RegularExpressions;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Dialogue;

/// <summary>What an editor may not break in <c>content/</c>.</summary>
public sealed partial class ContentTests
{
    private const int LongestWhatsApp = 600;
    private const int SmsSeptets = 306;

    // These open a list of more than three, where a title may be longer.
    private static readonly string[] InLists = ["menu:", "correct:", "fact:needs", "fact:place"];

    private static readonly ReplyTexts Texts = ReplyTexts.Load(RepoRoot.File("content"));

    [Fact]
    public void Every_text_fits_its_channel_in_both_forms_of_address()
    {
        foreach (var (locale, key, form) in Texts.All)
        {
            foreach (var formal in (bool[])[false, true])
            {
                var whatsApp = Filled(form.WhatsApp, formal);
                Assert.True(whatsApp.Length is > 0 and <= LongestWhatsApp, $"{locale} {key}: {whatsApp.Length} characters for WhatsApp");
                var sms = SmsText.Fold(Filled(form.Sms.Length > 0 ? form.Sms : form.WhatsApp, formal));
                var segments = SmsSegments.Count(sms);
                Assert.True(segments.Encoding == SmsEncoding.Gsm7 && segments.Units <= SmsSeptets, $"{locale} {key}: {segments.Units} septets by SMS");
            }
        }
    }

    [Fact]
    public void No_text_asks_two_questions() =>
        Assert.All(Texts.All, text => Assert.True(text.Form.WhatsApp.Count(letter => letter == '?') <= 1 && text.Form.Sms.Count(letter => letter == '?') <= 1, $"{text.Locale} {text.Key}"));

    [Fact]
    public void Quechua_says_where_it_is_attested_and_fills_the_slots_of_its_Spanish()
    {
        foreach (var (locale, key, form) in Texts.All.Where(text => text.Locale != ReplyTexts.Spanish))
        {
            Assert.True(Texts.Has(key), $"{locale} {key} has no Spanish");
            Assert.True(form.Source.Length > 0, $"{locale} {key} has no source");
            Assert.True(form.Status == "draft" || ReviewedBy().IsMatch(form.Status), $"{locale} {key}: status \"{form.Status}\"");
            Assert.Empty(SlotText.Slots(form.WhatsApp).Except(SlotText.Slots(Texts.Spoken(key).WhatsApp)));
            Assert.True(form.WhatsApp.All(letter => letter is not ('’' or 'ʼ')), $"{locale} {key}: only the ASCII apostrophe is GSM-7");
        }
    }

    [Fact]
    public void The_SMS_wording_has_no_slot_that_the_other_lacks_but_the_short_ones() =>
        Assert.All(Texts.All, text => Assert.All(
            SlotText.Slots(text.Form.Sms).Except(SlotText.Slots(text.Form.WhatsApp)),
            slot => Assert.Contains("short", slot, StringComparison.Ordinal)));

    [Fact]
    public void Every_choice_fits_a_button()
    {
        foreach (var (locale, id, form) in Texts.AllChoices)
        {
            var longest = InLists.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)) ? 24 : 20;
            Assert.True(form.Title.Length > 0 && form.Title.Length <= longest, $"{locale} {id}: \"{form.Title}\"");
        }
    }

    [Fact]
    public void Two_lines_of_business_are_told_apart_by_one_question_with_two_answers() =>
        Assert.All(IndustryWords.Load(RepoRoot.File("content")).All, apart =>
        {
            Assert.Matches(@"^\d\d\|\d\d$", apart.Codes);
            Assert.Equal(1, apart.Pair.Question.Count(letter => letter == '?'));
            Assert.Equal(2, apart.Pair.Answers.Count);
            Assert.All(apart.Pair.Answers, answer => Assert.InRange(answer.Length, 1, 20));
        });

    [Fact]
    public void Every_key_that_the_program_says_is_there()
    {
        var files = Directory.EnumerateFiles(RepoRoot.File("bot"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepoRoot.File("skills"), "*.cs", SearchOption.AllDirectories));
        var keys = files.SelectMany(file => SaidKey().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Where(key => !key.EndsWith('.')).ToHashSet(StringComparer.Ordinal);
        Assert.True(keys.Count > 40);
        Assert.All(keys, key => Assert.True(Texts.Has(key), key));
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        var folder = Directory.CreateTempSubdirectory("content-").FullName;
        foreach (var locale in ReplyTexts.Locales)
            Directory.CreateDirectory(Path.Combine(folder, locale));
        File.WriteAllText(Path.Combine(folder, "es-PE", "talk.yaml"), "menu:\n  whatsapp: \"Hola\"\n  whatsap: \"Hola\"\n");
        var error = Assert.Throws<InvalidDataException>(() => ReplyTexts.Load(folder));
        Assert.Contains("talk.yaml, line", error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Filled(string text, bool formal) =>
        SlotText.Fill(text, SlotText.Slots(text).ToDictionary(slot => slot, _ => "", StringComparer.Ordinal), formal);

    [GeneratedRegex("""(?:new Say|Say\.With)\(\s*"([a-z_.]+)"[,)]""")]
    private static partial Regex SaidKey();

    [GeneratedRegex(@"^reviewed by [A-Z]{2,4}, \d{4}-\d{2}-\d{2}$")]
    private static partial Regex ReviewedBy();
}
