using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Tables of number words, «value: spelling spelling», parted by line ends or a middle dot.</summary>
internal static class Spellings
{
    public static Dictionary<string, int> Read(string table)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in table.Split(['\n', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split(':', StringSplitOptions.TrimEntries);
            foreach (var spelling in parts[1].Split(' '))
                values[spelling] = int.Parse(parts[0], CultureInfo.InvariantCulture);
        }
        return values;
    }
}
