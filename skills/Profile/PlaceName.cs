namespace Peru.Assistant.Skills.Profile;

/// <summary>One reading of a name.</summary>
/// <param name="Ubigeo">INEI code: 2 digits a department, 4 a province, 6 a district.</param>
/// <param name="Rank">3 department, 2 province, 1 a district known beyond its province, 0 any other district.</param>
internal readonly record struct PlaceName(string Ubigeo, int Rank);

/// <summary>A place of the gazetteer.</summary>
public sealed record PlaceEntry(string Ubigeo, string Name);
