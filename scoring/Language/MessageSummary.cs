namespace Peru.Assistant.Scoring.Language;

/// <summary>How the words' scores are spread over a message: what tells a mixed message from one with a loan. training/steps/language_second.py does the same.</summary>
internal static class MessageSummary
{
    public const int Size = 18;
    private const double Clip = 4;      // one word never decides alone
    private const double Strong = 8;
    private const double Sure = 1.5;    // from here on a word belongs to a language
    private const double Farthest = 12; // a verb with its Quechua endings leans this far; a name or a loan does not

    /// <param name="scores">Five numbers a word, word after word.</param>
    /// <param name="bias">The first stage's bias.</param>
    /// <param name="summary">Receives <see cref="Size"/> numbers.</param>
    public static void Write(ReadOnlySpan<double> scores, ReadOnlySpan<float> bias, Span<double> summary)
    {
        var n = scores.Length / LanguageWeights.Columns;
        Span<double> total = [0, 0, 0, 0];
        double spanish = 0, quechua = 0, runSpanish = 0, runQuechua = 0, bestSpanish = 0, bestQuechua = 0, topSpanish = 0, topQuechua = 0;
        double farSpanish = 0, farQuechua = 0, farthestSpanish = 0, farthestQuechua = 0, first = 0, last = 0;
        int sureSpanish = 0, sureQuechua = 0, strongSpanish = 0, strongQuechua = 0, previous = 0, changes = 0;
        for (var word = 0; word < n; word++)
        {
            var row = scores.Slice(word * LanguageWeights.Columns, LanguageWeights.Columns);
            for (var column = 0; column < total.Length; column++)
                total[column] += row[column];

            var lean = Math.Clamp(row[1] - row[0], -Clip, Clip);
            spanish += Math.Max(0, -lean);
            quechua += Math.Max(0, lean);
            runSpanish = Math.Max(0, runSpanish - lean);
            runQuechua = Math.Max(0, runQuechua + lean);
            bestSpanish = Math.Max(bestSpanish, runSpanish);
            bestQuechua = Math.Max(bestQuechua, runQuechua);
            topSpanish = Math.Max(topSpanish, -lean);
            topQuechua = Math.Max(topQuechua, lean);

            var side = lean < -Sure ? -1 : lean > Sure ? 1 : 0;
            if (side < 0)
                sureSpanish++;
            if (side > 0)
                sureQuechua++;
            if (side * previous < 0)
                changes++;
            if (side != 0)
                previous = side;

            last = Math.Clamp(row[1] - row[0], -Farthest, Farthest);
            if (word == 0)
                first = last;
            farSpanish += Math.Max(0, -last);
            farQuechua += Math.Max(0, last);
            farthestSpanish = Math.Max(farthestSpanish, -last);
            farthestQuechua = Math.Max(farthestQuechua, last);
            if (last < -Strong)
                strongSpanish++;
            if (last > Strong)
                strongQuechua++;
        }
        for (var column = 0; column < total.Length; column++)
            total[column] = (total[column] / Math.Sqrt(n)) + bias[column];

        var towardsQuechua = Math.Clamp(total[1] - total[0], -Farthest, Farthest);
        var neither = Math.Max(total[2], total[3]) - Math.Max(total[0], total[1]);
        summary[0] = towardsQuechua;
        summary[1] = Math.Abs(towardsQuechua);
        summary[2] = Math.Clamp(neither, -Farthest, Farthest);
        summary[3] = Math.Min(spanish, quechua) / (spanish + quechua + 1);
        summary[4] = Math.Log(1 + Math.Min(spanish, quechua));
        summary[5] = Math.Log(1 + Math.Min(bestSpanish, bestQuechua));
        summary[6] = Math.Min(topSpanish, topQuechua);
        summary[7] = Math.Log(1 + Math.Min(sureSpanish, sureQuechua));
        summary[8] = Math.Log(1 + Math.Max(sureSpanish, sureQuechua));
        summary[9] = (double)changes / n;
        summary[10] = Math.Log(n);
        summary[11] = (spanish - quechua) / (spanish + quechua + 1);
        summary[12] = first;
        summary[13] = last; // where Quechua has its verb
        summary[14] = Math.Min(farthestSpanish, farthestQuechua);
        summary[15] = Math.Log(1 + Math.Min(farSpanish, farQuechua));
        summary[16] = Math.Log(1 + Math.Min(strongSpanish, strongQuechua));
        summary[17] = (farSpanish - farQuechua) / (farSpanish + farQuechua + 1);
    }
}
