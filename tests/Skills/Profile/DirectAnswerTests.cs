using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class DirectAnswerTests
{
    [Theory]
    [InlineData("workers", "2", "2")]
    [InlineData("workers", "dos", "2")]
    [InlineData("workers", "iskay", "2")]
    [InlineData("workers", "solo yo", "0")]
    [InlineData("workers", "nadie", "0")]
    [InlineData("workers", "ninguno", "0")]
    [InlineData("workers", "una", "1")]
    [InlineData("workers", "somos 3", "2")]
    [InlineData("workers", "mi esposa", "1")]
    [InlineData("workers", "no tengo", "0")]
    [InlineData("sales_month", "unos 3 mil", "3000")]
    [InlineData("sales_month", "3000", "3000")]
    [InlineData("sales_month", "s/ 1,500", "1500")]
    [InlineData("sales_month", "80 diarios", "2080")]
    [InlineData("sales_month", "entre 2000 y 3000", "2500")]
    [InlineData("sales_month", "nada", "0")]
    [InlineData("sales_bad_month", "mil", "1000")]
    [InlineData("started", "2019", "2019-01")]
    [InlineData("started", "en marzo", "2026-03")]
    [InlineData("started", "3 años", "2023-11")]
    [InlineData("started", "kimsa wata", "2023-11")]
    [InlineData("started", "recién", "2026-11")]
    [InlineData("started", "el año pasado", "2025-11")]
    [InlineData("region", "juliaca", "21")]
    [InlineData("region", "Cusco", "08")]
    [InlineData("district", "comas", "150110")]
    [InlineData("province", "huancallo", "1201")]
    [InlineData("ruc", "si", "yes")]
    [InlineData("ruc", "SIII", "yes")]
    [InlineData("ruc", "ya", "yes")]
    [InlineData("ruc", "arí", "yes")]
    [InlineData("ruc", "no", "no")]
    [InlineData("ruc", "todavia no", "no")]
    [InlineData("ruc", "manam", "no")]
    [InlineData("ruc", "aún no", "no")]
    [InlineData("ruc", "en trámite", "in_process")]
    [InlineData("ruc", "no pero lo estoy sacando", "in_process")]
    [InlineData("tax_regime", "el rus", "nrus")]
    [InlineData("tax_regime", "mype", "rmt")]
    [InlineData("trend", "mas o menos igual", "same")]
    [InlineData("trend", "ha bajado", "down")]
    [InlineData("trend", "vendo más", "up")]
    [InlineData("trend", "peor", "down")]
    [InlineData("selling", "todavia no", "not_yet")]
    [InlineData("selling", "a veces", "occasionally")]
    [InlineData("selling", "todos los días", "regularly")]
    [InlineData("records", "en un cuaderno", "notebook")]
    [InlineData("records", "no", "none")]
    [InlineData("records", "excel", "app")]
    [InlineData("digital", "solo efectivo", "cash")]
    [InlineData("digital", "yape", "wallet")]
    [InlineData("credit", "no", "none")]
    [InlineData("credit", "con la caja", "formal")]
    [InlineData("place", "en mi casa", "home")]
    [InlineData("needs", "prestamo", "finance")]
    [InlineData("needs", "vender mas", "sell_more")]
    [InlineData("activity", "jugos y desayunos", "jugos y desayunos")]
    public void A_short_answer_gives_the_fact_that_was_asked_for(string question, string text, string value)
    {
        var answer = Read(question, text);

        Assert.Equal(value, answer.Fact?.Value);
        Assert.Equal(question, answer.Fact?.Name);
        Assert.Equal("owner", answer.Fact?.Extractor);
    }

    [Theory]
    [InlineData("workers", "no sé")]
    [InlineData("sales_month", "ni idea")]
    [InlineData("sales_month", "prefiero no decir")]
    [InlineData("started", "no me acuerdo")]
    [InlineData("sales_month", "manam yachanichu")]
    [InlineData("ruc", "no se")]
    [InlineData("trend", "Mana yachanichu")]
    public void Not_knowing_is_an_answer(string question, string text) => Assert.True(Read(question, text).IsUnknown);

    [Theory]
    [InlineData("workers", "¿y eso para qué?")]
    [InlineData("workers", "vendo jugos")]
    [InlineData("sales_month", "vendo 30 kilos")]
    [InlineData("started", "quiero un prestamo")]
    [InlineData("region", "no entiendo")]
    [InlineData("ruc", "vendo ropa")]
    [InlineData("activity", "si")]
    [InlineData("activity", "hola")]
    [InlineData("trend", "🤷")]
    [InlineData("trend", "")]
    public void Something_else_is_no_answer(string question, string text) => Assert.False(Read(question, text).IsAnswer);

    private static AnswerRead Read(string question, string text) => new DirectAnswer(ExtractionCase.Extractor).Read(question, text, ExtractionCase.Today);
}
