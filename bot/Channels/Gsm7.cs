using System.Buffers;

namespace Peru.Assistant.Bot.Channels;

/// <summary>The characters that an SMS carries in seven bits; one character outside them makes the whole message cost more than twice as much.</summary>
/// <remarks>3GPP TS 23.038, the default alphabet and its extension; no national shift tables, which Twilio does not use.</remarks>
internal static class Gsm7
{
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
        + "¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ");

    private static readonly SearchValues<char> Extension = SearchValues.Create("\f[\\]^{|}~€");

    /// <returns>How many septets the character takes: 1, 2, or 0 where the alphabet has no such character.</returns>
    public static int Septets(char character) =>
        Basic.Contains(character) ? 1 : Extension.Contains(character) ? 2 : 0;

    public static bool Has(char character) => Septets(character) > 0;
}
