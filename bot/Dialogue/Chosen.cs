using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Which of the offered choices an owner means: by button, by number, by its words, by a plain yes or no.</summary>
internal sealed class Chosen(ReplyTexts texts, Vocabulary vocabulary)
{
    private static readonly string[] PlainAnswers = ["yes", "no", "dont_know"];

    /// <returns>The choice's id, or null where none is meant.</returns>
    public string? Of(Talk talk)
    {
        var (heard, offered) = (talk.Heard, talk.State.Offered);
        if (heard.Pressed.Length > 0)
            return heard.Pressed;
        if (heard.Number is { } number)
            return number <= offered.Count ? offered[number - 1] : null;
        if (!heard.HasWords)
            return null;
        return offered.FirstOrDefault(id => IsNamed(id, talk)) ?? offered.FirstOrDefault(id => IsMeant(id, heard.Folded, talk.State.Locale));
    }

    private bool IsNamed(string id, Talk talk) =>
        texts.FindChoice(talk.State.Locale, id)?.Also.Exists(name => IsName(name, talk.Heard.Folded)) == true
        || texts.FindChoice(ReplyTexts.Spanish, id)?.Also.Exists(name => IsName(name, talk.Heard.Folded)) == true
        || talk.State.SaidChoices.Any(choice => choice.Id == id && (IsTitle(choice.Title, talk.Heard.Folded) || IsTitle(choice.Description, talk.Heard.Folded)));

    private bool IsMeant(string id, string folded, string locale) =>
        texts.FindChoice(locale, id)?.Means is { Length: > 0 } means && PlainAnswers.Contains(means) && vocabulary.Hears(means, folded);

    private static bool IsName(string name, string said) =>
        name == said || (name.Length >= 5 && said.Length >= 5 && EditDistance.IsOneSlip(said, name));

    // "RUC y Clave SOL" is named by "ruc y clave sol" and by "ruc".
    private static bool IsTitle(string title, string said)
    {
        var folded = FoldedText.Of(title);
        return folded.Length > 0 && (IsName(folded, said) || (said.Length >= 3 && FoldedText.Words(folded) is [var first, ..] && first == said));
    }
}
