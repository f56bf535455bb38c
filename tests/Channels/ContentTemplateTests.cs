using System.Text.Json;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Channels;

public sealed class ContentTemplateTests
{
    [Fact]
    public async Task A_start_makes_what_Twilio_lacks_and_the_next_start_asks_for_nothing()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using (var bench = new TwilioBench(fake.BaseUrl, database: database.Source))
            await bench.TemplateWorker.PrepareAsync(default);
        Assert.Equal(ContentTemplate.All.Count, fake.Contents.Count);
        var asked = fake.Requests.Count;

        await using (var bench = new TwilioBench(fake.BaseUrl, database: database.Source))
        {
            await bench.TemplateWorker.PrepareAsync(default);
            Assert.Equal(asked, fake.Requests.Count);
            Assert.NotNull(bench.Templates.For(TwilioBench.Message("¿Sí?", "Sí")));
        }
    }

    [Fact]
    public async Task A_new_database_finds_by_name_what_Twilio_already_has()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var first = await TestDatabase.CreateAsync();
        await using (var bench = new TwilioBench(fake.BaseUrl, database: first.Source))
            await bench.TemplateWorker.PrepareAsync(default);

        await using var second = await TestDatabase.CreateAsync();
        await using (var bench = new TwilioBench(fake.BaseUrl, database: second.Source))
            await bench.TemplateWorker.PrepareAsync(default);

        Assert.Equal(ContentTemplate.All.Count, fake.Contents.Count);
        Assert.Equal(ContentTemplate.All.Count, await second.OneAsync<long>("select count(*) from content_template"));
    }

    [Fact]
    public async Task A_start_that_fails_half_way_goes_on_where_it_stopped()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = new TwilioBench(fake.BaseUrl, database: database.Source);
        fake.FailNext(new FakeFailure(500, 20500));
        await Assert.ThrowsAsync<HttpRequestException>(() => bench.TemplateWorker.PrepareAsync(default));

        await bench.TemplateWorker.PrepareAsync(default);

        Assert.Equal(ContentTemplate.All.Count, fake.Contents.Count);
    }

    [Theory]
    [InlineData(1, "twilio/quick-reply")]
    [InlineData(3, "twilio/quick-reply")]
    [InlineData(4, "twilio/list-picker")]
    [InlineData(10, "twilio/list-picker")]
    public async Task Buttons_go_out_as_quick_replies_and_more_of_them_as_a_list(int count, string type)
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = new TwilioBench(fake.BaseUrl, database: database.Source);
        await bench.TemplateWorker.PrepareAsync(default);
        var message = TwilioBench.Message("¿Qué necesita?\n\nElija una opción, señora O'Higgins:", [.. Enumerable.Range(1, count).Select(number => $"Opción {number}")]);

        Assert.IsType<SendResult.Sent>(await bench.WhatsApp.SendAsync(message, default));

        var sent = Assert.Single(fake.Messages);
        Assert.Equal(message.Text, sent.Body);
        Assert.False(sent.Fields.ContainsKey("Body"));
        var content = fake.Contents[sent.Fields["ContentSid"]]["types"]!.AsObject().Single();
        Assert.Equal(type, content.Key);
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(sent.Fields["ContentVariables"])!;
        var filled = values.Aggregate(content.Value!.ToJsonString(), (json, pair) => json.Replace($"{{{{{pair.Key}}}}}", JsonEncodedText.Encode(pair.Value).ToString(), StringComparison.Ordinal));
        var shown = JsonSerializer.Deserialize<JsonElement>(filled);
        var items = shown.GetProperty(count > 3 ? "items" : "actions").EnumerateArray().ToList();
        Assert.Equal(message.Buttons.Select(button => button.Title), items.Select(item => item.GetProperty(count > 3 ? "item" : "title").GetString()));
        Assert.Equal(message.Buttons.Select(button => button.Id), items.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(sent.Sid, await bench.WhatsApp.FindAsync(message, default));
    }

    [Fact]
    public async Task A_described_list_shows_its_descriptions()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = new TwilioBench(fake.BaseUrl, database: database.Source);
        await bench.TemplateWorker.PrepareAsync(default);
        var buttons = Enumerable.Range(1, 5).Select(number => new ReplyButton($"r{number}", $"Taller {number}", $"Gratis, dato de 202{number}")).ToList();

        await bench.WhatsApp.SendAsync(TwilioBench.Message("Para usted:") with { Buttons = buttons, ListLabel = "Akllanapaq" }, default);

        var sent = Assert.Single(fake.Messages);
        Assert.Contains("dato de 2025", sent.Fields["ContentVariables"], StringComparison.Ordinal);
        Assert.Contains("Akllanapaq", sent.Fields["ContentVariables"], StringComparison.Ordinal);
        Assert.Contains("description", fake.Contents[sent.Fields["ContentSid"]].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_Twilio_has_lost_is_made_anew_and_its_message_goes_as_text()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = new TwilioBench(fake.BaseUrl, database: database.Source);
        await bench.TemplateWorker.PrepareAsync(default);
        fake.Contents.Clear();
        var message = TwilioBench.Message("¿Sí?", "Sí");

        Assert.IsType<SendResult.Sent>(await bench.WhatsApp.SendAsync(message, default));
        Assert.Equal("¿Sí?\n1. Sí", Assert.Single(fake.Messages).Body);
        Assert.Null(bench.Templates.For(message));

        await bench.Templates.WaitAsync(default);
        await bench.TemplateWorker.PrepareAsync(default);
        Assert.NotNull(bench.Templates.For(message));
        Assert.Single(fake.Contents);
    }

    [Fact]
    public async Task Variables_that_Twilio_does_not_take_cost_the_buttons_and_not_the_words()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = new TwilioBench(fake.BaseUrl, database: database.Source);
        await bench.TemplateWorker.PrepareAsync(default);
        fake.FailNext(new FakeFailure(400, 21656));

        Assert.IsType<SendResult.Sent>(await bench.WhatsApp.SendAsync(TwilioBench.Message("¿Sí?", "Sí", "No"), default));
        Assert.Equal("¿Sí?\n1. Sí\n2. No", Assert.Single(fake.Messages).Body);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(11, 10)]
    [InlineData(2, 0)]
    [InlineData(2, 1_025)]
    public void What_no_resource_fits_goes_as_text(int buttons, int length)
    {
        var templates = new ContentTemplates();
        foreach (var template in ContentTemplate.All)
            templates.Add(template.Kind, "HX");

        Assert.Null(templates.For(TwilioBench.Message(new string('a', length), [.. Enumerable.Range(0, buttons).Select(number => $"b{number}")])));
    }

    [Fact]
    public void Long_titles_make_a_list_and_longer_ones_are_cut()
    {
        var templates = new ContentTemplates();
        foreach (var template in ContentTemplate.All)
            templates.Add(template.Kind, template.Kind);

        var use = templates.For(TwilioBench.Message("a\tb      c", "Un título de 22 letras", "Un título que no cabe en una lista"));

        Assert.Equal("list_2", use!.Value.Sid);
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(use.Value.Variables)!;
        Assert.Equal("a b c", values["1"]);
        Assert.Equal("Un título que no cabe e…", values["5"]);
    }

    [Fact]
    public void Every_resource_has_a_name_of_its_own() =>
        Assert.Equal(ContentTemplate.All.Count, ContentTemplate.All.Select(template => template.FriendlyName).Distinct().Count());
}
