namespace Peru.Assistant.Skills.Retrieval;

/// <summary>One catalog entry as it is live: a training, a tool, a service, a credit, a permit, a fair, a network.</summary>
public sealed record Resource
{
    public required string Id { get; init; }

    public int Revision { get; init; } = 1;

    public required string Name { get; init; }

    public required string Provider { get; init; }

    /// <summary>finance, training, advice, market, formalisation, certification, tool, network, digital-payments.</summary>
    public required string Kind { get; init; }

    /// <summary><c>open</c>, <c>periodic</c>, <c>closed</c>, or <c>unknown</c>: not confirmed lately.</summary>
    public required string Status { get; init; }

    public required string Summary { get; init; }

    /// <summary>Of idea, start, established, growth, struggling.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>ISIC sections; empty: all.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Ubigeo of departments, two digits; empty: the whole country.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>online, in-person, mixed, app, phone.</summary>
    public required string Modality { get; init; }

    public required string Cost { get; init; }

    public required IReadOnlyList<string> Requirements { get; init; }

    public string? Url { get; init; }

    public bool UrlVerified { get; init; }

    public string? Phone { get; init; }

    /// <summary>The year of the newest source that confirms it; null: none does.</summary>
    public int? LastKnownYear { get; init; }

    /// <summary>high, medium, low.</summary>
    public required string Confidence { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>How owners ask for it.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What people call it where that is not in its name: «licencia».</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>The trades or circumstances it is made for (needs.yaml); empty: any.</summary>
    public IReadOnlyList<string> Trades { get; init; } = [];

    /// <summary>The people it is made for (needs.yaml: women, the young …); empty: any. Unlike a trade, nobody else can have it.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Ubigeo of the departments where a provider of the whole country is at home; empty: nowhere in particular.</summary>
    public IReadOnlyList<string> Home { get; init; } = [];

    /// <summary>What matters most about it, in a few words: who it is for, what it takes.</summary>
    public string Point { get; init; } = "";

    /// <summary>The last day on which it can be applied for, where one is known.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>What its vector is made of.</summary>
    public string Passage => $"{Name}. {Summary}";
}
