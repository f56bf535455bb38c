using System.Text.RegularExpressions;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.CatalogQuestion;
using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Menu;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>A sentence that answers nothing that was asked: a greeting, a question, something about the business. Never a dead end.</summary>
internal sealed partial class OwnWords(
    Vocabulary vocabulary, Understanding understanding, Interview interview, Offer offer, CatalogQuestionSkill questions, Reopening reopening)
{
    // After so long an owner is told what it was about.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(2);

    // Fewer words than this, with nothing else in them, are no description of a business.
    private const int Telling = 2;

    // In turn, so that a talk with many riddles does not read like a machine.
    private static readonly string[] Unclears = ["unclear", "unclear.few", "unclear.exit"];

    // Needs that may be what a refusal names.
    private static readonly string[] Refusable = ["finance", "staff", "training", "debts"];

    // So many words tell something, even where it is not understood.
    private const int Story = 4;

    // Longer than that it is a story, not the name of a business.
    private const int LongestName = 6;

    // What is taken for a business without a verb and without having been asked for.
    private const float Named = 0.8f;

    // "Cursos", "más clientes": so few words may name a need without a verb.
    private const int BareNeed = 3;

    public SkillAnswer Answer(Talk talk)
    {
        var folded = talk.Heard.Folded;
        if (!talk.Heard.HasWords)
            return Onward(talk);
        if (vocabulary.Hears("greeting", folded) && !talk.JustAgreed)
            return Greeting(talk);
        var facts = understanding.Facts(talk.Heard.Text, talk.Input.Today);
        if (talk.JustAgreed)
            return Told(talk, facts) ?? Described(talk) ?? Onward(talk);
        return AboutLoans(talk, facts)
            ?? AboutHardTimes(talk, facts)
            ?? AboutCatalog(talk, facts)
            ?? Told(talk, facts.Count > 0 ? facts : Corrected(talk))
            ?? Rest(talk);
    }

    /// <summary>A question that names a resource and what is wanted of it: «¿cuánto cuesta la licencia?». It comes before any open question.</summary>
    public SkillAnswer? AboutNamed(Talk talk) =>
        talk.Heard.Pressed.Length > 0 || !questions.AsksOfNamed(talk.Heard.Text) ? null : AboutCatalog(talk, understanding.Facts(talk.Heard.Text, talk.Input.Today));

    /// <summary>"Dejen de mandarme préstamos": no list of what was just refused; what is wanted instead is asked.</summary>
    public SkillAnswer? Refused(Talk talk)
    {
        if (!vocabulary.Hears("not_that", talk.Heard.Folded))
            return null;
        var facts = understanding.Facts(talk.Heard.Text, talk.Input.Today);
        // "Ya no me manden cursos, quiero un préstamo" says what is wanted, too.
        if (vocabulary.Hears("wants", talk.Heard.Folded) || facts.Any(fact => fact.Name == FactNames.Needs && !fact.Value.Split(',').All(Refusable.Contains)))
            return null;
        Interview.Learn(talk, facts.Where(fact => fact.Name != FactNames.Needs));
        talk.Wish("");
        return Questions.Ask(FactNames.Needs) with { Says = [new Say("talk.not_that")] };
    }

    // A question that may be answered without knowing the business; null where it is none.
    private SkillAnswer? General(Talk talk)
    {
        if (talk.Heard.WordCount < Telling || !IsQuestion(talk.Heard))
            return null;
        var answer = questions.Answer(talk.Ask("general", talk.Heard.Text));
        return answer.IsNothing ? null : reopening.After(talk, answer);
    }

    // Nothing was said in words: what comes next anyhow.
    private SkillAnswer Onward(Talk talk) =>
        talk.Profile.Facts.Count == 0 ? Questions.Ask(FactNames.Activity) : interview.Next(talk);

    private SkillAnswer? AboutLoans(Talk talk, IReadOnlyList<Fact> facts)
    {
        if (!vocabulary.Hears("guarantee", talk.Heard.Folded))
            return null;
        Interview.Learn(talk, [.. facts.Where(fact => fact.Name != FactNames.Needs), new Fact(FactNames.Needs, "finance")]);
        talk.Wish();
        talk.Lead.Add(reopening.Fresh(talk, new Say("guarantee")));
        return offer.Changed(talk, mayRepeat: true) ?? offer.Kept(talk);
    }

    private SkillAnswer? AboutHardTimes(Talk talk, IReadOnlyList<Fact> facts)
    {
        if (!vocabulary.Hears("hard_times", talk.Heard.Folded))
            return null;
        Interview.Learn(talk, [.. facts.Where(fact => fact.Name is not FactNames.Needs and not FactNames.Trend), new Fact(FactNames.Trend, "down"), new Fact(FactNames.Needs, "sell_more")]);
        talk.Wish();
        talk.Lead.Add(HardTime().Match(talk.Heard.Folded) is { Success: true } time
            ? Say.With("hard.sales_for", ("time", char.ToUpperInvariant(time.Groups[1].Value[0]) + time.Groups[1].Value[1..]))
            : new Say("hard.sales"));
        return interview.Recommend(talk);
    }

    private SkillAnswer? AboutCatalog(Talk talk, IReadOnlyList<Fact> facts)
    {
        // "Licencia de conducir" holds the name of another licence.
        if (vocabulary.Hears("offtopic", talk.Heard.Folded))
            return null;
        var aspect = questions.AspectOf(talk.Heard.Folded);
        // "¿Qué piden para el préstamo?" beside the list of loans is about the list.
        var isAboutList = facts.All(fact => fact.Name == FactNames.Needs && fact.Value.Split(',').All(talk.Profile.Needs.Contains));
        if (talk.State.OpenQuestion is Offer.Question or Offer.CardQuestion && aspect is not null && isAboutList)
        {
            var shown = questions.Answer(talk.Ask("shown", talk.Heard.Text));
            if (!shown.IsNothing)
                return reopening.After(talk, shown);
        }
        var named = questions.Answer(talk.Ask("named", talk.Heard.Text));
        var isClosed = named.Says.Any(say => say.Key == "card.closed");
        if (named.IsNothing || (!isClosed && !IsQuestion(talk.Heard)))
            return null;
        Interview.Learn(talk, facts);
        return named.Card.Length > 0 && named.Opens.Length == 0 ? reopening.After(talk, named) : named;
    }

    private SkillAnswer? Told(Talk talk, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
            return null;
        talk.Wish(facts);
        Interview.Learn(talk, facts);
        return interview.Next(talk);
    }

    // "No, son 5 años": the number alone says which known fact it corrects.
    private IReadOnlyList<Fact> Corrected(Talk talk)
    {
        var words = FoldedText.Words(talk.Heard.Folded);
        if (words is not ["no", _, ..] && !vocabulary.Hears("correction", talk.Heard.Folded))
            return [];
        var name = words.Any(word => word is "ano" or "anos" or "mes" or "meses" or "wata" or "killa") ? FactNames.Started
            : words.Any(word => word is "personas" or "trabajadores" or "ayudantes") ? FactNames.Workers
            : words.Any(word => word is "soles" or "mil" or "lucas") ? FactNames.SalesMonth
            : "";
        var text = words is ["no", ..] ? string.Join(' ', words.Skip(1)) : talk.Heard.Text;
        return talk.Profile.Knows(name) && understanding.Answer(name, text, talk.Input.Today).Fact is { } fact ? [fact] : [];
    }

    private SkillAnswer Rest(Talk talk)
    {
        var folded = talk.Heard.Folded;
        if (vocabulary.Hears("offtopic", folded))
            return reopening.After(talk, new Say("talk.offtopic"));
        if (vocabulary.Hears("dont_know", folded) || vocabulary.Hears("prefer_not", folded))
            return GoingOn(talk, new Say("no_problem"));
        if (vocabulary.Hears("confused", folded))
            return talk.State.Lost > 0 ? Unclear(talk) : reopening.After(talk, new Say(talk.State.OpenQuestion == Offer.Question ? "offer.explain" : "talk.explain"));
        if (vocabulary.Hears("can_help", folded))
            return GoingOn(talk, new Say("talk.can_help"));
        if (vocabulary.Hears("fit", folded) && questions.Answer(talk.Ask("fit")) is { IsNothing: false } fit)
            return reopening.After(talk, fit);
        if (vocabulary.Hears("ask_recommend", folded))
            return interview.Recommend(talk);
        if (talk.State.Listed.Count > 0 && (vocabulary.Hears("yes", folded) || vocabulary.Hears("interested", folded) || vocabulary.Hears("more_info", folded)))
            return reopening.After(talk, new Say("answer.which"));
        if (vocabulary.Hears("yes", folded) || vocabulary.Hears("no", folded))
            return reopening.After(talk, new Say("talk.ok"));
        if (talk.Heard.Number is { } number && number <= talk.State.Listed.Count)
            return offer.Card(talk, talk.State.Listed[number - 1]);
        if (vocabulary.Hears("not_for_me", folded) && talk.State.Listed.Count > 0)
            return offer.More(talk);
        return BareNeeds(talk, BareNeed) ?? Described(talk) ?? General(talk) ?? Asked(talk) ?? BareNeeds(talk, int.MaxValue) ?? Hard(talk) ?? Unclear(talk);
    }

    // Not understood: in other words each time, with the menu every third time. What is asked and not known is said to be so.
    private SkillAnswer Unclear(Talk talk)
    {
        var isQuestion = talk.Heard.Text.Contains('?', StringComparison.Ordinal);
        if (talk.State.Consent != true && !isQuestion && talk.Heard.WordCount >= Story)
            return ConsentStep.Untold(talk);
        return talk.State.Lost switch
        {
            0 when talk.State.OpenQuestion is { } open && FactNames.All.Contains(open) && !talk.State.AskedAgain => reopening.After(talk, new Say("unclear.open")),
            0 when isQuestion => reopening.After(talk, new Say("unclear.question")),
            0 when talk.Heard.WordCount >= Story => reopening.After(talk, reopening.Fresh(talk, new Say("unclear.story"))),
            0 => reopening.After(talk, new Say(Unclears[talk.State.LostEver % Unclears.Length])),
            var lost when lost % 3 == 1 => reopening.After(talk, new Say("unclear.short")),
            var lost when lost % 3 == 2 => talk.State.Consent == true ? new MenuSkill().Answer(talk.Ask()) with { Says = [new Say("unclear.menu")] } : ConsentStep.Help(),
            _ => reopening.After(talk, new Say("unclear.exit")),
        };
    }

    // With nothing open, the reply goes on to what comes next: alone it would leave the owner without a thread.
    private SkillAnswer GoingOn(Talk talk, Say said)
    {
        if (talk.State.Consent != true || talk.State.OpenQuestion is not null)
            return reopening.After(talk, said);
        talk.Lead.Add(said);
        return Onward(talk);
    }

    private SkillAnswer? Hard(Talk talk)
    {
        if (talk.State.Card.Length > 0 && vocabulary.Hears("other_one", talk.Heard.Folded))
            return SkillAnswer.Saying(new Say("answer.which")) with { Choices = offer.Again(talk).Choices, Opens = Offer.Question };
        return talk.State.Lost == 0 && vocabulary.Hears("too_hard", talk.Heard.Folded) ? reopening.After(talk, new Say("talk.too_hard")) : null;
    }

    // "Lo del préstamo": named without being wished for; never where it is said no to.
    private SkillAnswer? BareNeeds(Talk talk, int longest)
    {
        if (talk.Heard.WordCount > longest || FoldedText.Words(talk.Heard.Folded).Contains("no") || understanding.Answer(FactNames.Needs, talk.Heard.Text, talk.Input.Today).Fact is not { } need)
            return null;
        return Told(talk, [need]);
    }

    // A business named without a verb: "bodega", "jugos y desayunos".
    private SkillAnswer? Described(Talk talk)
    {
        if (talk.Profile.Knows(FactNames.Activity) || talk.Profile.Knows(FactNames.Section) || IsQuestion(talk.Heard) || (talk.Heard.WordCount > LongestName && !talk.JustAgreed))
            return null;
        if (understanding.Industry(talk.Heard.Text) is { Abstained: true } or { SectionProbability: < Named } || FoldedText.Words(talk.Heard.Folded) is ["q" or "que" or "no" or "nada" or "ya", ..])
            return null;
        Interview.Learn(talk, [new Fact(FactNames.Activity, ShortText.Cut(talk.Heard.Text.Trim(), 60), Confidence: 0.5)]);
        return interview.Next(talk);
    }

    // Something asked for in words that no rule knows: the catalog may know them.
    private SkillAnswer? Asked(Talk talk)
    {
        if (talk.Heard.WordCount < Telling || offer.Answer(talk) is not { } found || !questions.IsAbout(found, talk.Heard.Text))
            return null;
        talk.Wish();
        return talk.State.Consent == true ? interview.Recommend(talk) : interview.General(talk);
    }

    private SkillAnswer Greeting(Talk talk)
    {
        var topic = offer.Topic(talk);
        var isBack = topic.Length > 0 && talk.Input.Now - talk.Input.PreviousInboundAt > Forgotten;
        if (isBack && talk.Profile[FactNames.Ruc] is "no" or "in_process" && talk.State.Listed.Contains("sunat-ruc"))
            return Questions.Ask(FactNames.Ruc) with { Says = [Say.With("talk.resume_ruc", ("business", Offer.Business(talk)))] };
        var hello = reopening.Fresh(talk, new Say("talk.greeting"));
        if (!isBack && (talk.State.Consent != true || talk.State.OpenQuestion is not (null or Offer.Question)))
            return reopening.After(talk, hello);
        talk.Lead.Add(isBack ? Say.With("talk.resume", ("topic", topic)) : hello);
        return talk.State.Listed.Count == 0 ? Onward(talk) : isBack ? offer.Again(talk) : offer.Kept(talk);
    }

    private bool IsQuestion(Heard heard) =>
        heard.Text.Contains('?', StringComparison.Ordinal) || questions.AspectOf(heard.Folded) is not null || vocabulary.Hears("question", heard.Folded);

    [GeneratedRegex(@"(?:no vendo|sin vender).* (?:hace|desde hace|en) ((?:\d+|un|una|dos|tres|cuatro|cinco|seis) (?:mes(?:es)?|semanas?|dias?))")]
    private static partial Regex HardTime();
}
