using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>The accounts that a municipality's administrator keeps.</summary>
public sealed class AdministrationTests
{
    [Fact]
    public async Task An_administrator_adds_resets_and_removes_the_desk()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<StaffDesk>();
        using var browser = await Browser.LoggedInAsync(host, role: StaffRole.Administrator);
        browser.AssertWellFormed("nb");

        await browser.SubmitAsync("form[action*=Add]", ("name", "Ola Torg"), ("role", "desk"));
        browser.AssertWellFormed("nb");
        var shown = browser.Page.QuerySelectorAll("section code").Select(code => code.TextContent).ToList();
        Assert.Equal(StaffRole.Desk, (await desk.LogInAsync(shown[0], shown[1]))!.Role);

        await browser.OpenAsync("/administration");
        Assert.DoesNotContain(shown[1], browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("form[action*=Reset]:has(button[aria-label*=Torg])");
        Assert.Null(await desk.LogInAsync(shown[0], shown[1]));
        Assert.NotNull(await desk.LogInAsync(shown[0], browser.Page.QuerySelectorAll("section code")[1].TextContent));

        await browser.SubmitAsync("form[action*=Remove]:has(button[aria-label*=Torg])");
        Assert.Null(await desk.FindAsync(shown[0]));
        Assert.Empty(browser.Page.QuerySelectorAll("form[action*=Remove]"));
    }

    [Theory]
    [InlineData("drammen", StaffRole.Ombud)]
    [InlineData("trondheim", StaffRole.Desk)]
    public async Task The_ombuds_accounts_and_those_of_other_municipalities_are_not_an_administrators(string municipality, StaffRole role)
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<StaffDesk>();
        var (account, password) = await desk.AddAsync(municipality, "Åse Annen", role);
        using var browser = await Browser.LoggedInAsync(host, role: StaffRole.Administrator);
        Assert.DoesNotContain("Åse Annen", browser.Text, StringComparison.Ordinal);
        foreach (var handler in new[] { "Reset", "Remove" })
        {
            await browser.OpenAsync("/administration");
            var token = browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            await browser.PostAsync($"/administration?handler={handler}", [new("login", account.Login), new("__RequestVerificationToken", token)]);
            Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
        }

        Assert.NotNull(await desk.LogInAsync(account.Login, password));
    }

    [Fact]
    public async Task An_administrator_makes_no_ombud()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await Browser.LoggedInAsync(host, role: StaffRole.Administrator);
        await browser.SubmitAsync("form[action*=Add]", ("name", "Falsk"), ("role", "ombud"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        Assert.Single(await host.Services.GetRequiredService<StaffDesk>().ListAsync());
    }
}
