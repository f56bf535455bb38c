namespace Peru.Assistant.Scoring.Growth;

/// <summary>How a firm may do against what its money today lets expect. Advice, never a credit decision.</summary>
public sealed record GrowthScore
{
    /// <summary>Chance of ending in the bottom third, the middle and the top third, given today's money.</summary>
    public required double Low { get; init; }
    public required double Medium { get; init; }
    public required double High { get; init; }

    /// <summary>The ranking score, 0–1: expected place among firms with the same money (high + medium / 2).</summary>
    public double Expected => High + Medium / 2;

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c>; empty is «no sé todavía».</summary>
    public required string Band { get; init; }

    /// <summary>0–1, for advisers only and as a ranking: levels of closure do not transfer between countries.</summary>
    public required double ClosureRisk { get; init; }

    /// <summary>0–1: how much of what a conversation can tell is known.</summary>
    public required double Information { get; init; }

    /// <summary>The known facts that moved growth most, strongest first; at most three.</summary>
    public required IReadOnlyList<GrowthReason> Reasons { get; init; }
}

/// <param name="Fact">The fact's name, e.g. <c>workers</c>.</param>
/// <param name="Name">The same in plain Spanish, e.g. «trabajadores».</param>
/// <param name="Effect">Log odds by which it moved the chance of the top third; negative lowers it.</param>
public sealed record GrowthReason(string Fact, string Name, double Effect)
{
    /// <summary>«trabajadores (sube)», «local (baja)».</summary>
    public override string ToString() => $"{Name} ({(Effect > 0 ? "sube" : "baja")})";
}
