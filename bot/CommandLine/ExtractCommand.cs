using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>extract [FILE]</c>: one text a line in, one JSON object of its facts a line out.</summary>
internal static class ExtractCommand
{
    private const string Keys =
        """
        Facts found in texts, one JSON object a line; a fact that is not stated has no key.
          activity         what they do or sell, as written
          selling          not_yet | occasionally | regularly
          started          yyyy-MM; with age_months, a number
          region, province, district   INEI codes of 2, 4 and 6 digits; with region_name, province_name, district_name
          place            home | stall | street | shop | market | farm | online
          ruc              yes | no | in_process
          tax_regime       nrus | rer | rmt | general
          workers          number of people beside the owner
          sales_month, sales_good_month, sales_bad_month   soles a month (a day counts 26 times, a week 4.3)
          trend            up | same | down
          records          none | notebook | app | accountant
          digital          cash | wallet | card | online
          credit           none | informal | formal | refused
          needs            array of: formalise licence sell_more sell_online finance accounts costs invoice quality export staff
                           technology tax debts safety network training
        """;

    // Letters with accents stay readable; the output is data for programs, not for a web page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "One text a line; standard input without it." };
        var day = new Option<string?>("--today") { Description = "The day that «hace 3 años» counts from, yyyy-MM-dd; without it today in Lima." };
        day.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } written && !TryDay(written, out _))
                result.AddError("--today expects a day as yyyy-MM-dd, not «" + written + "».");
        });
        var command = new Command("extract", Keys) { file, day };
        command.SetAction(async (parsed, ct) =>
        {
            var today = parsed.GetValue(day) is { } written && TryDay(written, out var given) ? given : TodayInLima(TimeProvider.System);
            if (parsed.GetValue(file) is { Exists: false } missing)
            {
                await Console.Error.WriteLineAsync("There is no file " + missing.FullName);
                return 2;
            }
            var extractor = FactExtractor.Load();
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(FactKeys.Of(extractor.Extract(line, today), today, extractor.Gazetteer), Readable));
            return 0;
        });
        return command;
    }

    private static bool TryDay(string written, out DateOnly day) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static DateOnly TodayInLima(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/Lima")).DateTime);
}
