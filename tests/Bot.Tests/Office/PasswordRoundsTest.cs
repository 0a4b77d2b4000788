using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OmbudGuide.Bot.Staff;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>The tests' hosts hash in few rounds, so what a real host does is held here.</summary>
public sealed class PasswordRoundsTest
{
    /// <summary>What OWASP advises for PBKDF2 with SHA-512.</summary>
    private const int Advised = 210_000;

    [Fact]
    public async Task A_real_host_hashes_a_password_in_as_many_rounds_as_is_advised()
    {
        var services = new ServiceCollection();
        services.AddStaff(new ConfigurationBuilder().Build());
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(Advised, provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }
}
