namespace Peru.Assistant.Skills.Language;

/// <summary>Spanish, Chanka Quechua or Cusco Quechua, as the owner chooses.</summary>
public sealed class LanguageSkill : ISkill
{
    public string Name => "language";

    public SkillAnswer Answer(SkillRequest request) => new()
    {
        Says = [new Say(request.Topic == "quechua" ? "language.which_quechua" : "language.ask")],
        Choices = request.Topic == "quechua"
            ? [new Choice("lang:quy"), new Choice("lang:quz")]
            : [new Choice("lang:es-PE"), new Choice("lang:quy"), new Choice("lang:quz")],
        Opens = "language",
    };
}
