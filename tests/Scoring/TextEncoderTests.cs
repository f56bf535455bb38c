using System.Numerics.Tensors;
using Peru.Assistant.Scoring;

namespace Peru.Assistant.Tests.Scoring;

public sealed class TextEncoderTests
{
    [Fact]
    public void A_Quechua_sentence_lies_nearer_to_its_translation_than_to_another_sentence()
    {
        using var encoder = TextEncoder.Load();
        var quechua = encoder.EncodeQuery("tiyachkani Huancayo llaqtapi");
        var translation = encoder.EncodeQuery("vivo en la ciudad de Huancayo");
        var other = encoder.EncodeQuery("el motor de la camioneta no arranca");

        Assert.Equal(384, quechua.Length);
        Assert.Equal(1, TensorPrimitives.Norm<float>(quechua), 3);
        Assert.True(TensorPrimitives.Dot<float>(quechua, translation) > TensorPrimitives.Dot<float>(quechua, other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\u0001\ud83d")]
    [InlineData("😀😀😀")]
    public void Any_text_has_a_vector(string text)
    {
        using var encoder = TextEncoder.Load();
        Assert.All(encoder.EncodeQuery(text), number => Assert.True(float.IsFinite(number)));
    }
}
