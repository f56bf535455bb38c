using System.Text.RegularExpressions;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Who is speaking, what is kept, and the owner's yes or no. Without a yes an owner is still helped, from the message at hand alone.</summary>
internal sealed partial class ConsentStep(Chosen chosen, Vocabulary vocabulary)
{
    /// <summary>Changes when the wording of <c>consent.ask</c> changes what is agreed to.</summary>
    public const string TextVersion = "2026-11";

    private const string Question = "consent";

    // The greeting asks, the reply after it asks again; then the owner is left in peace for so many replies.
    private const int Peace = 6;

    // What was told before the yes is read after it: so much of it, the newest.
    private const int LongestHeld = 1600;

    private static readonly Choice[] Choices = [new("consent:yes"), new("consent:more"), new("consent:no")];

    // What may be looked at without a yes, and the yes itself.
    private static readonly Choice[] Needs =
        [new("fact:needs=finance"), new("fact:needs=sell_more"), new("fact:needs=formalise"), new("fact:needs=training"), new("consent:yes"), new("consent:no")];

    // Who takes leave or is angry is not asked for anything.
    private static readonly string[] NotNow = ["talk.bye", "talk.thanks", "talk.insult", "talk.misunderstood", "talk.close", "person.done"];

    private static readonly string[] Untolds = ["consent.untold", "consent.untold_2", "consent.untold_3", "consent.untold_4"];

    /// <summary>The first reply of all.</summary>
    public static SkillAnswer Greet(Talk talk)
    {
        talk.State = talk.State with { ConsentAsked = 1, Unagreed = 0 };
        return new SkillAnswer { Says = [new Say("hello"), new Say("consent.ask")], Choices = Choices, Opens = Question };
    }

    /// <returns>The reply where the message is about the consent or comes first of all; null where it is to be answered like any other.</returns>
    public SkillAnswer? Answer(Talk talk)
    {
        if (talk.State.Consent == true)
            return null;
        return (talk.State.ConsentAsked > 0 || talk.Heard.Pressed.Length > 0 ? Chosen(talk) : "") switch
        {
            "consent:yes" => Given(talk),
            "consent:no" => Refused(talk),
            "consent:more" => Ask(talk, "consent.more"),
            _ when talk.Heard.Control.Length > 0 => Control(talk),
            _ when talk.State.ConsentAsked == 0 => First(talk),
            _ => Explained(talk) ?? Held(talk),
        };
    }

    /// <summary>What may be had without a yes, to choose from.</summary>
    public static SkillAnswer Help() => new() { Says = [new Say("consent.help")], Choices = Needs, Opens = Question };

    /// <summary>What is answered without a yes: the question is put once more, once again much later, and stays open in between.</summary>
    public static SkillAnswer Within(Talk talk, SkillAnswer answer)
    {
        if (talk.State.Consent == true)
            return answer;
        var isDue = IsDue(talk.State);
        talk.State = talk.State with { Unagreed = talk.State.Unagreed + 1 };
        if (answer.Opens.Length > 0 && answer.Opens != Question)
        {
            for (var i = 0; i < talk.Lead.Count; i++)
                talk.Lead[i] = Unwritten(talk.Lead[i]);
            return answer with { Says = [.. answer.Says.Select(Unwritten)] };
        }
        if (talk.State.Consent == false)
            return answer;
        if (!isDue || answer.Says.Any(say => NotNow.Contains(say.Key)))
            return answer.Choices.Count > 0 ? answer : answer with { Choices = Choices, Opens = Question };
        var question = new Say(talk.State.ConsentAsked == 1 ? "consent.again" : "consent.later");
        return Ask(talk, question.Key, [.. answer.Says]) with { Handoff = answer.Handoff };
    }

    /// <summary>After something was told that may not be kept: never the same words twice running, and what can be had without a yes.</summary>
    public static SkillAnswer Untold(Talk talk) => talk.State.Consent is null && IsDue(talk.State)
        ? new SkillAnswer()
        : SkillAnswer.Saying(new Say(Untolds[talk.State.Unagreed % Untolds.Length]));

    // What is not written down is not said to be.
    private static Say Unwritten(Say say) => say.Key switch
    {
        "recommend.end" => say with { Key = "consent.end" },
        "card.next_step" => say with { Key = "consent.next_step" },
        "card.not_for_me" => say with { Key = "consent.not_for_me" },
        _ => say,
    };

    private static bool IsDue(ConversationState state) =>
        state.Consent is null && (state.ConsentAsked == 1 || (state.ConsentAsked == 2 && state.Unagreed >= Peace));

    private string Chosen(Talk talk)
    {
        var folded = talk.Heard.Folded;
        if (talk.Heard.Pressed.Length == 0 && ((vocabulary.Hears("yes", folded) && (talk.State.Consent is null || Plainly().IsMatch(folded))) || vocabulary.Hears("agrees", folded) || (YesAndMore().IsMatch(talk.Heard.Text) && !Reserve().IsMatch(folded) && !talk.Heard.Text.Contains('?', StringComparison.Ordinal))))
            return "consent:yes";
        if (chosen.Of(talk) is { } choice)
            return choice;
        // Beside a list a plain no is said of the list.
        if ((vocabulary.Hears("no", folded) && talk.State.OpenQuestion is not (Offer.Question or Offer.CardQuestion)) || vocabulary.Hears("refuses", folded))
            return "consent:no";
        return vocabulary.Hears("more_info", folded) ? "consent:more" : "";
    }

    // What was told before the yes, and with it, is read now as if it had just been said.
    private static SkillAnswer? Given(Talk talk)
    {
        talk.Consents.Add(new ConsentChange("service", true, TextVersion));
        var said = talk.Heard.Pressed.Length == 0 && talk.Heard.WordCount > 3 ? talk.Heard.Text : "";
        var held = Joined(talk.State.HeldText, said);
        talk.State = talk.State with { Consent = true, OpenQuestion = null, Offered = [], HeldText = "", Listed = [], Card = "" };
        talk.JustAgreed = true;
        talk.Heard = new Heard(held, FoldedText.Of(held), "", "", talk.Heard.Kind, talk.Heard.Location);
        return null;
    }

    private static SkillAnswer Refused(Talk talk)
    {
        talk.Consents.Add(new ConsentChange("service", false, TextVersion));
        talk.State = talk.State with { Consent = false, HeldText = "" };
        return SkillAnswer.Saying(new Say("consent.no"));
    }

    private SkillAnswer First(Talk talk)
    {
        Held(talk);
        return Greet(talk);
    }

    // "No entiendo": what this is about, then the same in the fewest words; after that it counts as any other.
    private SkillAnswer? Explained(Talk talk)
    {
        if (!vocabulary.Hears("confused", talk.Heard.Folded) || talk.State.Consent == false || talk.State.Said.Any(say => say.Key == "consent.simple"))
            return null;
        return Ask(talk, talk.State.ConsentAsked == 1 ? "consent.more" : "consent.simple");
    }

    // A no means that nothing is held either.
    private SkillAnswer? Held(Talk talk)
    {
        if (talk.State.Consent is null && talk.Heard.WordCount > 1 && !IsSmallTalk(talk.Heard.Folded))
            talk.State = talk.State with { HeldText = Joined(talk.State.HeldText, talk.Heard.Text) };
        return null;
    }

    private static SkillAnswer? Control(Talk talk) => talk.Heard.Control switch
    {
        "person" => Ask(talk, "consent.again", new Say("person.done")) with { Handoff = "asked" },
        "quechua" or "quechua_quy" => Switch(talk, "quy"),
        "quechua_quz" => Switch(talk, "quz"),
        "spanish" => Switch(talk, ReplyTexts.Spanish),
        "mydata" or "export" or "erase" or "correct" => Ask(talk, "consent.again", new Say("mydata.none")),
        "cancel" => Refused(talk),
        // These go on with the list or the reply that is open.
        "more" or "repeat" or "back" when talk.State.Listed.Count > 0 => null,
        _ when talk.State.ConsentAsked == 0 => Greet(talk),
        _ when talk.State.ConsentAsked == 1 => Ask(talk, "consent.more"),
        _ => Help(),
    };

    private static SkillAnswer Switch(Talk talk, string locale)
    {
        talk.State = talk.State with { Locale = locale };
        return Greet(talk);
    }

    private static SkillAnswer Ask(Talk talk, string key, params Say[] before)
    {
        talk.State = talk.State with { ConsentAsked = talk.State.ConsentAsked + 1 };
        return Open(talk, key, before);
    }

    private static SkillAnswer Open(Talk talk, string key, params Say[] before) =>
        new() { Says = [.. before, new Say(key)], Choices = Choices, Opens = Question };

    private bool IsSmallTalk(string folded) => AboutUs.Topics.Concat(["greeting", "confused", "can_help"]).Any(topic => vocabulary.Hears(topic, folded));

    private static string Joined(string before, string now)
    {
        var joined = before.Length == 0 || now.Length == 0 ? before + now : before + ". " + now;
        return joined.Length <= LongestHeld ? joined : joined[^LongestHeld..];
    }

    // "Sí, tengo una bodega": a yes with more behind it; "si tengo RUC" is none.
    [GeneratedRegex(@"^\s*(?:s[ií]+|ok(?:ey|ay)?|dale|claro|acepto)\s*(?:pues|pe|acepto|claro|ps)?\s*[,.;!]", RegexOptions.IgnoreCase)]
    private static partial Regex YesAndMore();

    // After a no, "ok" and "ya" are said of anything.
    [GeneratedRegex(@"^(?:si|sip|ari|acepto|autorizo)\b")]
    private static partial Regex Plainly();

    // "Ok, pero…": no yes yet.
    [GeneratedRegex(@"\b(?:pero|no se|no quiero|no acepto)\b")]
    private static partial Regex Reserve();
}
