namespace Peru.Assistant.Skills.Menu;

/// <summary>What the assistant can do, as choices.</summary>
public sealed class MenuSkill : ISkill
{
    public string Name => "menu";

    public SkillAnswer Answer(SkillRequest request) => new()
    {
        Says = [new Say("menu")],
        Choices =
        [
            new Choice("menu:recommend"), new Choice("menu:business"), new Choice("menu:need"),
            new Choice("menu:mydata"), new Choice("menu:language"), new Choice("menu:person"),
        ],
        Opens = "menu",
    };
}
