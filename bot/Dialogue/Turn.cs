using Peru.Assistant.Scoring;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.CatalogQuestion;
using Peru.Assistant.Skills.DataRights;
using Peru.Assistant.Skills.Handoff;
using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Menu;
using Peru.Assistant.Skills.Profile;
using Peru.Assistant.Skills.Recommendation;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>One turn of the dialogue: data in, data out; no clock, no database, no network.</summary>
internal sealed class Turn
{
    private readonly Vocabulary vocabulary;
    private readonly ReplyWriter writer;
    private readonly Danger danger;
    private readonly MediaStep media;
    private readonly ConsentStep consent;
    private readonly ControlStep control;
    private readonly AboutUs aboutUs;
    private readonly OpenQuestion openQuestion;
    private readonly OwnWords ownWords;
    private readonly Speech speech;

    /// <param name="allowUnreviewedQuechua">On in the simulator, off in production: then Spanish goes out instead.</param>
    public Turn(Understanding understanding, Recommender recommender, TextEncoder encoder, bool allowUnreviewedQuechua)
    {
        var texts = ReplyTexts.Load();
        vocabulary = Vocabulary.Load();
        writer = new ReplyWriter(texts, allowUnreviewedQuechua);
        var words = new FactWords(writer.Term, Ubigeo.Load());
        var recommendation = new RecommendationSkill(recommender, encoder, writer.Term);
        var questions = new CatalogQuestionSkill(recommendation, new ResourceNames(recommender.Resources), vocabulary);
        var chosen = new Chosen(texts, vocabulary);
        var reopening = new Reopening(texts);
        var offer = new Offer(recommendation);
        var lineOfBusiness = new LineOfBusiness(understanding, offer, IndustryWords.Load());
        var interview = new Interview(offer, new Assessments(understanding), new Acknowledgement(words), new Contradiction(vocabulary, words), lineOfBusiness);
        var handoff = new HandoffSkill();
        speech = new Speech(vocabulary, understanding);
        danger = new Danger(vocabulary);
        control = new ControlStep(new MenuSkill(), handoff, new DataRightsSkill(words), new LanguageSkill(), reopening, offer);
        aboutUs = new AboutUs(vocabulary, understanding, reopening);
        media = new MediaStep(new Lazy<PlaceOfPoint>(PlaceOfPoint.Load), interview, reopening);
        consent = new ConsentStep(chosen, vocabulary);
        openQuestion = new OpenQuestion(chosen, new Choices(control, offer, handoff, interview, words), vocabulary, understanding, interview, reopening, lineOfBusiness);
        ownWords = new OwnWords(vocabulary, understanding, interview, offer, questions, reopening);
    }

    /// <summary>The story of a turn: each step answers, or leaves the message to the next.</summary>
    public Task<TurnResult> RunAsync(TurnInput input, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var talk = new Talk(input, Heard.From(input.Messages, vocabulary));
        if (Subscription.IsSilent(talk) || MediaStep.IsSilent(talk.Heard))
            return Task.FromResult(talk.Result(null, writer));

        speech.Follow(talk);
        var answer = Subscription.Answer(talk)
            ?? danger.Answer(talk)
            ?? consent.Answer(talk)
            ?? ConsentStep.Within(talk, Business(talk));
        return Task.FromResult(talk.Result(answer, writer));
    }

    private SkillAnswer Business(Talk talk) =>
        media.Answer(talk)
        ?? control.Answer(talk)
        ?? aboutUs.Answer(talk)
        ?? ownWords.Refused(talk)
        ?? ownWords.AboutNamed(talk)
        ?? openQuestion.Answer(talk)
        ?? ownWords.Answer(talk);
}
