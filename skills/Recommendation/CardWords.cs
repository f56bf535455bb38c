using System.Globalization;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>A resource's card in sentences: one line of a list, the card itself, its details, its next step.</summary>
public static class CardWords
{
    // What fits beside the number on a button and in a line of an SMS.
    private const int ShortName = 38;
    private const int ShortCost = 26;
    private const int ListWhy = 90;

    public static Say Item(ResourceCard card, int number, string why) => Say.With(
        "recommend.item",
        ("number", number.ToString(CultureInfo.InvariantCulture)),
        ("name", card.Name),
        ("short", Cut(CallName(card.Name), ShortName)),
        ("why", ShortWhy(why)),
        ("place", card.Where.Split(',')[0]),
        ("nextshort", card.NextStep.Replace(" (página por confirmar)", "", StringComparison.Ordinal).Replace("https://", "", StringComparison.Ordinal).Replace("www.", "", StringComparison.Ordinal) is { Length: > 0 } next ? LowerFirst(next) : ""),
        ("cost", card.Cost),
        ("shortcost", Cut(card.Cost.Split(" (")[0], ShortCost)),
        ("next", card.NextStep),
        ("year", card.YearLabel),
        ("yearshort", YearShort(card)));

    /// <summary>A button holds no name without maiming it: it carries the number, and the name is what may be typed instead.</summary>
    public static Choice Choice(ResourceCard card, int number) => new("card:" + card.Id, number.ToString(CultureInfo.InvariantCulture), CallName(card.Name));

    public static Say Open(ResourceCard card, string why) => Say.With("card.open", [.. Slots(card), ("why", why.Length == 0 ? "puede servir." : LowerFirst(why))]);

    public static Say Info(ResourceCard card, string why) => Say.With("card.info", Slots(card));

    public static Say NextStep(ResourceCard card) => Say.With("card.next_step", Slots(card));

    /// <summary>The slots that every text about a card may use.</summary>
    public static (string Name, string Value)[] Slots(ResourceCard card) =>
    [
        ("name", card.Name), ("provider", card.Provider), ("summary", FirstSentences(card.Summary, 260)), ("cost", card.Cost), ("price", card.Cost.StartsWith("Costo por", StringComparison.Ordinal) ? "por confirmar" : card.Cost), ("where", card.Where),
        ("next", card.NextStep), ("year", card.YearLabel), ("yearonly", YearShort(card)[..Math.Min(4, YearShort(card).Length)]), ("needs", Needs(card)), ("contact", Contact(card)),
    ];

    private static string Needs(ResourceCard card) => card.Needs.Count == 0
        ? "Sin requisitos especiales."
        : $"Se necesita: {string.Join(", ", card.Needs)}."
            + (card.Lacks.Count > 0 ? $" Falta: {string.Join(", ", card.Lacks)}." : "");

    private static string Contact(ResourceCard card) => (card.Phone, card.Url) switch
    {
        ({ } phone, { } url) => $"Teléfono: {phone}. Página: {url}",
        ({ } phone, null) => $"Teléfono: {phone}.",
        (null, { } url) => $"Página: {url}",
        _ => "No tengo teléfono ni página confirmados.",
    };

    private static string YearShort(ResourceCard card) => card.YearLabel.StartsWith("dato de ", StringComparison.Ordinal)
        ? card.YearLabel.Length == 12 ? card.YearLabel[8..] : card.YearLabel[8..12] + ", confirma"
        : "sin año, confirma";

    private static string FirstSentences(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = text.LastIndexOf(". ", limit, StringComparison.Ordinal);
        return end > 60 ? text[..(end + 1)] : Cut(text, limit) + "…";
    }

    // The first reasons, as many as fit; the cost is said beside them anyway.
    private static string ShortWhy(string why)
    {
        var said = "";
        foreach (var part in why.TrimEnd('.').Split("; ").Where(part => part is not "es gratis" and not "Es gratis" and not ""))
        {
            if (said.Length > 0 && said.Length + part.Length > ListWhy)
                break;
            said += said.Length == 0 ? part : "; " + part;
        }
        return said.Length == 0 ? "" : LowerFirst(said) + ". ";
    }

    // "Créditos mype – Caja Huancayo" is called "Caja Huancayo", "Créditos Mibanco" "Mibanco".
    private static string CallName(string name)
    {
        if (name.StartsWith("Crédito", StringComparison.Ordinal) && name.Contains('–', StringComparison.Ordinal))
            return name[(name.IndexOf('–', StringComparison.Ordinal) + 1)..].Trim();
        return name.StartsWith("Créditos ", StringComparison.Ordinal) ? name["Créditos ".Length..] : WithoutBrackets(name);
    }

    private static string WithoutBrackets(string name)
    {
        var end = name.AsSpan().IndexOfAny("(–:");
        return end > 8 ? name[..end].TrimEnd() : name;
    }

    internal static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var space = text.LastIndexOf(' ', limit);
        var cut = text[..(space > limit / 2 ? space : limit)];
        // "Asociación de" is no name: what only leads on goes too.
        foreach (var word in (string[])[" de", " del", " la", " el", " los", " las", " y", " o", " en", " para", " con", " al", " a"])
            cut = cut.EndsWith(word, StringComparison.Ordinal) ? cut[..^word.Length] : cut;
        return cut.TrimEnd(' ', ',', '.', ';', ':', '(', '-', '–');
    }
}
