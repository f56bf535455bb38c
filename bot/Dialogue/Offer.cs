using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>The list of three resources, the card behind each number, the next three, and what the owner says of them.</summary>
internal sealed class Offer(RecommendationSkill recommendation)
{
    /// <summary>The state in which 1, 2 and 3 open cards.</summary>
    public const string Question = "offer";

    /// <summary>The state in which one card is open.</summary>
    public const string CardQuestion = "card";

    // A score at which what was found is what was meant.
    private const double Clear = 0.3;

    /// <summary>The three that fit best now.</summary>
    public SkillAnswer List(Talk talk, params Say[] before)
    {
        var answer = recommendation.Answer(talk.Ask("list"));
        return answer with { Says = [.. before, .. answer.Says] };
    }

    /// <summary>The list after something new was told; null where it would be no other than the one that is open.</summary>
    /// <param name="mayRepeat">Whether a list of earlier is worth showing again: after another wish, not after another detail.</param>
    public SkillAnswer? Changed(Talk talk, bool mayRepeat)
    {
        var answer = List(talk);
        var (now, before) = (answer.Shown.Select(shown => shown.Id).ToList(), talk.State.Listed);
        if (now.Count == 0)
            return answer;
        // After a detail one other entry at the end is no other list.
        var isOther = mayRepeat ? !now.All(before.Contains) : !before.Concat(talk.Input.SeenResources).Contains(now[0]) || now.Count(id => !before.Contains(id) && !talk.Input.SeenResources.Contains(id)) > 1;
        return isOther ? answer : null;
    }

    /// <summary>One line for the list that is open, and never the same twice running.</summary>
    public SkillAnswer Kept(Talk talk)
    {
        var isAsked = talk.Facts.Exists(fact => fact.Name == FactNames.Needs);
        string[] ways = isAsked ? ["offer.kept_asked", "offer.kept"] : ["offer.kept", "offer.kept_short"];
        var way = Array.Find(ways, way => !talk.State.Said.Any(say => say.Key == way)) ?? ways[0];
        if (talk.Lead.Count == 0 && !isAsked && way != "offer.kept_short")
            talk.Lead.Add(new Say("noted"));
        return SkillAnswer.Saying(new Say(way)) with { Choices = Again(talk).Choices, Opens = Question };
    }

    /// <summary>The next three; the first where none has been shown.</summary>
    public SkillAnswer More(Talk talk) => talk.State.Listed.Count == 0 ? List(talk) : recommendation.Answer(talk.Ask("more") with
    {
        Seen = new HashSet<string>([.. talk.Input.SeenResources, .. talk.State.Listed, .. talk.State.TurnedDown], StringComparer.Ordinal),
    });

    /// <summary>What would be offered now, best first: what a question has to be worth asking for.</summary>
    public IReadOnlyList<Resource> Candidates(Talk talk) => [.. recommendation.Candidates(talk.Ask("list")).Select(found => found.Resource)];

    /// <summary>What would be listed if these facts held too.</summary>
    public IReadOnlyList<string> Candidates(Talk talk, IEnumerable<Fact> supposed) =>
        [.. recommendation.Candidates(talk.Ask("list") with { Profile = talk.Profile.With(supposed) }, 3).Select(found => found.Resource.Id)];

    /// <summary>What clearly answers the owner's words; null where nothing does.</summary>
    public Resource? Answer(Talk talk) => recommendation.Candidates(talk.Ask("list", talk.Heard.Text), 1) is [{ Score: >= Clear } best] ? best.Resource : null;

    /// <summary>What the last list was about: "RUC y Clave SOL para tu puesto de jugos"; empty where nothing was listed.</summary>
    public string Topic(Talk talk)
    {
        if ((talk.State.Card.Length > 0 ? talk.State.Card : talk.State.Listed is [var first, ..] ? first : "") is not { Length: > 0 } id || recommendation.Find(id) is not { } resource)
            return "";
        return ResourceCard.Of(resource, talk.Profile, talk.Input.Today).Name + " para " + Business(talk);
    }

    /// <summary>"tu puesto de jugos" where a thing was named, "tu negocio" where a doing was ("vendo jugos").</summary>
    public static string Business(Talk talk)
    {
        var own = talk.State.Formal ? "su " : "tu ";
        var activity = talk.Profile[FactNames.Activity] ?? "";
        var first = activity.Split(' ')[0];
        var isThing = first.Length > 3 && !first.EndsWith('o') && !first.EndsWith("mos", StringComparison.Ordinal) && !first.EndsWith('s') && !activity.Contains(" y ", StringComparison.Ordinal);
        return own + (isThing || first is "puesto" or "puestito" or "negocio" or "restaurante" ? char.ToLowerInvariant(activity[0]) + activity[1..] : "negocio");
    }

    /// <summary>The list that is open, once more.</summary>
    public SkillAnswer Again(Talk talk) => recommendation.Answer(talk.Ask("again"));

    public SkillAnswer Card(Talk talk, string id)
    {
        talk.Feedback.Add(new Feedback(id, "more"));
        return recommendation.Answer(talk.Ask("card:" + id));
    }

    /// <summary>What an owner presses, types or says about a card or a list; null where it is none of that.</summary>
    public SkillAnswer? Chosen(Talk talk, string choice)
    {
        var colon = choice.IndexOf(':', StringComparison.Ordinal);
        var (what, id) = colon < 0 ? (choice, "") : (choice[..colon], choice[(colon + 1)..]);
        switch (what)
        {
            case "card":
                return Card(talk, id);
            case "more_info":
                return recommendation.Answer(talk.Ask("info:" + id));
            case "interested":
                talk.Feedback.Add(new Feedback(id, "interested"));
                return recommendation.Answer(talk.Ask("next_step:" + id));
            case "not_for_me":
                talk.Feedback.Add(new Feedback(id, "not_for_me"));
                talk.State = talk.State with { TurnedDown = [.. talk.State.TurnedDown, id] };
                talk.Lead.Add(new Say("card.not_for_me"));
                return More(talk);
            case "more":
                return More(talk);
            case "list":
                return Again(talk);
            default:
                return null;
        }
    }
}
