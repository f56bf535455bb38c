using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Tests.Dialogue;

public sealed class PlaceOfPointTests
{
    private static readonly PlaceOfPoint Places = PlaceOfPoint.Load();

    [Theory]
    [InlineData(-13.5226, -71.9673, "0801")]
    [InlineData(-12.0464, -77.0428, "1501")]
    [InlineData(-15.5000, -70.1333, "2111")]
    [InlineData(-3.7491, -73.2538, "1601")]
    [InlineData(-12.0651, -75.2049, "1201")]
    public void A_point_in_a_city_is_in_its_province(double latitude, double longitude, string province)
    {
        var facts = Places.Find(latitude, longitude);
        Assert.Equal(province, facts.Single(fact => fact.Name == FactNames.Province).Value);
        Assert.Equal(province[..2], facts.Single(fact => fact.Name == FactNames.Region).Value);
    }

    [Theory]
    [InlineData(40.4, -3.7)]
    [InlineData(-33.45, -70.66)]
    [InlineData(double.NaN, 0)]
    [InlineData(1e300, -1e300)]
    public void A_point_elsewhere_is_in_no_place(double latitude, double longitude) => Assert.Empty(Places.Find(latitude, longitude));
}
