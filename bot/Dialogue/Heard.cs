using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What the messages of one turn say together, before anything is made of it.</summary>
/// <param name="Text">The words as they came, of all messages that are not a control word.</param>
/// <param name="Control">The last control word among the messages; empty where there is none.</param>
/// <param name="Pressed">The id of the last button pressed; empty where none was.</param>
/// <param name="Kind">What the last message is.</param>
internal sealed record Heard(
    string Text, string Folded, string Control, string Pressed, MessageKind Kind, (double Latitude, double Longitude)? Location)
{
    // An SMS of 1,600 characters is read whole; more than that is not an owner's words.
    private const int Longest = 1600;

    /// <summary>Whether the number of a choice is all that was said.</summary>
    public int? Number { get; } = Ordinals.Of(Folded);

    public bool HasWords => Folded.Length > 0;

    public int WordCount { get; } = FoldedText.Words(Folded).Length;

    public static Heard From(IReadOnlyList<TurnMessage> messages, Vocabulary vocabulary)
    {
        var words = new List<string>();
        var control = "";
        foreach (var message in messages.Where(message => message.Choice.Length == 0))
        {
            var text = message.Body.Length > Longest ? message.Body[..Longest] : message.Body;
            var found = vocabulary.Control(FoldedText.Of(text)) ?? "";
            // An opt-out holds whatever is written around it; of the others the last one counts.
            if (found.Length > 0 && control != "stop")
                control = found;
            if (found.Length == 0 && text.Length > 0)
                words.Add(text);
        }
        var spoken = string.Join(words.Exists(word => word.Contains('\n', StringComparison.Ordinal)) ? "\n" : ". ", words);
        var pressed = messages.LastOrDefault(message => message.Choice.Length > 0)?.Choice ?? "";
        var last = messages[^1];
        return new Heard(
            spoken, FoldedText.Of(spoken), control, pressed, last.Kind, messages.LastOrDefault(message => message.Location is not null)?.Location);
    }
}
