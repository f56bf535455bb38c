using System.Text.Json.Serialization;

namespace Peru.Assistant.Skills;

/// <summary>One sentence to say: a key of <c>content/</c> and the values of its slots.</summary>
/// <param name="Key">For example <c>ask.ruc</c>.</param>
[method: JsonConstructor]
public sealed record Say(string Key, IReadOnlyDictionary<string, string> Slots)
{
    private static readonly Dictionary<string, string> NoSlots = [];

    public Say(string key)
        : this(key, NoSlots)
    {
    }

    public static Say With(string key, params (string Name, string Value)[] slots) =>
        new(key, slots.ToDictionary(slot => slot.Name, slot => slot.Value, StringComparer.Ordinal));
}

/// <summary>One choice that an owner may press, number or type.</summary>
/// <param name="Id">What it stands for, e.g. <c>consent:yes</c>, <c>fact:ruc=no</c>, <c>card:sunat-ruc</c>; it is what a pressed button sends back.</param>
/// <param name="Title">Its words where they come from the catalog; empty where <c>content/</c> has them under the id.</param>
public sealed record Choice(string Id, string Title = "", string Description = "");
