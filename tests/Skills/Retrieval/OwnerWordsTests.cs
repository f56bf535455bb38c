using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Tests.Skills.Retrieval;

public sealed class OwnerWordsTests
{
    [Theory]
    [InlineData("¿Cómo saco mi R.U.C.?", "como saco mi r u c")]
    [InlineData("AÑO NUEVO, ñandú", "ano nuevo nandu")]
    [InlineData("\ud83d\ude00 yape\u0301", "yape")]
    [InlineData("\ud83d", "")]
    [InlineData("", "")]
    public void Words_are_compared_without_case_accents_or_marks(string text, string expected) =>
        Assert.Equal(expected, OwnerWords.Fold(text));

    [Theory]
    [InlineData("prestam*", "quiero un PRÉSTAMO", true)]
    [InlineData("libro de reclam*", "me piden libro de reclamaciones", true)]
    [InlineData("libro de reclam*", "me piden libro", false)]
    [InlineData("ruc", "vivo en truchas", false)]
    public void A_pattern_is_found_as_whole_words_or_as_a_beginning(string pattern, string text, bool found) =>
        Assert.Equal(found, new WordPattern(pattern).IsIn(OwnerWords.Of(text)));

    [Theory]
    [InlineData("ancash", "02")]
    [InlineData("LA LIBERTAD", "13")]
    [InlineData("Cuzco", "08")]
    [InlineData("120101", "12")]
    [InlineData("99", null)]
    [InlineData(null, null)]
    public void A_department_is_known_by_its_name_or_its_ubigeo(string? text, string? code) =>
        Assert.Equal(code, Departments.CodeOf(text));
}
