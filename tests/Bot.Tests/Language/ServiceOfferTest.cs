using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>Which services are worth showing where none is sure.</summary>
public sealed class ServiceOfferTest
{
    [Fact]
    public void Three_are_shown_where_the_right_one_is_likely_among_them() =>
        Assert.Equal(["a.one", "b.two", "c.three"], ServiceOffer.Of(Read(("a.one", 0.4), ("b.two", 0.2), ("c.three", 0.1), ("d.four", 0.05))).Select(service => service.Id));

    [Fact]
    public void None_is_shown_where_all_are_unlikely() => Assert.Empty(ServiceOffer.Of(Read(("a.one", 0.15), ("b.two", 0.1))));

    [Fact]
    public void Which_of_many_equals_are_shown_would_be_chance_so_none_is() =>
        Assert.Empty(ServiceOffer.Of(Read(("a.one", 0.13), ("b.two", 0.13), ("c.three", 0.13), ("d.four", 0.13), ("e.five", 0.13))));

    [Fact]
    public void An_area_is_meant_where_nearly_all_that_is_likely_is_of_it_and_none_stands_out()
    {
        Assert.Equal("a", ServiceOffer.Area(Read(("a.one", 0.3), ("a.two", 0.25), ("a.three", 0.2), ("b.four", 0.05))));
        Assert.Null(ServiceOffer.Area(Read(("a.one", 0.3), ("b.two", 0.25), ("a.three", 0.2))));
        Assert.Null(ServiceOffer.Area(Read(("a.one", 0.45), ("a.two", 0.2), ("a.three", 0.2))));
        Assert.Null(ServiceOffer.Area(Read(("a.one", 0.4), ("a.two", 0.3))));
        Assert.Null(ServiceOffer.Area(Read(("a.one", 0.13), ("a.two", 0.13), ("a.three", 0.13), ("a.four", 0.13), ("a.five", 0.13))));
        Assert.Null(ServiceOffer.Area([]));
    }

    private static List<ServiceReading> Read(params (string Id, double Score)[] services) => [.. services.Select(service => new ServiceReading(service.Id, service.Score, [], []))];
}
