using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office.Routes;

/// <summary>Every route that the running host answers: method, pattern, and for a page each of its handlers.</summary>
internal static class HostRoutes
{
    public static async Task<IReadOnlyList<string>> OfAsync(TestHost host)
    {
        var routes = new SortedSet<string>(StringComparer.Ordinal);
        var pages = host.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    if (method != "OPTIONS") routes.Add($"{method} {pattern}");
                continue;
            }

            // A page is shown also without a handler for GET.
            routes.Add($"GET {pattern}");
            foreach (var handler in (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods)
                routes.Add(handler.Name is { Length: > 0 } name ? $"{handler.HttpMethod.ToUpperInvariant()} {pattern}?handler={name}" : $"{handler.HttpMethod.ToUpperInvariant()} {pattern}");
        }

        return [.. routes];
    }
}
