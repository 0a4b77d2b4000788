using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Api;

/// <summary>The HTTP contract.</summary>
public static class ApiRegistration
{
    public static IServiceCollection AddGuidanceApi(this IServiceCollection services) => services.AddScoped<GuidanceEndpoint>();

    public static WebApplication MapGuidanceApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var api = app.MapGroup("/api").RequireRateLimiting(RateLimits.Conversation);
        api.MapGet("/municipalities", ListEndpoints.Municipalities);
        api.MapGet("/questions", ListEndpoints.Questions);
        api.MapPost("/guidance", (HttpRequest request, GuidanceEndpoint endpoint, CancellationToken cancellationToken) =>
            endpoint.PostAsync(request, cancellationToken));
        app.MapGet("/health/live", Health.Live);
        app.MapGet("/health/ready", Health.ReadyAsync);
        return app;
    }
}
