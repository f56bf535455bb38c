using System.Text;

namespace Peru.Assistant.Skills.Profile;

/// <summary>A message made ready for the rules: folded words in one line, each with its mood and its place in the original.</summary>
internal sealed class Reading
{
    private readonly int[] starts;
    private readonly Mood[] moods;

    private Reading(string original, IReadOnlyList<Word> words)
    {
        Original = original;
        Words = words;
        starts = new int[words.Count];
        var line = new StringBuilder(" ");
        for (var i = 0; i < words.Count; i++)
        {
            starts[i] = line.Length;
            line.Append(words[i].Text).Append(' ');
        }
        Line = line.ToString();
        Keys = new WordKeys(words);
        moods = Moods.Of(words);
    }

    public string Original { get; }

    public IReadOnlyList<Word> Words { get; }

    public WordKeys Keys { get; }

    /// <summary>The words with a space before, between and after them; marks are words of their own.</summary>
    public string Line { get; }

    public static Reading Of(string text)
    {
        var words = PlainText.Words(text);
        for (var i = 0; i < words.Count; i++)
            words[i] = words[i] with { Text = Shorthand.Expand(words[i].Text) };
        return new Reading(text, Corrections.Apply(NumberWords.InDigits(words)));
    }

    /// <summary>The word at this place of <see cref="Line"/>.</summary>
    public int WordAt(int place)
    {
        var found = Array.BinarySearch(starts, place);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, Math.Max(0, Words.Count - 1));
    }

    public int StartOf(int word) => starts[word];

    public Mood MoodAt(int place) => Words.Count == 0 ? Mood.Stated : moods[WordAt(place)];

    public Mood MoodOf(int word) => moods[word];

    public bool Stated(int place) => MoodAt(place) == Mood.Stated;

    /// <summary>Whether one of the few words before this place says no: «no tengo …», «sin …», «mana …».</summary>
    public bool Negated(int place, int reach = 2)
    {
        var word = Words.Count == 0 ? -1 : WordAt(place) - 1;
        for (var i = word; i >= 0 && i > word - reach; i--)
        {
            if (Words[i].IsMark || Words[i].Text is "solo" or "pero" or "sino" or "solamente")
                return false;
            if (Words[i].Denies)
                return true;
        }
        return false;
    }
}
