using AngleSharp.Dom;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Desk;

/// <summary>What the clerk passes on: the guidance in the citizen's language, and how to reach a body.</summary>
public sealed class SayAndBodiesTest
{
    [Fact]
    public async Task What_to_say_is_plain_text_in_the_citizens_language_and_fits_an_email()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await clerk.BeginAsync("en");
        await clerk.FillInAsync(("words", "They refused my application for municipal housing"));
        await clerk.FillInAsync(("answer.decision", "written"));
        await clerk.OpenAsync($"{address}/say");

        clerk.AssertWellFormed("nb");
        var text = clerk.Page.QuerySelector("#spoken")!;
        Assert.Equal("en", text.GetAttribute("lang"));
        Assert.Contains("You can complain", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("The service desk in Drammen, Sunday 22 November 2026", text.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text.TextContent, StringComparison.Ordinal);
        Assert.Equal(text.TextContent, clerk.Page.QuerySelector(".on-paper")!.TextContent);
        Assert.NotNull(clerk.Page.QuerySelector("#unfinished"));
        var mail = clerk.Page.QuerySelector("a[href^='mailto:']")!.GetAttribute("href")!;
        Assert.InRange(mail.Length, 200, 2_000);
        Assert.Contains("You can complain", Uri.UnescapeDataString(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("housing", Uri.UnescapeDataString(mail[..mail.IndexOf("&body", StringComparison.Ordinal)]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_directory_finds_a_body_by_name_or_by_what_it_does_and_says_when_its_contact_was_true()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.OpenAsync("/desk/bodies");
        clerk.AssertWellFormed("nb");
        Assert.True(clerk.Page.QuerySelectorAll(".directory > li").Length > 30);
        var ombud = clerk.TextOf("#kommuneombudet-drammen");
        foreach (var known in new[] { "Kommuneombudet i Drammen", "32 04 30 50", "mandag–fredag kl. 9–15", "Kontrollert 13. juni 2023" }) Assert.Contains(known, ombud, StringComparison.Ordinal);
        Assert.Equal("tel:32043050", clerk.Page.QuerySelector("#kommuneombudet-drammen a[href^='tel:']")!.GetAttribute("href"));

        await clerk.OpenAsync("/desk/bodies?q=sosialhjelp+bolig");
        Assert.NotNull(clerk.Page.QuerySelector("#nav-office"));
        Assert.Contains("Ikke kontrollert", clerk.TextOf("#nav-office"), StringComparison.Ordinal);
        Assert.Null(clerk.Page.QuerySelector("#kommuneombudet-drammen"));
        Assert.Contains("lest 2. juli 2026", clerk.TextOf("#nav-office .from"), StringComparison.Ordinal);
        await clerk.OpenAsync($"/desk/bodies?q={new string('x', 5000)}");
        clerk.AssertWellFormed("nb");
        Assert.Contains("Ingen passer", clerk.Text, StringComparison.Ordinal);
    }
}
