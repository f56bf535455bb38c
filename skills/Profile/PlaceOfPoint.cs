using System.Text.Json;

namespace Peru.Assistant.Skills.Profile;

/// <summary>The department and province in which a point lies, by the outlines in <c>content/geo</c> (simplified: a few hundred metres off at a border).</summary>
public sealed class PlaceOfPoint
{
    private readonly IReadOnlyList<Outline> departments;
    private readonly IReadOnlyList<Outline> provinces;

    private PlaceOfPoint(IReadOnlyList<Outline> departments, IReadOnlyList<Outline> provinces)
    {
        this.departments = departments;
        this.provinces = provinces;
    }

    public static PlaceOfPoint Load() => new(
        Read(ContentFolder.Path("geo", "departments.geojson"), "FIRST_IDDP"),
        Read(ContentFolder.Path("geo", "provinces.geojson"), "FIRST_IDPR"));

    /// <param name="latitude">Degrees, south is negative.</param>
    /// <param name="longitude">Degrees, west is negative.</param>
    /// <returns>Region and province as facts; none where the point is not in Peru.</returns>
    public IReadOnlyList<Fact> Find(double latitude, double longitude)
    {
        if (!double.IsFinite(latitude) || !double.IsFinite(longitude))
            return [];
        var province = provinces.FirstOrDefault(outline => outline.Holds(latitude, longitude))?.Code;
        var department = province?[..2] ?? departments.FirstOrDefault(outline => outline.Holds(latitude, longitude))?.Code;
        if (department is null)
            return [];
        var region = new Fact(FactNames.Region, department, Extractor: "owner");
        return province is null ? [region] : [region, new Fact(FactNames.Province, province, Extractor: "owner")];
    }

    private static List<Outline> Read(string file, string codeName)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(feature => new Outline(
            feature.GetProperty("properties").GetProperty(codeName).GetString() ?? "", Rings(feature.GetProperty("geometry"))))];
    }

    private static List<(double X, double Y)[]> Rings(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToList();
        return [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring =>
            ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToArray())];
    }

    private sealed class Outline(string code, IReadOnlyList<(double X, double Y)[]> rings)
    {
        private readonly double west = rings.Min(ring => ring.Min(point => point.X));
        private readonly double east = rings.Max(ring => ring.Max(point => point.X));
        private readonly double south = rings.Min(ring => ring.Min(point => point.Y));
        private readonly double north = rings.Max(ring => ring.Max(point => point.Y));

        public string Code => code;

        // Even-odd over all rings: a hole takes out what its outer ring took in.
        public bool Holds(double latitude, double longitude)
        {
            if (longitude < west || longitude > east || latitude < south || latitude > north)
                return false;
            var inside = false;
            foreach (var ring in rings)
            {
                for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
                {
                    var (a, b) = (ring[i], ring[j]);
                    if (a.Y > latitude != b.Y > latitude && longitude < (b.X - a.X) * (latitude - a.Y) / (b.Y - a.Y) + a.X)
                        inside = !inside;
                }
            }
            return inside;
        }
    }
}
