using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Tests.Scoring.Stage;

public sealed class StageRulesTests
{
    [Theory]
    [InlineData("not_yet", null, null, "idea", "not_selling_yet")]
    [InlineData("not_yet", 60.0, "up", "idea", "not_selling_yet")]
    [InlineData(null, -2.0, null, "idea", "not_started_yet")]
    [InlineData("occasionally", 0.0, null, "start", "nascent")]
    [InlineData("regularly", 3.0, "down", "start", "nascent")]
    [InlineData("regularly", 3.1, "down", "decline", "sales_falling")]
    [InlineData("regularly", 12.0, null, "start", "new")]
    [InlineData("regularly", 12.0, "up", "start", "new")]
    [InlineData("regularly", 42.0, "same", "start", "new")]
    [InlineData("regularly", 42.5, "same", "established", "sales_steady")]
    [InlineData("regularly", 43.0, null, "established", "past_new")]
    [InlineData("regularly", 43.0, "up", "growth", "sales_rising")]
    [InlineData("regularly", 240.0, "down", "decline", "sales_falling")]
    [InlineData("regularly", null, "down", "decline", "sales_falling")]
    [InlineData("regularly", null, "up", "unknown", "age_unknown")]
    [InlineData(null, null, null, "unknown", "age_unknown")]
    public void The_first_rule_that_holds_decides(string? selling, double? months, string? trend, string stage, string reason)
    {
        var score = StageRules.Of(new StageFacts { Selling = selling, AgeInMonths = months, Trend = trend });

        Assert.Equal((stage, reason), (score.Stage, score.ReasonKey));
    }

    [Theory]
    [InlineData(0.4, "Empezó hace menos de un mes: recién está arrancando.")]
    [InlineData(1, "Empezó hace 1 mes: recién está arrancando.")]
    [InlineData(13, "Empezó hace 1 año y 1 mes: está en sus primeros tres años y medio, la etapa de arranque.")]
    [InlineData(24, "Empezó hace 2 años: está en sus primeros tres años y medio, la etapa de arranque.")]
    [InlineData(65, "Tiene 5 años: ya pasó la etapa de arranque.")]
    public void The_reason_says_the_age_as_an_owner_would(double months, string reason) =>
        Assert.Equal(reason, StageRules.Of(new StageFacts { AgeInMonths = months }).Reason);

    [Fact]
    public void A_rising_trend_alone_makes_no_young_business_a_grown_one()
    {
        for (var months = 0; months <= 42; months++)
            Assert.Equal("start", StageRules.Of(new StageFacts { AgeInMonths = months, Trend = "up", Selling = "regularly" }).Stage);
    }
}
