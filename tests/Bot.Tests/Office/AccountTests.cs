using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>One's own account: the password and one-time codes.</summary>
public sealed class AccountTests
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task With_one_time_codes_the_password_alone_opens_nothing(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(settings: database.Settings);
        var (account, password) = await AddAsync(host);
        using var browser = new Browser(host);
        await browser.LogInAsync(account.Login, password);
        var (key, taken, codes) = await TurnOnAsync(browser);

        using var other = new Browser(host);
        await other.LogInAsync(account.Login, password);
        Assert.Equal("/office/login/code", other.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        other.AssertWellFormed("nb");
        await other.OpenAsync("/office");
        Assert.Equal("/office/login", other.Answer.RequestMessage!.RequestUri!.AbsolutePath);

        await other.OpenAsync("/office/login/code");

        // The code that turned it on was taken; the next one is right, and right once.
        var next = OneTimeCode.Of(key, halfMinutesAway: 1);
        await EnterCodeAsync(other, taken);
        Assert.Contains("Koden stemmer ikke", other.Text, StringComparison.Ordinal);
        await EnterCodeAsync(other, next);
        Assert.Equal("/office", other.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        using var third = new Browser(host);
        await third.LogInAsync(account.Login, password);
        await EnterCodeAsync(third, next);
        Assert.Contains("Koden stemmer ikke", third.Text, StringComparison.Ordinal);

        await EnterCodeAsync(third, codes[3].ToLowerInvariant());
        Assert.Equal("/office", third.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        using var fourth = new Browser(host);
        await fourth.LogInAsync(account.Login, password);
        await EnterCodeAsync(fourth, codes[3]);
        Assert.Contains("Koden stemmer ikke", fourth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_as_wrong_passwords_do()
    {
        await using var host = await TestHost.StartAsync(settings: ["--RateLimits:PasswordsPerMinute", "100"]);
        var (account, password) = await AddAsync(host);
        using var browser = new Browser(host);
        await browser.LogInAsync(account.Login, password);
        var (key, _, _) = await TurnOnAsync(browser);
        using var other = new Browser(host);
        for (var tried = 0; tried < StaffDesk.MostFailures; tried++)
        {
            await other.LogInAsync(account.Login, password);
            await EnterCodeAsync(other, "000000");
        }

        await EnterCodeAsync(other, OneTimeCode.Of(key, halfMinutesAway: 1));
        Assert.Contains("Koden stemmer ikke", other.Text, StringComparison.Ordinal);
        Assert.Null(await host.Services.GetRequiredService<StaffDesk>().LogInAsync(account.Login, password));
    }

    [Fact]
    public async Task The_key_and_the_codes_are_nowhere_in_the_clear()
    {
        await using var host = await TestHost.StartAsync();
        var (account, password) = await AddAsync(host);
        using var browser = new Browser(host);
        await browser.LogInAsync(account.Login, password);
        var (key, _, codes) = await TurnOnAsync(browser);
        foreach (var file in Directory.GetFiles(host.Folder))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(open, System.Text.Encoding.Latin1);
            var all = await text.ReadToEndAsync();
            foreach (var secret in codes.Append(key.Replace(" ", "", StringComparison.Ordinal))) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("kort", "fra 12 til 128 tegn")]
    [InlineData("Sommer2026!!", "for lett å gjette")]
    [InlineData("passordpassord1", "for lett å gjette")]
    [InlineData("kari-normann-1234", "for lett å gjette")]
    [InlineData("123456789012", "for lett å gjette")]
    [InlineData("aaaaaaaaaaaaa", "for lett å gjette")]
    public async Task A_password_that_is_easily_guessed_is_refused(string chosen, string told)
    {
        await using var host = await TestHost.StartAsync();
        var (account, password) = await AddAsync(host, "Kari Normann");
        using var browser = new Browser(host);
        await browser.LogInAsync(account.Login, password);
        await browser.OpenAsync("/account");
        browser.AssertWellFormed("nb");
        await ChangeAsync(browser, password, chosen);
        Assert.Contains(told, browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await host.Services.GetRequiredService<StaffDesk>().LogInAsync(account.Login, password));
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_the_old_one()
    {
        await using var host = await TestHost.StartAsync();
        var (account, password) = await AddAsync(host);
        using var browser = new Browser(host);
        await browser.LogInAsync(account.Login, password);
        using var elsewhere = new Browser(host);
        await elsewhere.LogInAsync(account.Login, password);

        await browser.OpenAsync("/account");
        await ChangeAsync(browser, "wrong", "fire grønne esler");
        Assert.Contains("stemmer ikke", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await ChangeAsync(browser, password, "fire grønne esler");
        Assert.Contains("Passordet er byttet", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync("/office");
        Assert.Equal("/office", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await elsewhere.OpenAsync("/office");
        Assert.Equal("/office/login", elsewhere.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        var desk = host.Services.GetRequiredService<StaffDesk>();
        Assert.Null(await desk.LogInAsync(account.Login, password));
        Assert.NotNull(await desk.LogInAsync(account.Login, "fire grønne esler"));
    }

    private static Task<(StaffAccount Account, string Password)> AddAsync(TestHost host, string name = "Kari") =>
        host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", name, StaffRole.Ombud);

    private static async Task<(string Key, string Taken, IReadOnlyList<string> Codes)> TurnOnAsync(Browser browser)
    {
        await browser.OpenAsync("/account");
        await browser.SubmitAsync("form[action*=Begin]");
        var key = browser.Page.QuerySelector(".secrets code")!.TextContent;
        var taken = OneTimeCode.Of(key);
        await browser.SubmitAsync("form[action*=Enable]", ("code", taken));
        browser.AssertWellFormed("nb");
        var codes = browser.Page.QuerySelectorAll(".secrets code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        return (key, taken, codes);
    }

    private static Task EnterCodeAsync(Browser browser, string code) => browser.SubmitAsync("main form", ("code", code));

    private static Task ChangeAsync(Browser browser, string current, string chosen) =>
        browser.SubmitAsync("form[action*=Password]", ("current-password", current), ("new-password", chosen), ("repeated-password", chosen));
}
