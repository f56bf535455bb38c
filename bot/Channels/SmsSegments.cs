using System.Globalization;

namespace Peru.Assistant.Bot.Channels;

/// <summary>What a text costs by SMS, counted as Twilio bills it (npm <c>sms-segments-calculator</c>).</summary>
/// <param name="Segments">Billed parts; 1 for an empty text.</param>
/// <param name="Units">Septets in GSM-7, UTF-16 code units in UCS-2.</param>
internal readonly record struct SmsSegments(SmsEncoding Encoding, int Segments, int Units)
{
    private const int SegmentBits = 140 * 8;

    // Each part of a text in several parts begins with six octets that tell the phone how to join them.
    private const int HeaderBits = 6 * 8;

    public static SmsSegments Count(string text)
    {
        var encoding = text.All(Gsm7.Has) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        var unitBits = encoding == SmsEncoding.Gsm7 ? 7 : 16;
        var sizes = (encoding == SmsEncoding.Gsm7 ? text.Select(Gsm7.Septets) : GraphemeLengths(text)).ToList();
        var units = sizes.Sum();
        var segments = units * unitBits <= SegmentBits ? 1 : CountParts(sizes, unitBits);
        return new SmsSegments(encoding, segments, units);
    }

    // What is one character to the reader is never cut in two, so parts may end early.
    private static int CountParts(List<int> sizes, int unitBits)
    {
        var parts = 1;
        var free = SegmentBits - HeaderBits;
        foreach (var bits in sizes.Select(size => size * unitBits))
        {
            if (free < bits)
            {
                parts++;
                free = SegmentBits - HeaderBits;
            }
            free -= bits;
        }
        return parts;
    }

    private static IEnumerable<int> GraphemeLengths(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            if (elements.GetTextElement() is not "\r\n")
            {
                yield return elements.GetTextElement().Length;
                continue;
            }
            yield return 1;
            yield return 1;
        }
    }
}

/// <summary>How an SMS is written on the air.</summary>
internal enum SmsEncoding
{
    Gsm7,
    Ucs2,
}
