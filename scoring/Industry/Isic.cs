namespace Peru.Assistant.Scoring.Industry;

/// <summary>The codes of ISIC Rev. 4: 21 sections, 88 divisions (United Nations, Statistical Papers M 4 Rev. 4, 2008).</summary>
public static class Isic
{
    private static readonly (string Section, int First, int Last)[] Ranges =
    [
        ("A", 1, 3), ("B", 5, 9), ("C", 10, 33), ("D", 35, 35), ("E", 36, 39), ("F", 41, 43), ("G", 45, 47), ("H", 49, 53),
        ("I", 55, 56), ("J", 58, 63), ("K", 64, 66), ("L", 68, 68), ("M", 69, 75), ("N", 77, 82), ("O", 84, 84), ("P", 85, 85),
        ("Q", 86, 88), ("R", 90, 93), ("S", 94, 96), ("T", 97, 98), ("U", 99, 99),
    ];

    /// <summary>"A" to "U".</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. Ranges.Select(range => range.Section)];

    /// <summary>"01" to "99", in the order of the model's classes.</summary>
    public static IReadOnlyList<string> Divisions { get; } =
        [.. Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(number => $"{number:00}")];

    /// <summary>The section of a division, "" of anything else.</summary>
    public static string SectionOf(string division) =>
        int.TryParse(division, out var number)
            ? Ranges.FirstOrDefault(range => number >= range.First && number <= range.Last).Section ?? ""
            : "";
}
