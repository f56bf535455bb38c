namespace Peru.Assistant.Bot;

/// <summary>Wakes the workers of this process; other processes hear it through <see cref="WakeUp.IWakeUp"/>.</summary>
internal sealed class Bell
{
    public Rope Inbox { get; } = new();

    public Rope Outbox { get; } = new();

    /// <summary>One bell. Listen first, then look for work, then wait: a ring in between is not lost.</summary>
    internal sealed class Rope
    {
        private TaskCompletionSource next = New();

        public event Action? Rung;

        public Ringing Listen() => new(Volatile.Read(ref next).Task);

        /// <summary>Wakes this process and lets others know.</summary>
        public void Ring()
        {
            RingHere();
            Rung?.Invoke();
        }

        /// <summary>Wakes this process only.</summary>
        public void RingHere() => Interlocked.Exchange(ref next, New()).TrySetResult();

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A moment of listening.</summary>
    internal readonly struct Ringing(Task rung)
    {
        /// <summary>Until it rings or something is due: no shorter than a spin would be, no longer than another process may stay unheard.</summary>
        public Task WaitAsync(DateTimeOffset? due, TimeSpan shortest, TimeSpan longest, TimeProvider clock, CancellationToken ct)
        {
            var rest = due - clock.GetUtcNow() ?? longest;
            return WaitAsync(rest < shortest ? shortest : rest < longest ? rest : longest, clock, ct);
        }

        /// <summary>Until it rings, or this long.</summary>
        public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken ct)
        {
            using var rest = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Task.WhenAny(rung, Task.Delay(longest, clock, rest.Token));
            await rest.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
    }
}
