using System.Text.Json;

namespace Peru.Assistant.Scoring.Growth;

/// <summary>What stands beside the trees in models/growth.json: calibration, scales, weights of information.</summary>
internal sealed record GrowthParameters
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true };

    /// <summary>Name and version, stored with each score.</summary>
    public required string Model { get; init; }
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The facts that contributions are told by.</summary>
    public required IReadOnlyList<string> Facts { get; init; }
    public required IReadOnlyList<int> FactOfFeature { get; init; }
    public required double GrowthBase { get; init; }
    public required double ClosureBase { get; init; }
    public required BandCalibration Bands { get; init; }
    public required double ClosureSlope { get; init; }

    /// <summary>Log odds of closing by study; "" is anywhere else.</summary>
    public required IReadOnlyDictionary<string, double> ClosureLevel { get; init; }

    /// <summary>Log of the usual share of sales that is profit.</summary>
    public required double LogMargin { get; init; }
    public required double TrendDownClosure { get; init; }

    /// <summary>How much each fact tells; together 1.</summary>
    public required IReadOnlyDictionary<string, double> Information { get; init; }
    public required double AbstainBelowInformation { get; init; }

    /// <summary>From this chance on a firm is called high or low.</summary>
    public required double BandFromChance { get; init; }

    /// <summary>Scales of money by study; "" is Peru, in soles.</summary>
    public required IReadOnlyDictionary<string, MoneyScale> Scales { get; init; }

    /// <exception cref="InvalidDataException">The file does not fit this program; the message says how.</exception>
    public static GrowthParameters Load()
    {
        var path = ModelFolder.Path("growth.json");
        try
        {
            using var file = File.OpenRead(path);
            var parameters = JsonSerializer.Deserialize<GrowthParameters>(file, Json) ?? throw new JsonException("it is empty");
            return parameters.Features.SequenceEqual(GrowthFeatures.Names, StringComparer.Ordinal)
                ? parameters
                : throw new InvalidDataException($"The model file «{path}» was trained on other features than this program computes. Run the growth training again.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The model file «{path}» cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Cumulative logit with one slope.</summary>
    internal sealed record BandCalibration(double NotLow, double High, double Slope);
}
