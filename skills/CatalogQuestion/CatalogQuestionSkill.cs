using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.CatalogQuestion;

/// <summary>Answers a question from the cards alone: what it costs, what is needed, where, how; and says of a closed programme that it is closed.</summary>
public sealed class CatalogQuestionSkill(RecommendationSkill recommendation, ResourceNames names, Vocabulary vocabulary) : ISkill
{
    // In the order in which they are tried: "cuánto demora" is no question of cost.
    private static readonly string[] Aspects = ["when", "needs", "where", "contact", "how", "cost"];

    // A general question is answered with one card only where it is clearly about it.
    private const double Sure = 0.2;

    public string Name => "catalog_question";

    /// <summary>Topics: <c>shown</c> (about what is shown), <c>fit</c> (which of it is best, and why), <c>named</c> (about a resource by its name), <c>general</c> (any question).</summary>
    public SkillAnswer Answer(SkillRequest request) => request.Topic switch
    {
        "shown" => OfShown(request),
        "fit" => Fit(request),
        "named" => OfNamed(request),
        _ => General(request),
    };

    /// <summary>cost, needs, where, how, contact or when; null where the sentence asks none of these.</summary>
    public string? AspectOf(string folded) => Aspects.FirstOrDefault(aspect => vocabulary.Hears("ask_" + aspect, folded));

    /// <summary>Whether a sentence asks something of a resource that it names.</summary>
    public bool AsksOfNamed(string text) => AspectOf(FoldedText.Of(text)) is not null && names.In(text) is not null;

    /// <summary>Whether a sentence speaks of a resource at all, beside ranking it first.</summary>
    public bool IsAbout(Resource resource, string text) => names.Touches(text, resource);

    private SkillAnswer OfShown(SkillRequest request)
    {
        if (AspectOf(FoldedText.Of(request.Text)) is not { } aspect || About(request, aspect) is not { } resource)
            return SkillAnswer.Nothing;
        if (aspect == "cost" && request.Card.Length == 0 && IsOfAll(request) && FreeAll(request) is { } free)
            return SkillAnswer.Saying(free);
        return SkillAnswer.Saying(Say(aspect, ResourceCard.Of(resource, request.Profile, request.Today)));
    }

    private SkillAnswer OfNamed(SkillRequest request)
    {
        if (names.In(request.Text) is not { } resource)
            return SkillAnswer.Nothing;
        var card = ResourceCard.Of(resource, request.Profile, request.Today);
        if (card.Closed)
            return Closed(request, card);
        return AspectOf(FoldedText.Of(request.Text)) is { } aspect && aspect != "how"
            ? SkillAnswer.Saying(Say(aspect, card)) with { Card = card.Id }
            : recommendation.Answer(request with { Topic = "card:" + card.Id });
    }

    private SkillAnswer Closed(SkillRequest request, ResourceCard card)
    {
        var instead = recommendation.Answer(request with { Topic = "list", Text = card.Summary });
        return instead with
        {
            Says = [Skills.Say.With("card.closed", CardWords.Slots(card)), new Say("card.closed_instead"), .. instead.Says.Where(say => !say.Key.StartsWith("recommend.intro", StringComparison.Ordinal))],
        };
    }

    private SkillAnswer General(SkillRequest request)
    {
        if (OfNamed(request) is { IsNothing: false } named)
            return named with { Choices = [], Opens = "", Shown = [] };
        // "¿Cuánto cuesta?", "¿y dónde queda?" ask, but name nothing: whatever ranks first would be a guess.
        var best = recommendation.Candidates(request).FirstOrDefault(found => found.Score >= Sure && names.Touches(request.Text, found.Resource));
        return best is null
            ? SkillAnswer.Nothing
            : SkillAnswer.Saying(Skills.Say.With("answer.about", CardWords.Slots(ResourceCard.Of(best.Resource, request.Profile, request.Today))));
    }

    // "¿Cuál es mejor?", "¿eso es para mí?": the first of the list or the open card, and the reason it is shown for.
    private SkillAnswer Fit(SkillRequest request)
    {
        var id = request.Card.Length > 0 ? request.Card : request.Shown is [var first, ..] ? first : "";
        if (recommendation.Find(id) is not { } resource || recommendation.WhyOf(request, resource) is not { Length: > 0 } why)
            return SkillAnswer.Nothing;
        return SkillAnswer.Saying(Skills.Say.With(request.Card.Length > 0 ? "answer.fit" : "answer.best", ("name", ResourceCard.Of(resource, request.Profile, request.Today).Name), ("why", CardWords.LowerFirst(why))));
    }

    private bool IsOfAll(SkillRequest request) => names.In(request.Text) is null && NumberIn(request.Text) is null;

    private Say? FreeAll(SkillRequest request)
    {
        var cards = request.Shown.Select(recommendation.Find).OfType<Resource>().Select(resource => ResourceCard.Of(resource, request.Profile, request.Today)).ToList();
        return cards.Count > 1 && cards.TrueForAll(card => card.Cost.StartsWith("Gratis", StringComparison.Ordinal))
            ? Skills.Say.With("answer.all_free", ("years", string.Join(", ", cards.Select(card => card.YearLabel).Distinct(StringComparer.Ordinal))))
            : null;
    }

    private Resource? About(SkillRequest request, string aspect)
    {
        var listed = request.Shown.Select(recommendation.Find).OfType<Resource>().ToList();
        if (names.In(request.Text) is { } named)
            return named;
        if (NumberIn(request.Text) is { } number && number <= listed.Count)
            return listed[number - 1];
        if (request.Card.Length > 0)
            return recommendation.Find(request.Card);
        // "¿Dónde queda la caja?" beside one Caja.
        if (listed.Where(resource => names.Touches(request.Text, resource)).ToList() is [var only])
            return only;
        // Of what costs nothing nobody asks the price.
        return aspect == "cost"
            ? listed.Find(resource => !resource.Cost.StartsWith("gratis", StringComparison.OrdinalIgnoreCase)) ?? listed.FirstOrDefault()
            : listed.FirstOrDefault();
    }

    // "¿Cuánto cuesta el 2?", "donde queda la segunda".
    private static int? NumberIn(string text)
    {
        foreach (var word in FoldedText.Words(FoldedText.Of(text)))
        {
            if (word is "1" or "2" or "3" or "primero" or "primera" or "segundo" or "segunda" or "tercero" or "tercera")
                return Ordinals.Of(word);
        }
        return null;
    }

    private static Say Say(string aspect, ResourceCard card) => Skills.Say.With("answer." + aspect, CardWords.Slots(card));
}
