namespace Peru.Assistant.Scoring.Language;

/// <summary>The five scores of one word: its character 1- to 5-grams and the whole word, hashed, weighed and added.</summary>
/// <remarks>A linear scorer of our own, for speed: infra/decisions/0002-language-linear-model.md.</remarks>
internal sealed class WordScorer(LanguageWeights weights)
{
    private const int LongestGram = 5;
    private const uint Start = 2166136261; // FNV-1a over UTF-16 units
    private const uint Prime = 16777619;
    private const uint WholeWord = 0x5BD1E995;

    /// <param name="word">A folded word.</param>
    /// <param name="scores">Receives <see cref="LanguageWeights.Columns"/> numbers.</param>
    public void Score(ReadOnlySpan<char> word, Span<double> scores)
    {
        Span<char> padded = stackalloc char[word.Length + 2];
        padded.Fill(' ');
        word.CopyTo(padded[1..]);
        Span<int> sums = stackalloc int[LanguageWeights.Columns];
        sums.Clear();
        var count = 0;
        for (var start = 0; start < padded.Length; start++)
        {
            var hash = Start;
            var stop = Math.Min(start + LongestGram, padded.Length);
            for (var end = start; end < stop; end++)
            {
                hash = (hash ^ padded[end]) * Prime;
                if (end == start && padded[end] == ' ')
                    continue;
                Add(hash, sums);
                count++;
            }
        }
        var whole = Start ^ WholeWord;
        foreach (var letter in word)
            whole = (whole ^ letter) * Prime;
        Add(whole, sums);
        count++;

        var size = Math.Sqrt(count);
        for (var column = 0; column < LanguageWeights.Columns; column++)
            scores[column] = sums[column] * weights.Scale[column] / size;
    }

    private void Add(uint hash, Span<int> sums)
    {
        var bucket = (int)((hash ^ (hash >> 15)) & (uint)(weights.Buckets - 1));
        var row = weights.Grams.AsSpan(bucket * LanguageWeights.Columns, LanguageWeights.Columns);
        for (var column = 0; column < LanguageWeights.Columns; column++)
            sums[column] += row[column];
    }
}
