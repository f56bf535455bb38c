namespace Peru.Assistant.Bot.WakeUp;

/// <summary>Lets the workers of other processes hear this one's <see cref="Bell"/>, and the other way round.</summary>
/// <remarks>Nothing rests on it: a ring that is lost costs at most the workers' longest rest.</remarks>
internal interface IWakeUp
{
    /// <summary>Carries rings until the token is cancelled; an outage is waited out.</summary>
    Task RunAsync(Bell bell, CancellationToken ct);
}
