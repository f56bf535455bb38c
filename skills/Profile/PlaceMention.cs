namespace Peru.Assistant.Skills.Profile;

/// <summary>A name found in a message, before it is settled which place it means.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">One past its last word.</param>
/// <param name="Cue">How surely a place is meant: see <see cref="PlaceCue"/>.</param>
internal sealed record PlaceMention(int First, int Last, string Name, IReadOnlyList<PlaceName> Readings, PlaceCue Cue);

/// <summary>What stands before a name.</summary>
internal enum PlaceCue
{
    /// <summary>«jr. de la Unión», «Caja Huancayo», «traigo de Puno», «viajé a Lima»: not where the business is.</summary>
    Barred,

    /// <summary>«queso de Cajamarca»: perhaps.</summary>
    Weak,

    /// <summary>The name alone: «bodega Huancayo».</summary>
    Bare,

    /// <summary>«soy de Puno», or the name is the whole sentence.</summary>
    From,

    /// <summary>«vivo en Lima».</summary>
    Home,

    /// <summary>«en Arequipa», «Limapi», «en el mercado de Surquillo».</summary>
    In,

    /// <summary>«distrito de Yura».</summary>
    Official,
}
