using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>After an interruption is answered, what was open is asked again: once.</summary>
internal sealed class Reopening(ReplyTexts texts)
{
    public SkillAnswer After(Talk talk, params Say[] says) => After(talk, SkillAnswer.Saying([.. says.Select(say => Fresh(talk, say))]));

    /// <summary>In other words where the last reply said the same.</summary>
    public Say Fresh(Talk talk, Say say) =>
        texts.Has(say.Key + ".again") && talk.State.Said.Any(said => said.Key == say.Key) ? say with { Key = say.Key + ".again" } : say;

    public SkillAnswer After(Talk talk, SkillAnswer answer)
    {
        var state = talk.State;
        if (answer.Opens.Length > 0 || state.OpenQuestion is not { } open)
            return answer;
        if (state.Card.Length > 0 || open == Offer.Question)
        {
            // An offer asks nothing: it stays open without a word.
            return answer with { Choices = state.SaidChoices, Opens = open, Card = state.Card };
        }
        if (state.AskedAgain)
            return answer;
        var question = Question(open, state);
        return answer with { Says = [.. answer.Says, .. question.Says], Choices = state.SaidChoices, Opens = open };
    }

    /// <summary>The open question in fewer words; nothing where it has no such wording.</summary>
    public SkillAnswer Question(string open, ConversationState state) => texts.Has($"ask.{open}.short")
        ? Questions.Ask(open, brief: true) with { Choices = state.SaidChoices }
        : SkillAnswer.Nothing;
}
