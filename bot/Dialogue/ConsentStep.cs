using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Who is speaking, what is kept, and the owner's yes or no; without a yes nothing about the business is kept.</summary>
internal sealed class ConsentStep(Chosen chosen, Vocabulary vocabulary)
{
    /// <summary>Changes when the wording of <c>consent.ask</c> changes what is agreed to.</summary>
    public const string TextVersion = "2026-11";

    private const string Question = "consent";

    private static readonly Choice[] Choices = [new("consent:yes"), new("consent:more"), new("consent:no")];

    /// <summary>The first reply of all.</summary>
    public static SkillAnswer Greet(params Say[] before) => new()
    {
        Says = [.. before, new Say("hello"), new Say("consent.ask")],
        Choices = Choices,
        Opens = Question,
    };

    /// <returns>The reply while there is no yes; null once there is.</returns>
    public SkillAnswer? Answer(Talk talk, Func<Talk, SkillAnswer?> generalQuestion)
    {
        if (talk.State.Consent == true)
            return null;
        var asked = talk.State.OpenQuestion == Question;
        return (asked || talk.State.Consent == false || talk.Heard.Pressed.Length > 0 ? Chosen(talk) : "") switch
        {
            "consent:yes" => Given(talk),
            "consent:no" => Refused(talk),
            "consent:more" => Ask("consent.more"),
            _ when talk.Heard.Control.Length > 0 => Control(talk),
            _ when talk.State.Consent == false => generalQuestion(talk) ?? Ask("consent.without"),
            _ => First(talk, asked, generalQuestion),
        };
    }

    private string Chosen(Talk talk)
    {
        if (chosen.Of(talk) is { } choice)
            return choice;
        var folded = talk.Heard.Folded;
        if (vocabulary.Hears("yes", folded))
            return "consent:yes";
        if (vocabulary.Hears("no", folded))
            return "consent:no";
        return vocabulary.Hears("more_info", folded) || vocabulary.Hears("confused", folded) ? "consent:more" : "";
    }

    // What was told before the yes is read now, as if it had just been said.
    private static SkillAnswer? Given(Talk talk)
    {
        talk.Consents.Add(new ConsentChange("service", true, TextVersion));
        talk.State = talk.State with { Consent = true, OpenQuestion = null, Offered = [] };
        talk.JustAgreed = true;
        var held = talk.State.HeldText;
        talk.State = talk.State with { HeldText = "" };
        talk.Heard = new Heard(held, FoldedText.Of(held), "", "", talk.Heard.Kind, talk.Heard.Location);
        return null;
    }

    private static SkillAnswer Refused(Talk talk)
    {
        talk.Consents.Add(new ConsentChange("service", false, TextVersion));
        talk.State = talk.State with { Consent = false, HeldText = "" };
        return SkillAnswer.Saying(new Say("consent.no"));
    }

    private SkillAnswer First(Talk talk, bool asked, Func<Talk, SkillAnswer?> generalQuestion)
    {
        var isTold = talk.Heard.WordCount > 1 && !IsSmallTalk(talk.Heard.Folded);
        if (isTold)
            talk.State = talk.State with { HeldText = Joined(talk.State.HeldText, talk.Heard.Text) };
        if (!asked)
            return Greet();
        if (generalQuestion(talk) is { } general)
            return general with { Says = [.. general.Says, new Say("consent.again")], Choices = Choices, Opens = Question };
        return Ask(isTold ? "consent.held" : "consent.again");
    }

    private static SkillAnswer Control(Talk talk) => talk.Heard.Control switch
    {
        "person" => Ask("consent.again", new Say("person.done")) with { Handoff = "asked" },
        "quechua" or "quechua_quy" => Switch(talk, "quy"),
        "quechua_quz" => Switch(talk, "quz"),
        "spanish" => Switch(talk, ReplyTexts.Spanish),
        "mydata" or "export" or "erase" or "correct" => Ask("consent.again", new Say("mydata.none")),
        "cancel" => Refused(talk),
        _ => talk.State.OpenQuestion == Question ? Ask("consent.more") : Greet(),
    };

    private static SkillAnswer Switch(Talk talk, string locale)
    {
        talk.State = talk.State with { Locale = locale };
        return Greet();
    }

    private static SkillAnswer Ask(string key, params Say[] before) => new()
    {
        Says = [.. before, new Say(key)],
        Choices = Choices,
        Opens = Question,
    };

    private bool IsSmallTalk(string folded) =>
        vocabulary.Hears("greeting", folded) || vocabulary.Hears("thanks", folded) || vocabulary.Hears("confused", folded);

    private static string Joined(string before, string now) => before.Length == 0 ? now : before + ". " + now;
}
