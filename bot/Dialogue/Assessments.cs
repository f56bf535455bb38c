using System.Globalization;
using System.Text.Json;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Assessment;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What the models make of a business, stored with their reasons: line of business, stage, growth. Advice, never a decision on credit.</summary>
internal sealed class Assessments(Understanding understanding)
{
    // How many sections are offered where the model is in doubt.
    private const int Choices = 3;

    private static readonly string[] StageFacts = [FactNames.Started, FactNames.Selling, FactNames.Trend];

    /// <summary>Tells the line of business from the words that say what is done. Run once for a text.</summary>
    public void Industry(Talk talk)
    {
        var activity = talk.Facts.Find(fact => fact.Name == FactNames.Activity);
        if (activity is null || talk.Facts.Exists(fact => fact.Name == FactNames.Section))
            return;
        var score = understanding.Industry(activity.Value);
        talk.Assessments.Add(new Assessed(
            "industry", score.Abstained ? "" : score.Section + score.Division, score.SectionProbability, "industry", Json(score)));
        if (score.Abstained)
            return;
        talk.Learn(
        [
            new Fact(FactNames.Section, score.Section, Extractor: "model", Confidence: score.SectionProbability),
            new Fact(FactNames.Division, score.Division, Extractor: "model", Confidence: score.DivisionProbability),
        ]);
    }

    /// <summary>Stage and growth anew where a fact changed.</summary>
    public void Business(Talk talk)
    {
        if (talk.Facts.Count == 0)
            return;
        if (talk.Facts.Exists(fact => StageFacts.Contains(fact.Name)))
        {
            var stage = BusinessFacts.Stage(talk.Profile, talk.Input.Today);
            talk.Assessments.Add(new Assessed("stage", stage.Stage, null, "rules", JsonSerializer.Serialize(new { rule = stage.ReasonKey, reason = stage.Reason })));
        }
        var growth = understanding.Growth(BusinessFacts.Of(talk.Profile, talk.Input.Today).ForGrowth());
        talk.Assessments.Add(new Assessed("growth", growth.Band, growth.Expected, understanding.GrowthModel, JsonSerializer.Serialize(new
        {
            low = growth.Low,
            medium = growth.Medium,
            high = growth.High,
            closure_risk = growth.ClosureRisk,
            information = growth.Information,
            reasons = growth.Reasons.Select(reason => reason.ToString()),
        })));
    }

    private static string Json(IndustryScore score) => JsonSerializer.Serialize(new
    {
        sections = score.Sections.Take(Choices).Select(section => section.Code + section.Probability.ToString(" 0.000", CultureInfo.InvariantCulture)),
        divisions = score.Divisions.Take(Choices).Select(division => division.Code + division.Probability.ToString(" 0.000", CultureInfo.InvariantCulture)),
    });
}
