using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

public static class OfficeRegistration
{
    /// <summary>The ombud's office: accounts, sessions, pages and JSON, and the page on which citizens read their case. Needs storage and cases.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddSingleton<StaffStore>();
        services.AddSingleton(provider => new StaffDesk(provider.GetRequiredService<StaffStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AttemptLimits>();
        services.AddAuthentication(OfficeSession.Scheme).AddCookie(OfficeSession.Scheme, OfficeSession.Configure);
        services.AddAuthorizationBuilder().AddPolicy(
            OfficeSession.OmbudOnly,
            policy => policy.AddAuthenticationSchemes(OfficeSession.Scheme).RequireAuthenticatedUser().RequireRole(Ids.Of(StaffRole.Ombud)));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ombudguide-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        // Letters are written as they are, not as numbers.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/Office", OfficeSession.OmbudOnly);
            options.Conventions.AllowAnonymousToPage("/Office/Login");
        });
        return services;
    }

    public static void MapOffice(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapOfficeApi();
        app.MapStylesheet();
    }
}
