using Peru.Assistant.Skills.Language;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Dialogue;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = Vocabulary.Load(RepoRoot.File("content"));

    [Theory]
    [InlineData("MENÚ", "menu")]
    [InlineData("menu por favor", "menu")]
    [InlineData("Ayda", "help")]
    [InlineData("yanapay", "help")]
    [InlineData("repitir", "repeat")]
    [InlineData("un asesor", "person")]
    [InlineData("misdatos", "mydata")]
    [InlineData("borrar mis datoss", "erase")]
    [InlineData("STOP!", "stop")]
    [InlineData("¡Alto!", "stop")]
    [InlineData("no más", "stop")]
    [InlineData("dar de baja", "stop")]
    [InlineData("amaña", "stop")]
    [InlineData("cancelar", "cancel")]
    [InlineData("cancelr", "cancel")]
    [InlineData("cancelar suscripción", "stop")]
    [InlineData("Alta", "start")]
    [InlineData("salir", "stop_or_cancel")]
    [InlineData("más", "more")]
    [InlineData("a.t.r.a.s", null)]
    [InlineData("la venta está baja", null)]
    [InlineData("para", null)]
    [InlineData("pagar", null)]
    [InlineData("personal", null)]
    [InlineData("vendo menú en el mercado", null)]
    [InlineData("", null)]
    public void A_control_word_is_known_by_its_whole_message(string said, string? control) => Assert.Equal(control, Words.Control(FoldedText.Of(said)));

    [Theory]
    [InlineData("yes", "ya pues dale", true)]
    [InlineData("yes", "Sí, claro", true)]
    [InlineData("yes", "👍", true)]
    [InlineData("yes", "gracias", false)]
    [InlineData("yes", "si vendo pan", false)]
    [InlineData("extortion", "me piden CUPO 500 semanal o queman", true)]
    [InlineData("extortion", "tengo un cupo en el mercado", false)]
    [InlineData("insult", "recojo basura y reciclo", false)]
    public void A_topic_is_heard_where_it_is_spoken_of(string topic, string said, bool heard) => Assert.Equal(heard, Words.Hears(topic, FoldedText.Of(said)));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("la 2", 2)]
    [InlineData("opción dos", 2)]
    [InlineData("el segundo por favor", 2)]
    [InlineData("2️⃣", 2)]
    [InlineData("iskay", 2)]
    [InlineData("2 hornos", null)]
    [InlineData("uno más", null)]
    public void A_number_may_be_typed_spoken_or_Quechua(string said, int? number) => Assert.Equal(number, Ordinals.Of(FoldedText.Of(said)));

    [Theory]
    [InlineData("HOLAAAA ¿qué tal?", "hola que tal")]
    [InlineData("h̷̢̛o̵l̶a̷", "hola")]
    [InlineData("\u202Emenú\u202C", "menu")]
    [InlineData("S/ 5.000, ya.", "s 5.000 ya")]
    [InlineData("p’unchay", "p'unchay")]
    public void Folding_keeps_the_words_and_nothing_else(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));
}
