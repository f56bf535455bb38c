namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Texts made to fit: a title, a description, the last lines of an SMS.</summary>
internal static class ShortText
{
    /// <summary>At most so many characters, ended at a word where one ends in the second half.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var space = text.LastIndexOf(' ', limit);
        return text[..(space > limit / 2 ? space : limit)].TrimEnd(' ', ',', '.', '(', '-', '–', ':');
    }

    /// <summary>The text without its last sentence or line; without its last word where it is one sentence.</summary>
    public static string WithoutLastSentence(string text)
    {
        var body = text.TrimEnd(' ', '\n', '.', '?', '!');
        var end = Math.Max(body.LastIndexOf('\n'), Math.Max(body.LastIndexOf(". ", StringComparison.Ordinal) + 1, body.LastIndexOf("? ", StringComparison.Ordinal) + 1));
        if (end > 0)
            return body[..end].TrimEnd();
        var word = body.LastIndexOf(' ');
        return word > 0 ? body[..word] : "";
    }
}
