using System.Globalization;
using System.CommandLine;
using System.Text;
using Peru.Assistant.Bot.CommandLine;

namespace Peru.Assistant.Tests.Batch;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        Directory.Delete(folder, true);
        errors.Dispose();
    }

    [Fact]
    public async Task Facts_in_an_owners_terms_become_stage_band_and_reasons()
    {
        var (exit, lines) = await ScoreAsync("""
            firm,selling,started,place,ruc,workers,sales_month,trend,records,credit,section,month
            a,regularly,2018-03,shop,yes,3,9000,up,app,formal,G,2026-03
            b,not_yet,,,,,,,,,,2026-03
            c,regularly,2025-10,home,no,0,800,down,none,none,C,2026-03
            """);

        Assert.Equal(0, exit);
        Assert.Equal("firm,stage,stage_reason,growth_low,growth_medium,growth_high,growth_expected,growth_band,closure_risk,information,reasons", lines[0]);
        Assert.StartsWith("a,growth,Tiene 8 años y sus ventas suben: está creciendo.,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("b,idea,", lines[2], StringComparison.Ordinal);
        Assert.Contains(",no sé todavía,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("c,decline,", lines[3], StringComparison.Ordinal);
        Assert.Contains("(sube)", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_are_named_by_line_and_kept_out()
    {
        var (exit, lines) = await ScoreAsync("""
            firm,workers,sales_month,trend
            a,2,500,up
            b,two,500,up
            c,2,500
            ,2,500,up
            e,2,-1,up
            f,2,500,sideways
            "g
            g",3,,
            h,3,nan,
            i,3,x"y,
            """);

        Assert.Equal(1, exit);
        Assert.Equal(["a", "\"g", "h"], lines.Skip(1).Select(line => line.Split(',')[0]).Where(key => !key.StartsWith("g\"", StringComparison.Ordinal)));
        var told = errors.ToString();
        Assert.Contains("line 3: column «workers»: «two» is not a number", told, StringComparison.Ordinal);
        Assert.Contains("line 4: 3 cells, the header has 4", told, StringComparison.Ordinal);
        Assert.Contains("line 5: column «firm» is empty", told, StringComparison.Ordinal);
        Assert.Contains("line 6: column «sales_month»: «-1»", told, StringComparison.Ordinal);
        Assert.Contains("line 7: column «trend»: «sideways»", told, StringComparison.Ordinal);
        Assert.Contains("line 11: a quotation mark", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop,workers\n1,2\n", "column «firm»")]
    [InlineData("firm,workers,Workers\n1,2,3\n", "column «Workers» is there twice")]
    [InlineData("firm,colour\n1,red\n", "no column tells anything")]
    [InlineData("", "it is empty")]
    [InlineData("PK\u0003\u0004,firm,workers\n", "it is no text")]
    public async Task A_wrong_header_says_which_column(string text, string message)
    {
        Assert.Equal(2, (await ScoreAsync(text)).Exit);
        Assert.Contains(message, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_columns_are_named_once_and_sex_and_age_change_nothing()
    {
        var (_, lines) = await ScoreAsync("firm,workers,owner_female,owner_age,colour\na,2,1,20,red\nb,2,0,70,blue\n");

        Assert.Equal(lines[1][2..], lines[2][2..]);
        Assert.Equal("columns passed over: colour", errors.ToString().Trim());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => Assert.Equal(2, await RunAsync([Path.Combine(folder, "none.csv")]));

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_swallow_the_file_in_memory()
    {
        var text = new StringBuilder("firm,workers\na,1\n\"b,2\n");
        for (var i = 0; i < 300_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"c{i},3\n");
        var (exit, lines) = await ScoreAsync(text.ToString());

        Assert.Equal(1, exit);
        Assert.Equal(2, lines.Count);
        Assert.Contains("line 3: a cell is far too long", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("firm;sales_month;workers\na;1500,50;2\nb;1.500,50;2\nc;S/ 1500.50;2,0\n")]
    [InlineData("firm,sales_month,workers\na,1500.50,2\nb,\"1,500.50\",2\nc,\"1500,50\",2\n")]
    public async Task Both_decimal_marks_and_thousands_are_the_same_money(string text)
    {
        var (exit, lines) = await ScoreAsync(text);

        Assert.Equal(0, exit);
        Assert.Single(lines.Skip(1).Select(line => line[1..]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cells_in_an_owners_words_are_the_values_they_mean()
    {
        var (exit, lines) = await ScoreAsync("""
            firm,selling,started,place,ruc,trend,records,credit,month,workers
            a,regularly,2023-03,shop,in_process,down,notebook,none,2026-03,2
            a,vendo siempre,3 años,Tienda,en trámite,bajando,cuaderno,nunca,2026-03,2.0
            a,regularly,03/2023,SHOP,In process,Down,Notebook,none,03/2026,2
            """);

        Assert.Equal(0, exit);
        Assert.Equal(4, lines.Count);
        Assert.Single(lines.Skip(1).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_an_owner_tells_by_the_way_fills_empty_cells_and_never_full_ones()
    {
        var (_, lines) = await ScoreAsync("firm,text,started,month\na,vendo fruta desde hace 6 años,,2026-03\nb,vendo fruta desde hace 6 años,2025-12,2026-03\n");

        Assert.StartsWith("a,established,Tiene 6 años", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("b,start,Empezó hace 3 meses", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_tells_nothing_is_scored_without_a_sector_and_stops_nothing()
    {
        var huge = new string('x', 1_000_000);
        var (exit, lines) = await ScoreAsync($"firm,text,workers\na,,2\nb,🍞🍞🍞,2\nc,{huge},2\nd,\u0001\u0002 %s {{}} <b>,2\ne,' or 1=1; --,2\n");

        Assert.Equal(0, exit);
        Assert.Single(lines.Skip(1).Select(line => line[1..]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_is_never_written_over_while_it_is_read()
    {
        var firms = Save("firms.csv", "firm,workers\na,2\n");

        Assert.Equal(2, await RunAsync([firms, "--out", firms]));
        Assert.Equal(2, await RunAsync([firms, "--out", Path.Combine(folder, "x"), "--report", firms]));
        Assert.Equal("firm,workers\na,2\n", await File.ReadAllTextAsync(firms));
    }

    [Fact]
    public async Task Letters_of_Latin_1_and_rows_of_separators_are_read_as_Excel_writes_them()
    {
        var firms = Path.Combine(folder, "firms.csv");
        var page = Path.Combine(folder, "report.html");
        await File.WriteAllBytesAsync(firms, Encoding.Latin1.GetBytes("firm;region;workers;\na;Junín;2;\nb;12;2;\n;;;\n"));

        Assert.Equal(0, await RunAsync([firms, "--out", Path.Combine(folder, "scores.csv"), "--report", page]));
        Assert.Contains("Jun&#237;n (2)", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Semicolons_and_a_byte_order_mark_are_read_as_Excel_writes_them()
    {
        var (exit, lines) = await ScoreAsync("\ufefffirm;workers;sales_month\na;2;500\n");

        Assert.Equal(0, exit);
        Assert.StartsWith("a,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_firms_keep_their_order()
    {
        var text = new StringBuilder("firm,business_age_years,workers,sales_month,sector\n");
        for (var i = 0; i < 50_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"f{i},{i % 30},{i % 7},{500 + i},commerce\n");
        var (exit, lines) = await ScoreAsync(text.ToString());

        Assert.Equal(0, exit);
        Assert.Equal(50_001, lines.Count);
        for (var i = 0; i < 50_000; i++)
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"f{i},"), lines[i + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_in_another_currency_scores_the_same_within_its_study()
    {
        var text = new StringBuilder("firm,study,workers,sales_month\n");
        foreach (var (study, factor) in new[] { ("XA", 1), ("XB", 1000) })
        {
            for (var i = 0; i < 60; i++)
                text.Append(CultureInfo.InvariantCulture, $"{study}{i},{study},{i % 5},{(300 + 37 * i) * factor}\n");
        }
        var (_, lines) = await ScoreAsync(text.ToString());

        for (var i = 1; i <= 60; i++)
            Assert.Equal(lines[i].Replace("XA", "", StringComparison.Ordinal), lines[i + 60].Replace("XB", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Market_and_place_are_joined_and_change_no_score()
    {
        const string firms = "firm,region,sector,month,workers\na,12,G,2026-03,2\nb,8,G,2026-03,2\nc,99,G,2026-03,2\n";
        var market = Save("market.csv", "region,sector,month,price_index\n12,G,2026-03,104.2\n08,G,2026-03,99\n");
        var social = Save("social.csv", "region,poverty\nJUNIN,33.1\n12,1\n");
        var plain = (await ScoreAsync(firms)).Lines;
        var (exit, joined) = await ScoreAsync(firms, "--market", market, "--socioeconomic", social);

        Assert.Equal(1, exit);
        Assert.EndsWith(",market_price_index,socio_poverty", joined[0], StringComparison.Ordinal);
        Assert.Equal([$"{plain[1]},104.2,33.1", $"{plain[2]},99,", $"{plain[3]},,"], joined.Skip(1));
        Assert.Contains("socio: line 3: the same region a second time", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("firm,workers\na,2\n", "region,price\n12,1\n", "column «region» is missing")]
    [InlineData("firm,workers\na,2\n", "place,price\n12,1\n", "column «region», «sector» or «month» is missing")]
    public async Task A_table_that_cannot_be_joined_says_which_column(string firms, string market, string message)
    {
        Assert.Equal(2, (await ScoreAsync(firms, "--market", Save("market.csv", market))).Exit);
        Assert.Contains(message, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_one_page_with_pictures_and_no_address()
    {
        var page = Path.Combine(folder, "report.html");
        await ScoreAsync("firm,region,sector,workers,business_age_years\na,<b>Junín,commerce,2,3\nb,Puno,agriculture,1,9\n", "--report", page);
        var html = await File.ReadAllTextAsync(page);

        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Jun", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_firm_does_in_words_stands_in_for_its_sector()
    {
        var (_, lines) = await ScoreAsync("firm,activity,workers\na,vendo abarrotes en mi bodega,1\nb,,1\n");

        Assert.NotEqual(lines[1][2..], lines[2][2..]);
    }

    private async Task<(int Exit, List<string> Lines)> ScoreAsync(string text, params string[] more)
    {
        var scores = Path.Combine(folder, "scores.csv");
        var exit = await RunAsync([Save("firms.csv", text), "--out", scores, .. more]);
        return (exit, File.Exists(scores) ? [.. await File.ReadAllLinesAsync(scores)] : []);
    }

    private Task<int> RunAsync(string[] arguments) => ScoreCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Error = errors });

    private string Save(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
