using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>Services that no rule can tell apart: alike in everything but their id and the sources that they cite.</summary>
public static class ServiceClasses
{
    /// <summary>The catalogue's services by class, classes and services in a fixed order.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. world.Services.Values
                .GroupBy(Shape, StringComparer.Ordinal)
                .Select(alike => (IReadOnlyList<string>)[.. alike.Select(s => s.Service.Id).Order(StringComparer.Ordinal)])
                .OrderBy(alike => alike[0], StringComparer.Ordinal),
        ];
    }

    /// <summary>All that rules may know of a service, as a text: equal for services that no rule can tell apart.</summary>
    public static string Shape(ServiceFacts service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return string.Join(
            '\n',
            service.Holdings.Select(h => h.ToString())
                .Concat(service.Regimes.Select(r => (r with { Sources = [] }).ToString()))
                .Concat(service.Changed.Select(c => (c with { Regime = c.Regime with { Sources = [] } }).ToString()))
                .Concat(service.AlsoHelps.Select(a => $"{a.Authority} {string.Join(',', a.Issues)} {a.Within}"))
                .Concat(service.Areas.Select(a => a.Category))
                .Prepend($"{service.Service.Area} {service.Service.Traits}"));
    }
}
