namespace Peru.Assistant.Skills.Profile;

/// <summary>How something is said. Only what is stated can become a fact about the business; needs may be wanted or asked.</summary>
internal enum Mood
{
    /// <summary>«tengo 3 trabajadores».</summary>
    Stated,

    /// <summary>«¿con 3 trabajadores puedo ser RUS?».</summary>
    Asked,

    /// <summary>«si tuviera 3 trabajadores».</summary>
    Supposed,

    /// <summary>«quiero contratar 3 trabajadores».</summary>
    Wanted,
}
