namespace Peru.Assistant.Skills.Recommendation;

/// <summary>The three resources that fit, and the card of each.</summary>
public sealed class RecommendationSkill : ISkill
{
    public string Name => "recommend";

    public SkillAnswer Answer(SkillRequest request) => SkillAnswer.Saying(new Say("recommend.none"));
}
