namespace OmbudGuide.Bot.Language;

/// <summary>
/// Which of the services that words may mean are worth showing as choices, where none is sure: the three most likely, an area of which most of them are, or none.
/// Bounds were chosen by the sets that may be tuned on; <c>dotnet run --project tests/Benchmarks -- offers</c> shows what each would cost.
/// </summary>
internal static class ServiceOffer
{
    /// <summary>So many are shown at most.</summary>
    public const int Most = 3;

    /// <summary>
    /// How likely the right one must be among those shown. Of 2,185 texts of which none is sure, 109 are below: the right one would have been shown in 18 of them and
    /// nothing right in 91, of which 60 are about no service at all. A higher bound holds back more that is wrong, but where people write in words that nobody
    /// has collected the right service is itself read as unlikely: it is what the sets that nobody tunes on can bear.
    /// </summary>
    private const double LeastTogether = 0.35;

    /// <summary>From this score on one service stands out, and with so many times that of the next.</summary>
    private const double StandsOut = 0.5;
    private const double TimesTheNext = 2;

    /// <summary>
    /// How much of all that is likely must be of the area, where at least three services are. It was the right area in 23 of 29 texts,
    /// and the right service among the first three in 20; with less of it the three are as good or better.
    /// </summary>
    private const double LeastShare = 0.8;

    /// <summary>The most likely, best first; none where the right one is hardly among them.</summary>
    /// <param name="services">Best first.</param>
    public static IReadOnlyList<ServiceReading> Of(IReadOnlyList<ServiceReading> services) =>
        Together(services) < LeastTogether ? [] : [.. services.Take(Most)];

    /// <summary>How likely the right one is among the three most likely. Of several equals those shown are there by chance, and count for nothing.</summary>
    public static double Together(IReadOnlyList<ServiceReading> services)
    {
        var next = services.Count > Most ? services[Most].Score : 0;
        return services.Take(Most).Where(service => service.Score > next).Sum(service => service.Score);
    }

    /// <summary>The area that nearly all likely services are of, where none of them stands out; else null.</summary>
    /// <param name="services">Best first.</param>
    public static string? Area(IReadOnlyList<ServiceReading> services) =>
        Untied(services) is [var best, var next, _, ..] untied && best.Score < StandsOut && best.Score < next.Score * TimesTheNext
        && Leading(untied) is var (area, together, share) && together >= LeastTogether && share >= LeastShare ? area : null;

    /// <summary>Where as many were read as are told of, the last of them may be one of many equals.</summary>
    public static IReadOnlyList<ServiceReading> Untied(IReadOnlyList<ServiceReading> services) =>
        services.Count < ServiceRanking.MostReadings ? services : [.. services.Where(service => service.Score > services[^1].Score)];

    /// <summary>The area whose services are the most likely, how likely they are together, and their share of all that is likely.</summary>
    public static (string Area, double Together, double Share) Leading(IReadOnlyList<ServiceReading> services)
    {
        var leading = services.GroupBy(service => ServiceIds.AreaOf(service.Id).ToString(), StringComparer.Ordinal).MaxBy(area => area.Sum(service => service.Score))!;
        var together = leading.Sum(service => service.Score);
        return (leading.Key, together, together / services.Sum(service => service.Score));
    }
}
