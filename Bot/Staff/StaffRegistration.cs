using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OmbudGuide.Bot.Staff.Provider;

namespace OmbudGuide.Bot.Staff;

public static class StaffRegistration
{
    /// <summary>Slower than the framework's own: what is tried on a stolen table takes twice as long.</summary>
    private const int PasswordIterations = 210_000;

    /// <summary>Accounts of the staff, their sessions and roles. Needs storage.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<StaffStore>();
        services.AddSingleton<IUserStore<StaffUser>>(provider => provider.GetRequiredService<StaffStore>());
        services.AddSingleton(provider => new StaffDesk(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<StaffStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AttemptLimits>();
        services.AddSingleton<ILookupNormalizer, LoginNormalizer>();
        services.AddSingleton<IPasswordHasher<StaffUser>, StaffPasswordHasher>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddIdentityCore<StaffUser>(options =>
            {
                options.Password = new PasswordOptions
                {
                    RequiredLength = Math.Max(StaffDesk.ShortestPassword, configuration.GetValue("Passwords:Shortest", StaffDesk.ShortestPassword)),
                    RequiredUniqueChars = 6,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = StaffDesk.MostFailures;
                options.Lockout.DefaultLockoutTimeSpan = StaffDesk.LockedFor;
            })
            .AddUserManager<StaffManager>()
            .AddPasswordValidator<KnownPasswords>()
            .AddTokenProvider<AuthenticatorTokenProvider<StaffUser>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication()
            .AddCookie(StaffSession.Scheme, StaffSession.Configure)
            .AddCookie(StaffSession.HalfwayScheme, StaffSession.ConfigureHalfway);
        services.AddOptions<CookieAuthenticationOptions>(StaffSession.Scheme).Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddOptions<CookieAuthenticationOptions>(StaffSession.HalfwayScheme).Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddProvider(configuration);
        StaffPolicies.Add(services.AddAuthorizationBuilder());
        return services;
    }
}
