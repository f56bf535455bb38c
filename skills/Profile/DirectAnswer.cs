using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Reads an answer to an open question, where less must be said than in free speech: «2» workers, «unos 3 mil» of sales,
/// «2019», «juliaca», «sí», «todavía no», «más o menos igual».
/// </summary>
public sealed partial class DirectAnswer(FactExtractor extractor)
{
    /// <param name="question">The name of the fact that was asked for.</param>
    /// <param name="text">What came back.</param>
    /// <param name="today">The owner's day.</param>
    /// <returns>The fact; or that the owner does not know or will not say; or that this is no answer to it.</returns>
    public AnswerRead Read(string question, string text, DateOnly today)
    {
        var reading = Reading.Of(text);
        if (reading.Words.Count == 0)
            return AnswerRead.NoAnswer;
        if (Unknown.IsIn(reading))
            return AnswerRead.Unknown;
        if (extractor.Extract(text, today).FirstOrDefault(fact => fact.Name == question) is { } told)
            return AnswerRead.Of(told);
        var value = question switch
        {
            FactNames.Workers => ShortAnswers.Workers(reading),
            FactNames.SalesMonth or FactNames.SalesGoodMonth or FactNames.SalesBadMonth => ShortAnswers.Sales(reading),
            FactNames.Started => Began(reading, today),
            FactNames.Region or FactNames.Province or FactNames.District => Place(text, question),
            FactNames.Ruc => ShortAnswers.Ruc(reading),
            FactNames.TaxRegime => ShortAnswers.TaxRegime(reading),
            FactNames.Trend => ShortAnswers.Trend(reading),
            FactNames.Selling => ShortAnswers.Selling(reading),
            FactNames.Records => ShortAnswers.Records(reading),
            FactNames.Digital => ShortAnswers.Digital(reading),
            FactNames.Credit => ShortAnswers.Credit(reading),
            FactNames.Place => ShortAnswers.Place(reading),
            FactNames.Needs => ShortAnswers.Needs(text, extractor, today),
            FactNames.Activity => ShortAnswers.Activity(reading),
            _ => null,
        };
        return value is null ? AnswerRead.NoAnswer : AnswerRead.Of(new Fact(question, value, UnitOf(question), "owner", 0.95));
    }

    private static string UnitOf(string question) => question switch
    {
        FactNames.Workers => "people",
        FactNames.SalesMonth or FactNames.SalesGoodMonth or FactNames.SalesBadMonth => "soles",
        FactNames.Started => "month",
        FactNames.Region or FactNames.Province or FactNames.District => "ubigeo",
        _ => "",
    };

    private static string? Began(Reading reading, DateOnly today)
    {
        foreach (var span in Durations.In(reading))
            if (reading.Stated(span.Start))
                return span.Before(today).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var date = DateWords.First(reading);
        if (date.Success && Dates.Read(date.Groups["date"].Value.Trim(), today) is { } began)
            return began.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        // «recién», «nuevo»: this month.
        return RecentWords.IsIn(reading) ? today.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
    }

    private string? Place(string text, string question)
    {
        foreach (var fact in extractor.PlaceIn("en " + text.Trim()))
            if (fact.Name == question)
                return fact.Value;
        return null;
    }

    private static readonly Pattern Unknown = new(@"^ (?:(?:pues|mmm?|la verdad|eso|hola|este|bueno|uy|aun|todavia|,) )*(?:no (?:lo )?(?:se|recuerdo|me acuerdo|sabria|tengo idea|estoy segur[oa]|conozco|entiendo eso)|ni idea|no tengo ni idea|quien sabe|prefiero no(?: decir\w*| responder| contestar)?|no (?:quiero|deseo) (?:decir\w*|responder|contestar|dar ese dato)|no te (?:digo|puedo decir)|paso|es (?:privado|personal|secreto|confidencial)|mana\w* yachani\w*|manam? yuyani\w*|depende|varia|no le? podria decir|desconozco|nose)(?= )(?! (?:llevar|vender|hacer|sacar|cuanto (?:cobrar|gano)|a cuanto|usar|leer))");

    private static readonly Pattern DateWords = new(@" (?<date>\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}/\d{4}|(?:\d{1,2} de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)(?: (?:del ano|de ano|del|de|el|ano)? ?(?:\d{4}|pasado))?|(?:19|20)\d\d|ano pasado|mes pasado|semana pasada|ayer|hoy|este mes|este ano|pandemia|cuarentena)(?= )");

    private static readonly Pattern RecentWords = new(@" (?:recien|nuevo|nueva|recientemente|empezando|ahorita|hace poco|hace poquito|poco tiempo|musuq) ");
}
