namespace Peru.Assistant.Skills.Retrieval;

/// <summary>The content of <c>needs.yaml</c>.</summary>
public sealed class NeedWords
{
    public List<NeedTopic> Topics { get; set; } = [];

    /// <summary>Trades and circumstances, with the words that show them.</summary>
    public Dictionary<string, List<string>> Trades { get; set; } = [];

    /// <summary>Who somebody is, with the words that show it: women, the young …</summary>
    public Dictionary<string, List<string>> People { get; set; } = [];

    /// <summary>Facts of a business that make a need likely, with how an owner is told of it: <c>ruc.no</c>, <c>section.I</c> …</summary>
    public Dictionary<string, string> Situations { get; set; } = [];
}

/// <summary>Something that owners ask for.</summary>
public sealed class NeedTopic
{
    public string Id { get; set; } = "";

    /// <summary>Ends the sentence «Sirve para …».</summary>
    public string Why { get; set; } = "";

    /// <summary>The facts («needs») that ask for the same.</summary>
    public List<string> Needs { get; set; } = [];

    /// <summary>Only asked by these trades; empty: by any.</summary>
    public List<string> Trades { get; set; } = [];

    /// <summary>Words of a wish.</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>Words of the doing that goes with it: they decide only where no wish is heard.</summary>
    public List<string> Doing { get; set; } = [];

    /// <summary>The situations in which it is worth offering to who names no wish, with their weight.</summary>
    public Dictionary<string, float> When { get; set; } = [];

    public List<string> Phrases { get; set; } = [];

    /// <summary>By resource id: 3 answers it, 2 helps clearly, 1 helps somewhat.</summary>
    public Dictionary<string, int> Resources { get; set; } = [];
}
