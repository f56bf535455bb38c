namespace Peru.Assistant.Skills.Handoff;

/// <summary>Brings a person in; the assistant goes on answering meanwhile.</summary>
public sealed class HandoffSkill : ISkill
{
    public string Name => "person";

    public SkillAnswer Answer(SkillRequest request) =>
        SkillAnswer.Saying(new Say("person.done")) with { Handoff = request.Topic.Length > 0 ? request.Topic : "asked" };
}
