namespace Peru.Assistant.Tests.Simulator;

/// <summary>The page in a real browser. Each row is a test of <c>simulator.test.mjs</c>, which one run carries out in turn.</summary>
public sealed class SimulatorPageTests(BrowserRun run) : IClassFixture<BrowserRun>
{
    [BrowserTheory]
    [InlineData("A message is shown at once and its reply when it comes")]
    [InlineData("A quick reply sends its title and its id")]
    [InlineData("A list opens behind its label and sends what is picked")]
    [InlineData("What either side writes stays text; bold and cursive are shown")]
    [InlineData("A reload brings both sides back, each message once")]
    [InlineData("One number on both phones is one owner, and a new owner begins anew")]
    [InlineData("What is known appears beside the phones after a reply")]
    [InlineData("A location goes out from the menu by keyboard, and Escape closes it")]
    [InlineData("A message that was written while the bot was down goes out once when it is back")]
    [InlineData("The page fits a screen of 360 pixels, and all its controls have names")]
    public void In_the_browser(string test)
    {
        // Not Assert.Null, which would cut the browser's words short.
        if (run.ErrorOf(test) is { } error)
            Assert.Fail(error);
    }
}
