using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Handoff;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What a choice does, however it was made; an old button does the same as on the day it was sent.</summary>
internal sealed class Choices(ControlStep control, Offer offer, HandoffSkill handoff, Interview interview, FactWords words)
{
    /// <returns>The answer to a choice; null where the choice is unknown.</returns>
    public SkillAnswer? Answer(Talk talk, string choice)
    {
        var colon = choice.IndexOf(':', StringComparison.Ordinal);
        var (what, which) = colon < 0 ? (choice, "") : (choice[..colon], choice[(colon + 1)..]);
        return what switch
        {
            "fact" => Answered(talk, choice),
            "menu" => Menu(talk, which),
            "lang" when ReplyTexts.Locales.Contains(which) => control.Switch(talk, which),
            "erase" => which == "yes" ? Erase(talk) : SkillAnswer.Saying(new Say("erase.kept")),
            "stop" => which == "yes" ? Subscription.Out(talk) : SkillAnswer.Saying(new Say("stop.kept")),
            "correct" when FactNames.All.Contains(which) => Questions.Ask(which),
            "doubt" => Settle(talk, which),
            _ => offer.Chosen(talk, choice),
        };
    }

    private SkillAnswer Answered(Talk talk, string choice)
    {
        if (Questions.Fact(choice, talk.Input.Today) is not { } fact)
        {
            talk.Lead.Add(new Say("no_problem"));
            return interview.Next(talk);
        }
        if (fact.Name == FactNames.Division)
            Interview.Learn(talk, [fact with { Name = FactNames.Section, Value = Isic.SectionOf(fact.Value) }]);
        if (fact.Name == FactNames.Needs)
            talk.Wish($"{talk.State.Wish}. Quiero {words.Value(FactNames.Needs, fact.Value)}");
        Interview.Learn(talk, [fact]);
        return interview.Next(talk);
    }

    private SkillAnswer? Menu(Talk talk, string which) => which switch
    {
        "recommend" => interview.Recommend(talk),
        "business" => Questions.Ask(FactNames.Activity),
        "need" => Questions.Ask(FactNames.Needs),
        "person" => handoff.Answer(talk.Ask()),
        "mydata" => control.Answer(WithControl(talk, "mydata")),
        "language" => control.Answer(WithControl(talk, "language")),
        _ => null,
    };

    private static Talk WithControl(Talk talk, string word)
    {
        talk.Heard = talk.Heard with { Control = word };
        return talk;
    }

    // The code is for the owner's own records: it says which conversation and when, and nothing else.
    private SkillAnswer Erase(Talk talk)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{talk.Input.Conversation.Value}|{talk.Input.Now:O}");
        var code = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..6];
        talk.EraseCode = code;
        var count = words.Lines(talk.Input.Profile, talk.Input.Today).Count;
        talk.State = new ConversationState { Locale = talk.State.Locale, Formal = talk.State.Formal };
        return SkillAnswer.Saying(Say.With("erase.done", ("code", code), ("count", count.ToString(CultureInfo.InvariantCulture))));
    }

    private SkillAnswer? Settle(Talk talk, string which)
    {
        if (talk.State.Doubt is not [var name, var before, var now])
            return null;
        Interview.Learn(talk, [new Fact(name, which == "before" ? before : now, Extractor: "owner") { Confirmed = true }]);
        talk.State = talk.State with { Doubt = [] };
        return interview.Next(talk);
    }
}
