using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>One turn while it is being thought out: what came in, and what has been decided so far.</summary>
internal sealed class Talk(TurnInput input, Heard heard)
{
    // What the text encoder reads of a sentence anyway.
    private const int LongestWish = 300;

    // What is said where nothing was understood.
    private static readonly string[] Lostness = ["unclear", "unclear.short", "unclear.menu", "unclear.few", "unclear.open", "unclear.story", "unclear.exit", "unclear.question", "talk.too_hard", "media.empty", "media.empty.again", "talk.explain", "offer.explain"];

    public TurnInput Input => input;

    public Heard Heard { get; set; } = heard;

    /// <remarks>Without a yes each message stands alone: it is itself the wish, but where it only goes on with the list that is open.</remarks>
    public ConversationState State { get; set; } =
        input.State.Consent == true || heard.Text.Length == 0 || heard.Number is not null ? input.State : input.State with { Wish = ShortText.Cut(heard.Text, LongestWish) };

    /// <summary>Facts of this turn, to be kept beside the earlier ones.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>Sentences that come before the answer: what was understood, what was felt.</summary>
    public List<Say> Lead { get; } = [];

    public List<ConsentChange> Consents { get; } = [];

    public List<Assessed> Assessments { get; } = [];

    public List<Feedback> Feedback { get; } = [];

    public bool? OptOut { get; set; }

    /// <summary>Whether this turn is the yes itself: its words were an answer and say nothing more.</summary>
    public bool JustAgreed { get; set; }

    public string? EraseCode { get; set; }

    public string Handoff { get; set; } = "";

    /// <summary>The business with all that this turn has added.</summary>
    public BusinessProfile Profile => Facts.Count == 0 ? input.Profile : input.Profile.With(Facts);

    public SkillRequest Ask(string topic = "", string? text = null) => new()
    {
        Topic = topic,
        Text = text ?? State.Wish,
        Profile = Profile,
        Today = input.Today,
        Locale = State.Locale,
        Lexical = input.Lexical,
        Seen = State.TurnedDown.ToHashSet(StringComparer.Ordinal),
        Shown = State.Listed,
        Card = State.Card,
        Asked = State.Asked,
    };

    /// <summary>What the owner wants now, in their own words: it weighs in every list until the next wish.</summary>
    public void Wish(IReadOnlyList<Fact> facts)
    {
        if (facts.Any(fact => fact.Name is FactNames.Needs or FactNames.Activity))
            Wish();
    }

    public void Wish() => Wish(Heard.Text);

    public void Wish(string words) => State = State with { Wish = ShortText.Cut(words.TrimStart('.', ' '), LongestWish) };

    /// <summary>Remembers that a fact was found now, from the last message of the turn.</summary>
    public void Learn(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            Facts.RemoveAll(known => known.Name == fact.Name);
            Facts.Add(fact with { SourceMessage = input.Messages[^1].InboxId });
        }
    }

    public TurnResult Result(SkillAnswer? answer, ReplyWriter writer)
    {
        var handoff = Handoff.Length > 0 ? Handoff : answer?.Handoff ?? "";
        var kept = State.Consent == true;
        var result = new TurnResult
        {
            Reply = null,
            State = State,
            Consents = Consents,
            OptOut = OptOut,
            EraseCode = EraseCode,
            HandoffReason = handoff.Length > 0 ? handoff : null,
            // Without a yes nothing about the business is kept.
            Facts = kept ? Facts : [],
            Assessments = kept ? Assessments : [],
            Feedback = kept ? Feedback : [],
        };
        if (answer is null)
            return result;
        Say[] says = [.. Lead, .. answer.Says];
        return result with
        {
            Reply = writer.Write(says, answer.Choices, input.Channel, State.Locale, State.Formal),
            State = Remember(answer, says),
            UnmetNeed = kept && answer.UnmetNeed.Length > 0 ? answer.UnmetNeed : null,
            Recommendations = kept ? [.. answer.Shown.Select((shown, i) => new Recommended(shown.Id, shown.Revision, i + 1, shown.Score, shown.Why))] : [],
        };
    }

    private ConversationState Remember(SkillAnswer answer, Say[] says)
    {
        // A list that was asked about stays open behind the answer.
        var opens = answer.Opens.Length > 0 ? answer.Opens : null;
        var isLost = says.Any(say => Lostness.Contains(say.Key));
        return State with
        {
            OpenQuestion = opens,
            AskedAgain = opens is not null && opens == input.State.OpenQuestion,
            Offered = [.. answer.Choices.Select(choice => choice.Id)],
            Asked = opens is null || State.Asked.Contains(opens) || !FactNames.All.Contains(opens) ? State.Asked : [.. State.Asked, opens],
            Said = says,
            Lost = isLost ? State.Lost + 1 : 0,
            LostEver = State.LostEver + (isLost ? 1 : 0),
            Wish = State.Consent == true || opens is Offer.Question or Offer.CardQuestion ? State.Wish : "",
            SaidChoices = answer.Choices,
            Listed = answer.Shown.Count > 0 && answer.Card.Length == 0 ? [.. answer.Shown.Select(shown => shown.Id)] : State.Listed,
            Card = answer.Card,
        };
    }
}
