using YamlDotNet.Serialization;

namespace Peru.Assistant.Skills.Language;

/// <summary>What <c>words.yaml</c> holds.</summary>
internal sealed class WordFile
{
    [YamlMember(Alias = "control")]
    public Dictionary<string, WordList> Control { get; set; } = [];

    [YamlMember(Alias = "topics")]
    public Dictionary<string, WordList> Topics { get; set; } = [];
}

/// <summary>The ways to say one thing.</summary>
internal sealed class WordList
{
    /// <summary>Messages that are nothing but this.</summary>
    [YamlMember(Alias = "whole")]
    public List<string> Whole { get; set; } = [];

    /// <summary>Phrases anywhere in a message; <c>a + b</c> needs both, a final <c>*</c> stands for any ending.</summary>
    [YamlMember(Alias = "contains")]
    public List<string> Contains { get; set; } = [];

    /// <summary>A short message of these words alone counts where it begins with one of the whole messages: "ya pues dale".</summary>
    [YamlMember(Alias = "only")]
    public List<string> Only { get; set; } = [];

    /// <summary>Real words one slip away from a whole message, which are not it.</summary>
    [YamlMember(Alias = "except")]
    public List<string> Except { get; set; } = [];

    public bool IsWhole(string folded) => Whole.Contains(folded) || IsMadeOf(folded);

    private bool IsMadeOf(string folded)
    {
        if (Only.Count == 0)
            return false;
        var words = FoldedText.Words(folded);
        return words.Length <= 5 && Whole.Contains(words[0]) && words.All(Only.Contains);
    }

    public bool IsIn(string folded)
    {
        if (Contains.Count == 0)
            return false;
        var padded = $" {folded} ";
        return Contains.Any(phrase => phrase.Split(" + ").All(part => IsIn(padded, part)));
    }

    /// <summary>Whether it is one of the whole messages with one slip in a word of five letters or more.</summary>
    public bool IsSlipOf(string folded) => !Except.Contains(folded) && Whole.Any(whole => IsSlip(folded, whole));

    public WordList Folded() => new()
    {
        Whole = Whole.ConvertAll(FoldedText.Of),
        Contains = Contains.ConvertAll(phrase => string.Join(" + ", phrase.Split(" + ").Select(FoldedPart))),
        Only = Only.ConvertAll(FoldedText.Of),
        Except = Except.ConvertAll(FoldedText.Of),
    };

    private static string FoldedPart(string part) =>
        part.EndsWith('*') ? FoldedText.Of(part[..^1]) + "*" : FoldedText.Of(part);

    private static bool IsIn(string padded, string part) => part.EndsWith('*')
        ? padded.Contains(" " + part[..^1], StringComparison.Ordinal)
        : padded.Contains($" {part} ", StringComparison.Ordinal);

    private static bool IsSlip(string typed, string whole)
    {
        var (said, wanted) = (typed.Split(' '), whole.Split(' '));
        // Speech to text writes "me nu" and "mis datos" as one word or two.
        if (said.Length != wanted.Length)
            return wanted.Length + said.Length <= 4 && wanted.Sum(word => word.Length) >= 4 && string.Concat(said) == string.Concat(wanted);
        var slips = 0;
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] == wanted[i])
                continue;
            if (said[i].Length < 4 || wanted[i].Length < 5 || !EditDistance.IsOneSlip(said[i], wanted[i]))
                return false;
            slips++;
        }
        return slips == 1;
    }
}
