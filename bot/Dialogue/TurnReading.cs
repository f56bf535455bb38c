using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Reads beforehand what the catalog's full text says to the owner's words, so that the turn itself asks no database.</summary>
internal sealed class TurnReading(Func<string, CancellationToken, Task<IReadOnlyDictionary<string, LexicalHit>>> lexical)
{
    public async Task<TurnInput> CompleteAsync(TurnInput input, CancellationToken ct)
    {
        var words = string.Join(' ', input.Messages.Select(message => message.Body).Prepend(input.Profile[FactNames.Activity] ?? ""));
        return string.IsNullOrWhiteSpace(words) ? input : input with { Lexical = await lexical(words, ct) };
    }
}
