namespace Peru.Assistant.Scoring.Industry;

/// <summary>What line of business an owner's words speak of: ISIC Rev. 4 section ("G") and division ("47"), calibrated.</summary>
public sealed record IndustryScore(
    string Section,
    float SectionProbability,
    string Division,
    float DivisionProbability,
    bool Abstained,
    IReadOnlyList<(string Code, float Probability)> Sections,
    IReadOnlyList<(string Code, float Probability)> Divisions);
