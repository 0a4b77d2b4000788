using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using OmbudGuide.Bot.Pages.Expired;
using OmbudGuide.Bot.Staff;

namespace OmbudGuide.Bot.Office;

public static class OfficeRegistration
{
    /// <summary>The pages of the staff: logging in, the ombud's office, the accounts; and the page on which citizens read their case. Needs storage, cases and staff.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ombudguide-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        // Letters are written as they are, not as numbers.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(options => options.Filters.Add<ExpiredFormFilter>());
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/Office", StaffPolicies.Ombud);
            options.Conventions.AuthorizeFolder("/Desk", StaffPolicies.Desk);
            options.Conventions.AuthorizeFolder("/LogIn", StaffPolicies.WhoeverComes);
            // A form is bound to whoever is logged in, on the citizens' page too.
            options.Conventions.AuthorizePage("/OwnCase", StaffPolicies.WhoeverComes);
            options.Conventions.AuthorizeFolder("/Account", StaffPolicies.Anyone);
            options.Conventions.AuthorizeFolder("/Administration", StaffPolicies.Administrator);
        });
        return services;
    }

    public static void MapOffice(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapOfficeApi();
        app.MapOfficeFiles();
        app.MapOfficeLetters();
        app.MapStylesheet();
    }
}
