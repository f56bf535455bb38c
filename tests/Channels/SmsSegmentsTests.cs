using System.Text.Json;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Channels;

public sealed class SmsSegmentsTests
{
    [Fact]
    public async Task Segments_are_counted_as_Twilio_counts_them()
    {
        await using var file = File.OpenRead(RepoRoot.File("tests", "Channels", "sms-segments.json"));
        var vectors = await JsonSerializer.DeserializeAsync<List<Vector>>(file, JsonSerializerOptions.Web);

        Assert.True(vectors!.Count >= 60);
        Assert.All(vectors, vector =>
        {
            var text = vector.Text ?? new string([.. vector.Utf16!.Select(unit => (char)unit)]);
            var expected = new SmsSegments(vector.Encoding == "GSM-7" ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2, vector.Segments, vector.Units);
            Assert.Equal(expected, SmsSegments.Count(text));
        });
    }

    private sealed record Vector(string? Text, int[]? Utf16, string Encoding, int Segments, int Units);
}
