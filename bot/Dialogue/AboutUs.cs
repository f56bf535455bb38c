using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What is said of the assistant and of the talk itself, not of the business: who it is, whether it is safe, that it does not understand, goodbye.</summary>
internal sealed class AboutUs(Vocabulary vocabulary, Understanding understanding, Reopening reopening)
{
    /// <summary>In the order in which they are tried; each is a topic of words.yaml and a text <c>talk.&lt;topic&gt;</c>.</summary>
    public static readonly IReadOnlyList<string> Topics = ["insult", "misunderstood", "safe", "why_ask", "robot", "our_price", "bare_price", "thanks", "bye", "close", "apology", "laugh"];

    // After these nothing is asked: the owner leaves, or is angry.
    private static readonly string[] Last = ["insult", "misunderstood", "bye", "close"];

    /// <returns>null where it is about none of these, or says something of the business too.</returns>
    public SkillAnswer? Answer(Talk talk)
    {
        if (talk.JustAgreed || talk.Heard.Pressed.Length > 0 || !talk.Heard.HasWords)
            return null;
        if (Topics.FirstOrDefault(topic => vocabulary.Hears(topic, talk.Heard.Folded) && Means(talk, topic)) is not { } topic)
            return null;
        var facts = understanding.Facts(talk.Heard.Text, talk.Input.Today);
        // "¿Cuánto cobran ustedes?", "¿es persona o máquina?" only sound like a need.
        var isTold = facts.Any(fact => fact.Name != FactNames.Needs || topic is not ("our_price" or "robot"));
        if (isTold || (topic == "misunderstood" && understanding.Answer(FactNames.Needs, talk.Heard.Text, talk.Input.Today).Fact is not null))
        {
            if (topic is "insult" or "misunderstood")
                talk.Lead.Add(new Say("talk.sorry"));
            return null;
        }
        var said = new Say("talk." + (topic == "bare_price" ? "our_price" : topic));
        return Last.Contains(topic) ? SkillAnswer.Saying(reopening.Fresh(talk, said)) with { Opens = talk.State.OpenQuestion ?? "" } : reopening.After(talk, said);
    }

    // "¿Cuánto cuesta?" beside a list is about the list; a question about a loan is no question of trust.
    private bool Means(Talk talk, string topic) => topic switch
    {
        "bare_price" => talk.State.OpenQuestion is not (Offer.Question or Offer.CardQuestion),
        "safe" => !vocabulary.Hears("guarantee", talk.Heard.Folded),
        _ => true,
    };
}
