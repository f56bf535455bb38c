namespace Peru.Assistant.Bot;

/// <summary>Something that keeps the program from starting, said so that whoever starts it can mend it. No stack trace is shown.</summary>
internal sealed class StartupException(string message) : Exception(message);
