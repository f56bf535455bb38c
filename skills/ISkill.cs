namespace Peru.Assistant.Skills;

/// <summary>One thing that the assistant can do. A skill thinks; it sends and writes nothing.</summary>
public interface ISkill
{
    /// <summary>The name by which the dialogue (and a language model) calls it.</summary>
    string Name { get; }

    SkillAnswer Answer(SkillRequest request);
}
