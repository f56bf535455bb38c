using System.Text;
using Peru.Assistant.Bot.Webhooks;

namespace Peru.Assistant.Tests.Webhooks;

public sealed class FormBodyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1", "a→1")]
    [InlineData("a=1&a=2&A=3", "a→1 a→2 A→3")]
    [InlineData("a", "a→")]
    [InlineData("a=&=b&&", "a→ →b")]
    [InlineData("a=b=c", "a→b=c")]
    [InlineData("Body=S%C3%AD%2C+se%C3%B1ora%2B", "Body→Sí,␣señora+")]
    [InlineData("a=%f0%9F%91%8b", "a→👋")]
    [InlineData("a=%", "a→%")]
    [InlineData("a=%4", "a→%4")]
    [InlineData("a=%zz%41", "a→%zzA")]
    [InlineData("a=%C3", "a→\ufffd")]
    [InlineData("a=%ED%A0%BD%ff", "a→\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("a=ñ", "a→ñ")]
    [InlineData("a=%00b", "a→\0b")]
    public void A_form_is_read_as_it_was_written(string body, string expected) =>
        Assert.Equal(expected, string.Join(' ', FormBody.Parse(Encoding.UTF8.GetBytes(body)).Pairs.Select(pair => $"{pair.Key}→{pair.Value.Replace(' ', '␣')}")));

    [Fact]
    public void A_key_gives_its_first_value_in_its_own_case()
    {
        var form = FormBody.Parse("body=no&Body=si&Body=otra"u8);

        Assert.Equal("si", form["Body"]);
        Assert.Equal("", form["BODY"]);
    }
}
