using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Skills.DataRights;

/// <summary>What is known about the owner: shown, corrected, deleted, in chat.</summary>
public sealed class DataRightsSkill(FactWords words) : ISkill
{
    public string Name => "my_data";

    public SkillAnswer Answer(SkillRequest request) => request.Topic switch
    {
        "erase" => new SkillAnswer
        {
            Says = [new Say("erase.ask")],
            Choices = [new Choice("erase:yes"), new Choice("erase:no")],
            Opens = "erase",
        },
        "correct" => Correct(request),
        "export" => Show(request, "mydata.export") with { Handoff = "export" },
        _ => Show(request, "mydata.end"),
    };

    private SkillAnswer Show(SkillRequest request, string end)
    {
        var lines = words.Lines(request.Profile, request.Today);
        if (lines.Count == 0)
            return SkillAnswer.Saying(new Say("mydata.none"));
        return SkillAnswer.Saying(Say.With("mydata.show", ("facts", string.Join('\n', lines.Select(line => "- " + line)))), new Say(end));
    }

    private static SkillAnswer Correct(SkillRequest request)
    {
        // Nine facts and no more: a list holds ten, in the order in which they matter.
        var known = FactWords.Correctable(request.Profile).Take(9).ToList();
        if (known.Count == 0)
            return SkillAnswer.Saying(new Say("mydata.none"));
        return new SkillAnswer
        {
            Says = [new Say("correct.ask")],
            Choices = [.. known.Select(name => new Choice("correct:" + name))],
            Opens = "correct",
        };
    }
}
