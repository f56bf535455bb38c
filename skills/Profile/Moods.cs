namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Gives each word its mood. A wish, a supposition or a question runs to the end of its sentence or to the next plain statement
/// («quiero un préstamo tengo ruc»: owners leave out the commas).
/// </summary>
internal static class Moods
{
    private static readonly HashSet<string> Wishes =
    [
        "quiero", "quisiera", "queria", "queriamos", "solicito", "solicitamos", "interesa", "interesan", "interesado", "interesada", "queremos", "quisieramos", "deseo", "deseamos", "deseara", "desearia", "necesito", "necesitamos", "busco", "buscamos", "gustaria", "pienso", "pensamos",
        "planeo", "espero", "ojala", "anhelo", "sueno", "meta", "esperanza", "objetivo", "ocupo", "requiero", "planeamos", "pensando", "pensado", "ayudenme", "ayudeme", "ayudame", "apoyenme", "orientenme", "informes", "requisitos", "informacion", "planeado",
    ];

    private static readonly HashSet<string> Statements =
    [
        "tengo", "tenemos", "vendo", "vendemos", "soy", "somos", "estoy", "estamos", "llevo", "llevamos", "hago", "hacemos", "uso", "usamos", "acepto", "aceptamos", "cobro",
        "gano", "saco", "facturo", "facturamos", "trabajo", "trabajamos", "vivo", "crio", "fabrico", "actualmente", "pero", "ahora", "abri", "empece", "cuento", "contamos",
        "mi", "mis", "empezamos", "abrimos", "inicie", "hace", "atiendo", "debo", "apunto", "anoto", "preparo", "cocino", "siembro", "produzco", "confecciono", "alquilo", "pago", "xfavor", "gracias",
    ];

    private static readonly HashSet<string> Asking =
        ["cuanto", "cuantas", "como", "cual", "cuales", "donde", "quien", "quienes", "cuando", "que", "puedo", "podria", "debo", "hay", "conviene", "existe", "sirve", "pueden", "puede", "van", "prestan", "dan", "sera", "es", "necesito", "corresponde", "toca", "ayudan", "haykam", "haykataq", "imata", "imataq", "imam", "maypi"];

    private static readonly HashSet<string> Relatives =
        ["cunado", "cunada", "papa", "mama", "padre", "madre", "hermano", "hermana", "vecino", "vecina", "primo", "prima", "tio", "tia", "amigo", "amiga", "suegro", "suegra", "hijo", "hija", "abuelo", "abuela", "compadre", "comadre", "familia", "papas", "padres"];

    public static Mood[] Of(IReadOnlyList<Word> words)
    {
        var moods = new Mood[words.Count];
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && !words[end].IsBreak)
                end++;
            var asked = end < words.Count && words[end].Text == "?";
            Sentence(words, moods, start, end, asked, start > 0 && words[start - 1].Text == "¿");
            start = end + 1;
        }
        return moods;
    }

    private static void Sentence(IReadOnlyList<Word> words, Mood[] moods, int start, int end, bool asked, bool opened)
    {
        var mood = Mood.Stated;
        for (var i = start; i < end; i++)
        {
            if (Begins(words, start, end, i, mood, asked) is { } next)
            {
                // «no», «ya», «yo» before the verb belong to what begins there.
                for (var back = i - 1; next == Mood.Stated && back >= start && words[back].Text is "no" or "ya" or "yo" or "aun" or "todavia" or "nunca" or "recien" or "tambien" or "me" or "solo"; back--)
                    moods[back] = next;
                mood = next;
            }
            moods[i] = mood;
        }
        if (asked)
            for (var i = AskedFrom(words, start, end, opened); i < end; i++)
                moods[i] = Mood.Asked;
        if (WishesAtTheEnd(words, start, end))
            for (var i = start; i < end; i++)
                moods[i] = Mood.Wanted;
    }

    private static Mood? Begins(IReadOnlyList<Word> words, int start, int end, int i, Mood mood, bool asked)
    {
        var word = words[i].Text;
        var next = i + 1 < end ? words[i + 1].Text : "";
        var before = i > start ? words[i - 1].Text : "";
        if (Wishes.Contains(word) && before is not ("no" or "cuando") && !(word is "meta" or "esperanza" or "sueno" or "objetivo" or "anhelo" && before is not ("mi" or "nuestra" or "nuestro")))
            return Mood.Wanted;
        if (word is "voy" or "vamos" or "va" && next == "a" && !(i + 2 < end && words[i + 2].Text.StartsWith("cumpl", StringComparison.Ordinal)))
            return Mood.Wanted;
        if (word is "tengo" or "tenemos" or "hay" or "tendria" && next == "que")
            return Mood.Wanted;
        if (word is "falta" && next is "sacar" or "tramitar" or "hacer" or "tener" or "un" or "una" or "formalizarme" or "formalizar" or "registrar" or "registro")
            return Mood.Wanted;
        if (word == "para" && next.Length > 4 && (next.EndsWith("ar", StringComparison.Ordinal) || next.EndsWith("er", StringComparison.Ordinal) || next.EndsWith("ir", StringComparison.Ordinal)))
            return Mood.Wanted;
        if (word == "si" && mood != Mood.Supposed && before != "se" && IsSupposition(words, i, end, asked))
            return Mood.Supposed;
        if (word == "cuando" && next.Length > 3 && next is "tenga" or "tengo" or "venda" or "saque" or "abra" or "empiece" or "haya" or "sea" or "pueda" or "llegue" or "crezca" or "tengamos" or "contrate")
            return Mood.Supposed;
        // «mi cuñado tiene RUC»: another's business.
        if (mood == Mood.Stated && word is "tiene" or "tenia" or "tuvo" or "tienen" or "tuvieron" && i > start + 1 && words[i - 2].Text is "mi" or "mis" && Relatives.Contains(before))
            return Mood.Supposed;
        if (word == "yo" && mood == Mood.Supposed && before is "," or "y" or "pero")
            return Mood.Stated;
        if (word is "tendria" or "venderia" or "supongamos" or "imagina" or "contrataria" or "ganaria" or "supuesto")
            return Mood.Supposed;
        if (word == "se" && before == "no" && next is "si" or "cuanto" or "como" or "donde" or "a" or "que" or "cual")
            return Mood.Asked;
        if (mood == Mood.Stated && AsksWithoutMark(words, start, i, next, before))
            return Mood.Asked;
        return mood != Mood.Stated && Statements.Contains(word) && Restarts(words, start, i, before, mood) ? Mood.Stated : null;
    }

    /// <summary>«si tuviera…», «si vendo 5000 cuánto pago», but not «si tengo ruc» (yes, I have).</summary>
    private static bool IsSupposition(IReadOnlyList<Word> words, int i, int end, bool asked)
    {
        for (var j = i + 1; j < end; j++)
        {
            var word = words[j].Text;
            if (j <= i + 4 && word.Length > 4 && (word.EndsWith("ara", StringComparison.Ordinal) || word.EndsWith("iera", StringComparison.Ordinal) || word.EndsWith("iese", StringComparison.Ordinal)
                || word.EndsWith("ieramos", StringComparison.Ordinal) || word is "fuera" or "fuese" or "hubiera"))
                return true;
            if (j == i + 1 && word is "todo" or "dios")
                return true;
            if (word is "cuanto" or "puedo" or "debo" or "conviene" or "formalizo" or "pagaria" or "tendria" or "podria" or "corresponde" or "toca" or "que" && j > i + 1)
                return true;
        }
        return asked;
    }

    // «como saco mi ruc», «q es ruc», «xq me piden ruc», «cuanto tengo que pagar»: a question without its mark.
    private static bool AsksWithoutMark(IReadOnlyList<Word> words, int start, int i, string next, string before)
    {
        // «soy ceramista como saco mi ruc»: only a question goes on so, wherever it begins.
        if (words[i].Text == "como" && next is ("saco" or "hago" or "puedo" or "tramito" or "obtengo" or "consigo"))
            return true;
        var first = i == start || words[i - 1].IsMark || (before is "y" or "hola" or "buenas" or "dias" or "tardes" or "favor" or "saber" or "ruc");
        if (!first || next.Length == 0 || char.IsAsciiDigit(next[0]))
            return false;
        return words[i].Text switch
        {
            "cuanto" or "cuantas" or "cual" or "cuales" or "quien" or "donde" or "como" or "puedo" or "haykataq" or "haykam" or "imataq" => true,
            "que" => next is "es" or "son" or "hago" or "necesito" or "debo" or "tengo" or "puedo" or "regimen" or "tramite" or "banco" or "curso" or "significa" or "pasa",
            "porque" => i == start,
            "hay" => next is "curso" or "algun" or "alguna" or "prestamo" or "apoyo" or "credito" or "capacitacion" or "ayuda",
            _ => false,
        };
    }

    private static bool Restarts(IReadOnlyList<Word> words, int start, int i, string before, Mood mood)
    {
        if (words[i].Text is "mi" or "mis" or "hace" or "trabajo")
            return before is "," or "y" or "pero" && mood == Mood.Wanted && words[i].Text != "trabajo";
        if (words[i].Text is "saco" or "hago" or "debo" && mood == Mood.Asked)
            return before is "," or "pero" or "y";
        for (var back = i - 1; back >= start && back > i - 4; back--)
        {
            var word = words[back].Text;
            if (word is "que" or "si" or "cuando" or "donde" or "como" or "cuanto" or "porque" or "para" or "de" or "lo" or "cual" or "a")
                return false;
            if (word is not ("no" or "ya" or "yo" or "aun" or "todavia" or "nunca" or "recien" or "tambien" or "me" or "solo"))
                break;
        }
        return true;
    }

    /// <summary>The word from which a sentence that ends in «?» asks: «tengo 3 trabajadores, ¿necesito planilla?» states first.</summary>
    private static int AskedFrom(IReadOnlyList<Word> words, int start, int end, bool opened)
    {
        if (opened)
            return start;
        var chunk = start;
        for (var i = start; i < end; i++)
            if (words[i].Text == ",")
                chunk = i + 1;
        for (var i = chunk; i < end; i++)
            if (i > chunk && Asking.Contains(words[i].Text) && words[i - 1].Text is not ("hace" or "lo" or "los" or "ya" or "de" or "con") && i + 1 < end && !words[i + 1].IsNumber && StatesBefore(words, chunk, i))
                return words[i - 1].Text is "me" or "que" or "y" or "se" ? i - 1 : i;
        return chunk;
    }

    private static bool StatesBefore(IReadOnlyList<Word> words, int from, int to)
    {
        if (words[from].Text is "si" or "con" or "y" || Asking.Contains(words[from].Text))
            return false;
        for (var i = from; i < to; i++)
            if (Statements.Contains(words[i].Text))
                return true;
        return false;
    }

    // Quechua puts the wish last: «qullqita manukuyta munani».
    private static bool WishesAtTheEnd(IReadOnlyList<Word> words, int start, int end) =>
        end > start && (words[end - 1].Text.StartsWith("munani", StringComparison.Ordinal) || words[end - 1].Text.StartsWith("munayku", StringComparison.Ordinal));
}
