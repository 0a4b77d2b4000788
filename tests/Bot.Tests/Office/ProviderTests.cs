using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>Logging in at an OpenID Connect provider that runs in the test.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task Whoever_the_provider_knows_gets_the_role_that_its_claims_give()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await TestHost.StartAsync(settings: provider.Settings);
        using var browser = new Browser(host);
        await browser.OpenAsync("/office/login?to=/office%3Fview%3Dopen");
        await browser.OpenAsync(browser.Page.QuerySelector("a[href*=provider]")!.GetAttribute("href")!);

        browser.AssertWellFormed("nb");
        var onward = browser.Page.QuerySelector("main a")!.GetAttribute("href")!;
        Assert.Equal("/office?view=open", onward);
        Assert.Equal($"0;url={onward}", browser.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        await browser.OpenAsync(onward);
        Assert.Contains("Ida Ombud, Drammen", browser.Text, StringComparison.Ordinal);
        Assert.Equal("Strict", SameSite(browser, "ombudguide-office"));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "ombudguide-provider");

        // The same again is the same account, under its new name and role.
        provider.Claims = new(StringComparer.Ordinal) { ["sub"] = "42", ["name"] = "Ida Torg", ["groups"] = "desk-drammen" };
        using var later = new Browser(host);
        await later.OpenAsync("/office/login/provider");
        Assert.Equal("/desk", later.Page.QuerySelector("main a")!.GetAttribute("href"));
        var account = Assert.Single(await host.Services.GetRequiredService<StaffDesk>().ListAsync());
        Assert.Equal(("Ida Torg", StaffRole.Desk, false), (account.Name, account.Role, account.HasPassword));
        await browser.OpenAsync("/office");
        Assert.Equal("/office/login", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null(await host.Services.GetRequiredService<StaffDesk>().LogInAsync(account.Login, ""));
    }

    [Fact]
    public async Task Whoever_has_no_role_here_is_told_so_and_gets_no_account()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await TestHost.StartAsync(settings: provider.Settings);
        provider.Claims["groups"] = "OMBUD-DRAMMEN";
        using var browser = new Browser(host);
        await browser.OpenAsync("/office/login/provider");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Answer.StatusCode);
        browser.AssertWellFormed("nb");
        Assert.Contains("ikke fått noen rolle", browser.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Services.GetRequiredService<StaffDesk>().ListAsync());
    }

    [Fact]
    public async Task The_provider_may_change_its_key_while_the_host_runs()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await TestHost.StartAsync(settings: provider.Settings);
        for (var time = 0; time < 2; time++)
        {
            using var browser = new Browser(host);
            await browser.OpenAsync("/office/login/provider");
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            provider.ChangeKey();
        }
    }

    public static TheoryData<string> Spoilt => ["audience", "issuer", "expired", "nonce", "subject", "signature", "none", "client"];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_token_that_is_not_right_in_every_way_lets_nobody_in(string what)
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await TestHost.StartAsync(settings: provider.Settings);
        provider.Spoil = token =>
        {
            switch (what)
            {
                case "audience": token.Audience = "another"; break;
                case "issuer": token.Issuer = "https://elsewhere.example"; break;
                case "expired": (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1)); break;
                case "nonce": token.Claims["nonce"] = "another"; break;
                case "subject": token.Claims.Remove("sub"); break;
                case "client": token.Claims["azp"] = "another"; break;
            }
        };
        provider.Forge = token => what switch
        {
            "signature" => token[..^8] + "AAAAAAAA",
            "none" => $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes("""{"alg":"none"}"""))}.{token.Split('.')[1]}.",
            _ => token,
        };
        using var browser = new Browser(host);
        await browser.OpenAsync("/office/login/provider");
        await AssertNobodyAsync(host, browser);
        Assert.DoesNotContain("Ida", host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_without_the_errand_of_this_browser_lets_nobody_in()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await TestHost.StartAsync(settings: provider.Settings);
        using var other = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress };
        using var away = await other.GetAsync(new Uri("/office/login/provider", UriKind.Relative));
        using var back = await other.GetAsync(away.Headers.Location);
        var stolen = back.Headers.Location!.PathAndQuery;

        // Someone else's whole answer; and one's own errand with another state.
        using var browser = new Browser(host);
        await browser.OpenAsync(stolen);
        await AssertNobodyAsync(host, browser);
        using var victim = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = host.Http.BaseAddress };
        using var begun = await victim.GetAsync(new Uri("/office/login/provider", UriKind.Relative));
        await browser.OpenAsync(stolen);
        await AssertNobodyAsync(host, browser);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_as_such()
    {
        await using var provider = await SmallProvider.StartAsync();
        var settings = provider.Settings;
        await provider.DisposeAsync();
        await using var host = await TestHost.StartAsync(settings: settings);
        using var browser = new Browser(host);
        await browser.OpenAsync("/office/login/provider");
        Assert.Equal(HttpStatusCode.BadGateway, browser.Answer.StatusCode);
        browser.AssertWellFormed("nb");
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new Browser(host);
        await browser.OpenAsync("/office/login");
        Assert.Null(browser.Page.QuerySelector("a[href*=provider]"));
        await browser.OpenAsync("/office/login/provider");
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
    }

    [Theory]
    [InlineData("Authority", "http://elsewhere.example")]
    [InlineData("Roles:0:Role", "mayor")]
    public async Task A_setting_that_is_wrong_stops_the_start_and_is_named(string setting, string value)
    {
        await using var provider = await SmallProvider.StartAsync();
        var failure = await Assert.ThrowsAsync<SettingException>(
            () => TestHost.StartAsync(settings: [.. provider.Settings, $"--SignIn:OpenIdConnect:{setting}", value]));
        Assert.Contains($"SignIn:OpenIdConnect:{setting}", failure.Message, StringComparison.Ordinal);
    }

    private static async Task AssertNobodyAsync(TestHost host, Browser browser)
    {
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        Assert.Empty(await host.Services.GetRequiredService<StaffDesk>().ListAsync());
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "ombudguide-office");
    }

    private static string SameSite(Browser browser, string cookie) => string.Join('\n', browser.Set)
        .Split('\n').Where(line => line.StartsWith(cookie, StringComparison.Ordinal)).Select(line => line.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase) ? "Strict" : "other").Last();
}
