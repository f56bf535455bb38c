using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Simulator;

public sealed class SimulatorApiTests(SimulatorApiTests.Shared shared) : IClassFixture<SimulatorApiTests.Shared>
{
    private const string Owner = "+51987000101";
    private const string Talk = "/simulator/messages?contact=%2B51987000101&channel=whatsapp";

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("null", "Falta el mensaje")]
    [InlineData("""{"channel":"sms","body":"hola"}""", "contact")]
    [InlineData("""{"contact":" ","channel":"sms","body":"hola"}""", "contact")]
    [InlineData("""{"contact":"a\u0000b","channel":"sms","body":"hola"}""", "contact")]
    [InlineData("""{"contact":"a","channel":"telegram","body":"hola"}""", "channel")]
    [InlineData("""{"contact":"a","channel":"sms","kind":"7"}""", "kind")]
    [InlineData("""{"contact":"a","channel":"sms","kind":"location"}""", "latitude")]
    [InlineData("""{"contact":"a","channel":"sms","latitude":-12}""", "longitude")]
    [InlineData("""{"contact":"a","channel":"sms","latitude":-120,"longitude":0}""", "latitude")]
    [InlineData("""{"contact":"a","channel":"sms","id":"1"}""", "id")]
    [InlineData("""{"contact":"a","channel":"sms","body":"\ud800"}""", "JSON")]
    public async Task A_post_that_is_no_message_hears_what_is_wrong_with_it(string body, string named)
    {
        var site = shared.Site;

        using var answer = await site.Client.PostAsync(new Uri("/simulator/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, (await ReadAsync(answer)).GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await site.Data.OneAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task A_message_that_is_posted_twice_is_kept_once()
    {
        await using var site = await TestSite.StartAsync();
        var said = new { contact = Owner, channel = "whatsapp", body = "hola", id = new string('a', 32) };

        Assert.Equal(HttpStatusCode.Accepted, (await SayAsync(site, said)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await SayAsync(site, said)).StatusCode);

        Assert.Equal(1, await site.Data.OneAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task A_reply_that_was_never_sent_is_never_shown()
    {
        await using var site = await TestSite.StartAsync();
        await SayAsync(site, new { contact = Owner, channel = "whatsapp", body = "hola" });
        await site.ReplyAsync(Owner, "whatsapp", "dropped", sent: false);
        await site.ReplyAsync(Owner, "whatsapp", "sent");

        var texts = (await site.Client.GetFromJsonAsync<JsonElement>(Talk)).GetProperty("messages").EnumerateArray().Select(line => line.GetProperty("text").GetString()).ToList();

        Assert.Contains("sent", texts);
        Assert.DoesNotContain("dropped", texts);
    }

    [Fact]
    public async Task A_reply_by_sms_is_shown_folded_and_counted_as_it_would_be_billed()
    {
        await using var site = await TestSite.StartAsync();
        await SayAsync(site, new { contact = Owner, channel = "sms", body = "hola" });
        await site.ReplyAsync(Owner, "sms", "¿Qué vendes, mamá?", """[{"Id":"a","Title":"Jugos"},{"Id":"b","Title":"Papa"}]""");

        var talk = await site.Client.GetFromJsonAsync<JsonElement>("/simulator/messages?contact=%2B51987000101&channel=sms");
        var line = talk.GetProperty("messages").EnumerateArray().Single(line => line.GetProperty("text").GetString()!.Contains("mama", StringComparison.Ordinal));

        Assert.Equal("¿Qué vendes, mama?\n1. Jugos\n2. Papa", line.GetProperty("text").GetString());
        Assert.Equal("GSM-7", line.GetProperty("cost").GetProperty("encoding").GetString());
        Assert.Equal(1, line.GetProperty("cost").GetProperty("segments").GetInt32());
        Assert.Equal(0, line.GetProperty("buttons").GetArrayLength());
    }

    [Fact]
    public async Task A_reader_who_comes_back_gets_only_what_is_new()
    {
        await using var site = await TestSite.StartAsync();
        await SayAsync(site, new { contact = Owner, channel = "whatsapp", body = "hola" });
        await site.ReplyAsync(Owner, "whatsapp", "first");
        var before = await FirstEventAsync(site, "", talk => Texts(talk).Contains("first"));
        await site.ReplyAsync(Owner, "whatsapp", "second");

        var after = await FirstEventAsync(site, before.GetProperty("cursor").GetString()!, talk => Texts(talk).Contains("second"));

        Assert.DoesNotContain("first", Texts(after));
        Assert.DoesNotContain("hola", Texts(after));
    }

    [Fact]
    public async Task What_is_known_of_an_owner_is_read_with_the_latest_facts_only()
    {
        await using var site = await TestSite.StartAsync();
        await SayAsync(site, new { contact = Owner, channel = "whatsapp", body = "hola" });
        await site.Data.OneAsync<long>(
            """
            insert into fact (contact_id, name, value, unit, extractor, confidence, confirmed, created_at, superseded_by)
            select id, 'ruc', 'no', '', 'rule', 0.9, false, now(), null from contact;
            insert into fact (contact_id, name, value, unit, extractor, confidence, confirmed, created_at)
            select id, 'ruc', 'yes', '', 'owner', 1, true, now() from contact;
            update fact set superseded_by = 2 where id = 1;
            insert into fact (contact_id, name, value, unit, extractor, confidence, confirmed, created_at)
            select id, 'province', '1201', '', 'rule', 1, false, now() from contact
            """);

        var owner = await site.Client.GetFromJsonAsync<JsonElement>("/simulator/owner?contact=%2B51987000101");
        var stranger = await site.Client.GetFromJsonAsync<JsonElement>("/simulator/owner?contact=nobody");

        var facts = owner.GetProperty("facts").EnumerateArray().ToDictionary(fact => fact.GetProperty("name").GetString()!);
        Assert.Equal(["ruc", "province"], facts.Keys);
        Assert.Equal("yes", facts["ruc"].GetProperty("value").GetString());
        Assert.Equal("Huancayo", facts["province"].GetProperty("place").GetString());
        Assert.True(owner.GetProperty("known").GetBoolean());
        Assert.False(stranger.GetProperty("known").GetBoolean());
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_in_words_on_every_path()
    {
        await using var site = await TestSite.StartAsync();
        await site.Data.GoAwayAsync();

        var answers = new[]
        {
            await SayAsync(site, new { contact = Owner, channel = "whatsapp", body = "hola" }),
            await GetAsync(site, Talk),
            await GetAsync(site, "/simulator/events?contact=a&channel=sms"),
            await GetAsync(site, "/simulator/owner?contact=a"),
        };

        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("base de datos", (await ReadAsync(answer)).GetProperty("error").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/simulator")]
    [InlineData("/simulator/simulator.js")]
    [InlineData(Talk)]
    [InlineData("/simulator/events?contact=a&channel=sms")]
    [InlineData("/simulator/owner?contact=a")]
    public async Task There_is_no_simulator_for_who_calls_from_elsewhere(string path)
    {
        var site = shared.Site;

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(site, path, ("Host", "bot.example.pe"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(site, path, ("X-Forwarded-For", "203.0.113.7"))).StatusCode);
    }

    [Fact]
    public async Task There_is_no_simulator_where_it_is_switched_off()
    {
        await using var site = await TestSite.StartAsync(("Bot:Simulator", "false"));

        foreach (var path in new[] { "/", "/simulator", Talk, "/simulator/owner?contact=a" })
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(site, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(site, new { contact = Owner, channel = "sms", body = "hola" })).StatusCode);
    }

    private static List<string?> Texts(JsonElement talk) => [.. talk.GetProperty("messages").EnumerateArray().Select(line => line.GetProperty("text").GetString())];

    private static Task<HttpResponseMessage> SayAsync(TestSite site, object said) => site.Client.PostAsJsonAsync("/simulator/messages", said);

    private static async Task<HttpResponseMessage> GetAsync(TestSite site, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<JsonElement> FirstEventAsync(TestSite site, string cursor, Func<JsonElement, bool> wanted)
    {
        using var answer = await GetAsync(site, "/simulator/events?contact=%2B51987000101&channel=whatsapp", ("Last-Event-ID", cursor));
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonDocument.Parse(line[6..]).RootElement is var talk && wanted(talk))
                return talk;
        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>One bot for the rows that must change nothing.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal TestSite Site { get; private set; } = null!;

        public async Task InitializeAsync() => Site = await TestSite.StartAsync();

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}
