using System.Text;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Text as people's programs save it.</summary>
internal static class Encodings
{
    /// <summary>UTF-8; a byte that is none is a letter of Latin-1, in which Excel saves «Junín» unless told otherwise.</summary>
    public static Encoding Utf8OrLatin1 { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Latin1Fallback());

    private sealed class Latin1Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Latin1Buffer();
    }

    private sealed class Latin1Buffer : DecoderFallbackBuffer
    {
        private byte[] bytes = [];
        private int next;

        public override int Remaining => bytes.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (bytes, next) = (bytesUnknown, 0);
            return bytes.Length > 0;
        }

        public override char GetNextChar() => next < bytes.Length ? (char)bytes[next++] : '\0';

        public override bool MovePrevious() => next > 0 && next-- > 0;

        public override void Reset() => (bytes, next) = ([], 0);
    }
}
