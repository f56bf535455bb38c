using System.Buffers;
using System.Text;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary>A form as the carrier wrote it: keys keep their case, repeated keys their values, in order. What is signed must be read exactly so.</summary>
internal sealed class FormBody
{
    private FormBody(IReadOnlyList<KeyValuePair<string, string>> pairs) => Pairs = pairs;

    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; }

    /// <returns>The first value of the key; empty where the form has none.</returns>
    public string this[string key] => Pairs.FirstOrDefault(pair => string.Equals(pair.Key, key, StringComparison.Ordinal)).Value ?? "";

    /// <summary>Reads <c>application/x-www-form-urlencoded</c>. Never fails: a broken escape stays as it is, and invalid UTF-8 becomes U+FFFD.</summary>
    public static FormBody Parse(ReadOnlySpan<byte> body)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
                continue;
            var equals = pair.IndexOf((byte)'=');
            pairs.Add(equals < 0
                ? new(Decode(pair), "")
                : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }
        return new FormBody(pairs);
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]))
            {
                buffer[length++] = (byte)((HexValue(text[at + 1]) << 4) | HexValue(text[at + 2]));
                at += 2;
                continue;
            }
            buffer[length++] = text[at] == '+' ? (byte)' ' : text[at];
        }
        var decoded = Encoding.UTF8.GetString(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return decoded;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
