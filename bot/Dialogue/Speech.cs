using Peru.Assistant.Scoring.Language;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>How the owner speaks: tú or usted, Spanish or one of the two varieties of Quechua. The reply follows.</summary>
internal sealed class Speech(Vocabulary vocabulary, Understanding understanding)
{
    // One word more or less does not make an owner change language.
    private const int Sentence = 4;

    private const float Certain = 0.9f;

    public void Follow(Talk talk)
    {
        var heard = talk.Heard;
        if (vocabulary.Hears("formal", heard.Folded))
            talk.State = talk.State with { Formal = true };
        else if (talk.State.Formal && vocabulary.Hears("informal", heard.Folded))
            talk.State = talk.State with { Formal = false };
        if (heard.HasWords && heard.Control.Length == 0 && heard.Number is null)
            Language(talk, understanding.Language(heard.Text));
    }

    private static void Language(Talk talk, LanguageScore score)
    {
        var state = talk.State;
        // Short words that both languages have say nothing: the chat's own language stays.
        if (score.Abstained)
            return;
        var isFirst = state.Said.Count == 0;
        if (score.Label == "other" && talk.Heard.WordCount >= Sentence - 1 && score.Probability >= Certain)
            talk.Lead.Add(new Say("language.other"));
        if (score.Label == "qu" && state.Locale == ReplyTexts.Spanish && (!isFirst || score.Probability >= Certain))
        {
            if (isFirst)
                talk.State = state with { Locale = score.Variety == "quz" ? "quz" : "quy", OfferedQuechua = true };
            else if (!state.OfferedQuechua && state.Consent == true && talk.Heard.WordCount > 1)
                OfferQuechua(talk);
        }
        else if (score.Label == "es" && state.Locale != ReplyTexts.Spanish && talk.Heard.WordCount >= Sentence && score.Probability >= Certain)
        {
            talk.State = state with { Locale = ReplyTexts.Spanish };
        }
    }

    private static void OfferQuechua(Talk talk)
    {
        talk.Lead.Add(new Say("language.offer"));
        talk.State = talk.State with { OfferedQuechua = true };
    }
}
