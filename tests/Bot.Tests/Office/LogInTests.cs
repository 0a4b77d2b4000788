using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Office;

public sealed class LogInTests
{
    [Fact]
    public async Task Whoever_is_not_logged_in_is_sent_to_log_in_and_then_where_they_wanted()
    {
        await using var host = await TestHost.StartAsync();
        var (account, password) = await host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Åse Øvre-Næss", StaffRole.Ombud);
        Assert.Equal("ase-ovre-naess", account.Login);
        using var browser = new Browser(host);

        await browser.OpenAsync("/office?view=open");
        Assert.Equal("/office/login", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        browser.AssertWellFormed("nb");
        await browser.SubmitAsync("main form", ("login", " ASE-OVRE-NAESS "), ("password", password.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));

        Assert.Equal("/office?view=open", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("Åse Øvre-Næss, Drammen", browser.Text, StringComparison.Ordinal);
        var session = Assert.Single(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "ombudguide-office");
        Assert.True(session.HttpOnly);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task Nobody_is_led_elsewhere_after_logging_in(string address)
    {
        await using var host = await TestHost.StartAsync();
        var (account, password) = await host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Kari", StaffRole.Ombud);
        using var browser = new Browser(host);
        await browser.OpenAsync($"/office/login?to={Uri.EscapeDataString(address)}");
        await browser.SubmitAsync("main form", ("login", account.Login), ("password", password));
        Assert.Equal("/office", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_login_get_the_same_answer()
    {
        await using var host = await TestHost.StartAsync();
        await host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Kari", StaffRole.Ombud);
        using var browser = new Browser(host);
        await browser.LogInAsync("kari", "wrong");
        var known = browser.Page.QuerySelector("[role=alert]")!.TextContent;
        await browser.LogInAsync("nobody", "wrong");
        Assert.Equal(known, browser.Page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "ombudguide-office");
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour(string kind)
    {
        var clock = new MovableClock();
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: clock, settings: database.Settings);
        var desk = host.Services.GetRequiredService<StaffDesk>();
        var (account, password) = await desk.AddAsync("drammen", "Kari", StaffRole.Ombud);
        for (var tried = 0; tried < StaffDesk.MostFailures - 1; tried++) Assert.Null(await desk.LogInAsync("kari", "wrong"));
        Assert.NotNull(await desk.LogInAsync("kari", password));
        for (var tried = 0; tried < StaffDesk.MostFailures; tried++) Assert.Null(await desk.LogInAsync("kari", "wrong"));

        Assert.Null(await desk.LogInAsync("kari", password));
        clock.Advance(StaffDesk.LockedFor - TimeSpan.FromSeconds(1));
        Assert.Null(await desk.LogInAsync("kari", password));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(account, await desk.LogInAsync("kari", password));
    }

    [Fact]
    public async Task One_address_may_not_try_passwords_without_end()
    {
        await using var host = await TestHost.StartAsync(settings: ["--RateLimits:PasswordsPerMinute", "3"]);
        using var browser = new Browser(host);
        for (var tried = 0; tried < 3; tried++) await browser.LogInAsync($"nobody{tried}", "wrong");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        await browser.LogInAsync("nobody", "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Answer.StatusCode);
        Assert.True(browser.Answer.Headers.Contains("Retry-After"));
        browser.AssertWellFormed("nb");
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_gave_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var (account, password) = await host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Kari", StaffRole.Ombud);
        using var browser = new Browser(host);
        await browser.OpenAsync("/office/login");
        await browser.PostAsync("/office/login", [new("login", account.Login), new("password", password)]);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        await browser.OpenAsync("/office");
        Assert.Equal("/office/login", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_logs_out_is_out()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await Browser.LoggedInAsync(host);
        await browser.SubmitAsync("header form");
        await browser.OpenAsync("/office");
        Assert.Equal("/office/login", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_file_holds_no_password()
    {
        await using var host = await TestHost.StartAsync();
        var (_, password) = await host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Kari", StaffRole.Ombud);
        using var browser = new Browser(host);
        await browser.LogInAsync("kari", password);
        foreach (var file in Directory.GetFiles(host.Folder))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(open, System.Text.Encoding.Latin1);
            var all = await text.ReadToEndAsync();
            Assert.DoesNotContain(password, all, StringComparison.Ordinal);
            Assert.DoesNotContain(password.Replace("-", "", StringComparison.Ordinal), all, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(password, host.Log.All, StringComparison.Ordinal);
    }
}
