using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Tú by default, usted with an owner who says usted.</summary>
internal sealed class Tone(Vocabulary vocabulary)
{
    public void Follow(Talk talk)
    {
        var folded = talk.Heard.Folded;
        if (vocabulary.Hears("formal", folded))
            talk.State = talk.State with { Formal = true };
        else if (talk.State.Formal && vocabulary.Hears("informal", folded))
            talk.State = talk.State with { Formal = false };
    }
}
