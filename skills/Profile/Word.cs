namespace Peru.Assistant.Skills.Profile;

/// <summary>One word, number or mark of a message, folded, with where it stood in what the owner wrote.</summary>
/// <param name="Text">Lower case without accents; a number in digits; a mark as <c>. , ? ¿</c>.</param>
/// <param name="Start">First character in the original text.</param>
/// <param name="End">One past the last character in the original text.</param>
internal readonly record struct Word(string Text, int Start, int End)
{
    public bool IsMark => Text.Length == 1 && Text[0] is '.' or ',' or '?' or '¿';

    public bool IsBreak => Text.Length == 1 && Text[0] is '.' or '?' or '¿';

    /// <summary>«no», «sin», «nunca», «manam»: what follows is denied.</summary>
    public bool Denies => Text is "no" or "ni" or "sin" or "nunca" or "tampoco" or "nadie" or "mana" or "manam" or "manan" or "ningun" or "ninguna" or "jamas";

    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]) && !Text.Contains('/', StringComparison.Ordinal);
}
