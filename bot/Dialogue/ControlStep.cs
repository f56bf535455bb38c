using Peru.Assistant.Skills;
using Peru.Assistant.Skills.DataRights;
using Peru.Assistant.Skills.Handoff;
using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Menu;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>The words that work in every state: menú, ayuda, atrás, más, repetir, persona, idioma, mis datos, corregir, borrar, cancelar.</summary>
internal sealed class ControlStep(MenuSkill menu, HandoffSkill handoff, DataRightsSkill dataRights, LanguageSkill language, Reopening reopening, Offer offer)
{
    public SkillAnswer? Answer(Talk talk) => talk.Heard.Control switch
    {
        "menu" => menu.Answer(talk.Ask()),
        "help" => reopening.After(talk, new Say("help")),
        "back" => Back(talk),
        "more" => offer.More(talk),
        "repeat" => Repeat(talk),
        "person" => reopening.After(talk, handoff.Answer(talk.Ask())),
        "language" => language.Answer(talk.Ask()),
        "quechua" => language.Answer(talk.Ask("quechua")),
        "quechua_quy" => Switch(talk, "quy"),
        "quechua_quz" => Switch(talk, "quz"),
        "spanish" => Switch(talk, ReplyTexts.Spanish),
        "mydata" => dataRights.Answer(talk.Ask()),
        "export" => dataRights.Answer(talk.Ask("export")),
        "erase" => dataRights.Answer(talk.Ask("erase")),
        "correct" => dataRights.Answer(talk.Ask("correct")),
        "cancel" => SkillAnswer.Saying(new Say(talk.State.OpenQuestion is null ? "cancel.nothing" : "cancel.done")),
        "start" => SkillAnswer.Saying(new Say("start.already")),
        _ => null,
    };

    /// <summary>From now on in this language, beginning with what was open.</summary>
    public SkillAnswer Switch(Talk talk, string locale)
    {
        talk.State = talk.State with { Locale = locale, OfferedQuechua = true };
        var done = new Say(locale == ReplyTexts.Spanish ? "language.spanish" : "language.quechua");
        if (talk.State.OpenQuestion is not "language")
            return reopening.After(talk, done);
        talk.Lead.Add(done);
        return talk.State.Listed.Count > 0 ? offer.Again(talk) : Questions.Ask(talk.Profile.Knows(FactNames.Activity) ? FactNames.Needs : FactNames.Activity);
    }

    // From a card to its list, from anywhere else to the menu.
    private SkillAnswer Back(Talk talk) => talk.State switch
    {
        { Card.Length: > 0, Listed.Count: > 0 } => offer.Again(talk),
        { OpenQuestion: "erase" or "correct" or "language" or "menu", Listed.Count: > 0 } => offer.Again(talk),
        _ => menu.Answer(talk.Ask()),
    };

    // Of a list the list itself, whatever was said beside it since.
    private SkillAnswer Repeat(Talk talk) => talk.State is { OpenQuestion: Offer.Question, Listed.Count: > 0 }
        ? offer.Again(talk)
        : talk.State.Said.Count == 0
        ? menu.Answer(talk.Ask())
        : new SkillAnswer { Says = talk.State.Said, Choices = talk.State.SaidChoices, Opens = talk.State.OpenQuestion ?? "", Card = talk.State.Card };
}
