using System.Text;
using Peru.Assistant.Bot.Channels;

namespace Peru.Assistant.Tests.Channels;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("¿Cómo estás, señora? ¡Qué alegría!", "¿Como estas, señora? ¡Qué alegria!")]
    [InlineData("ÁÍÓÚ áíóú ÉÑÜ éñü", "AIOU aiou ÉÑÜ éñü")]
    [InlineData("N\u0303andu\u0301 y cafe\u0301 y pingu\u0308ino", "Ñandu y café y pingüino")]
    [InlineData("«hola» “sí” ‘no’ — ya… – fin", "\"hola\" \"si\" 'no' - ya... - fin")]
    [InlineData("N.º 5, 3.ª cuadra, a 12 °C", "N.o 5, 3.a cuadra, a 12 oC")]
    [InlineData("ch’uspa, p’acha, ñuqaʼ", "ch'uspa, p'acha, ñuqa'")]
    [InlineData("Hola 👋 casera 🙂", "Hola casera")]
    [InlineData("👋 Hola\n👩‍🌾 Rosa 🇵🇪\nfin", "Hola\nRosa\nfin")]
    [InlineData("1️⃣ Uno", "1 Uno")]
    [InlineData("• uno\r\n• dos", "- uno\n- dos")]
    [InlineData("S/\u00a01,200\u2009soles", "S/ 1,200 soles")]
    [InlineData("a\tb", "a b")]
    [InlineData("ＡＢＣ１２", "ABC12")]
    [InlineData("\u200f\u202ahola\u202c\u200b", "hola")]
    [InlineData("ho\u0335\u0300la", "hola")]
    [InlineData("Привет 漢字", "?????? ??")]
    [InlineData("\ud83d", "")]
    [InlineData("uno  dos", "uno  dos")]
    [InlineData("[ok] {a|b} ~ 5 €", "[ok] {a|b} ~ 5 €")]
    public void A_text_is_folded_to_what_an_SMS_carries(string text, string folded) => Assert.Equal(folded, SmsText.Fold(text));

    [Fact]
    public void No_character_is_left_that_would_make_an_SMS_dearer()
    {
        for (var code = 0; code <= 0x1FFFF; code++)
        {
            if (!Rune.IsValid(code))
                continue;
            var folded = SmsText.Fold($"a{new Rune(code)}b");
            Assert.Equal(SmsEncoding.Gsm7, SmsSegments.Count(folded).Encoding);
            Assert.Equal(folded, SmsText.Fold(folded));
        }
    }
}
