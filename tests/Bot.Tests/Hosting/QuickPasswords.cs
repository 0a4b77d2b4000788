using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>Passwords of the tests' hosts are hashed in few rounds: all the rounds of a real host, some hundred times over, were a fifth of the tests' time.</summary>
internal static class QuickPasswords
{
    private const int Rounds = 1_000;

    public static IServiceCollection HashQuickly(this IServiceCollection services) => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
}
