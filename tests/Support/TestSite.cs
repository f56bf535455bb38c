using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Peru.Assistant.Bot;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Tests.Support;

/// <summary>The whole bot as <c>serve</c> runs it, at an address of its own on this machine, on a database of the test's own.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly TestDatabase data;
    private readonly Dictionary<string, string?> settings;
    private Database? database;
    private WebApplication? web;

    private TestSite(TestDatabase data, Dictionary<string, string?> settings) => (this.data, this.settings) = (data, settings);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string Address { get; private set; } = "http://127.0.0.1:0";

    public TestDatabase Data => data;

    public Bell Bell => web!.Services.GetRequiredService<Bell>();

    public static async Task<TestSite> StartAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Bot:DebounceMilliseconds"] = "30" };
        foreach (var (name, value) in settings)
            all[name] = value;
        var site = new TestSite(await TestDatabase.CreateAsync(), all);
        await site.UpAsync();
        site.Client.BaseAddress = new Uri(site.Address);
        return site;
    }

    /// <summary>Starts it, at the same address as before if it was down.</summary>
    public async Task UpAsync()
    {
        settings["Bot:ListenOn"] = Address;
        database = await Database.OpenAsync(new DatabaseOptions { ConnectionString = data.ConnectionString }, TimeProvider.System, default);
        web = WebHost.Build(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), database, TimeProvider.System);
        await web.StartAsync();
        Address = web.Urls.First();
    }

    public async Task DownAsync()
    {
        await web!.StopAsync();
        await web.DisposeAsync();
        await database!.DisposeAsync();
    }

    /// <summary>A reply to an owner who has written before, with whatever words and buttons; as sent, unless said otherwise.</summary>
    public async Task ReplyAsync(string contact, string channel, string text, string buttons = "[]", bool sent = true)
    {
        await using var command = data.Source.CreateCommand(
            """
            insert into outbox (id, conversation_id, carrier, channel, address_kind, address, text, buttons, list_label, answers, created_at, status, sent_at)
            select gen_random_uuid(), c.id, 'simulator', $2, a.kind, a.value, $3, $4::jsonb, 'Ver opciones', '{}', now(), case when $5 then 'queued' else 'dropped' end, case when $5 then now() end
            from contact_address a join conversation c on c.contact_id = a.contact_id where a.value = $1
            """);
        foreach (var value in new object[] { contact, channel, text, buttons, sent })
            command.Parameters.Add(new() { Value = value });
        if (await command.ExecuteNonQueryAsync() != 1)
            throw new InvalidOperationException("Nobody with this id has written yet.");
        Bell.Outbox.Ring();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await DownAsync();
        await data.DisposeAsync();
    }
}
