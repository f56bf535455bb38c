namespace Peru.Assistant.Scoring.Growth;

/// <summary>What is much and what is little money in one place: mean and standard deviation of log monthly money, also per head.</summary>
/// <remarks>Levels and currencies do not transfer between countries, so a model reads money only as a distance on such a scale.</remarks>
/// <param name="Profit">Whether the place measured profit, not sales.</param>
/// <param name="Mean">Mean of log money.</param>
/// <param name="Sd">Standard deviation of log money.</param>
/// <param name="MeanPerWorker">The same per head, owner included.</param>
/// <param name="SdPerWorker">The same per head, owner included.</param>
public sealed record MoneyScale(bool Profit, double Mean, double Sd, double MeanPerWorker, double SdPerWorker);
