using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>What happens to a conversation when its page is closed, opened again, or opened twice.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeepingTest(Site site)
{
    [BrowserFact]
    public async Task A_reload_in_the_middle_goes_on_where_it_was()
    {
        await using var visit = await site.VisitAsync();
        var talk = await visit.TalkAsync();
        await talk.SayAsync(Words.Refusal);
        await talk.PressAsync("Stemmer", "Ja, i brev eller melding");
        var (said, mine, buttons) = (await talk.TextAsync(), await talk.Mine.AllInnerTextsAsync(), await talk.Buttons.AllInnerTextsAsync());

        await visit.Page.ReloadAsync();
        await talk.HearAsync(mine.Count);

        Assert.Equal(said, await talk.TextAsync());
        Assert.Equal(mine, await talk.Mine.AllInnerTextsAsync());
        Assert.Equal(buttons, await talk.Buttons.AllInnerTextsAsync());
        await talk.PressAsync("Nei", "Ja", "Meg selv");
        Assert.Contains("Send klagen senest", await talk.TextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Starting_over_clears_the_screen_and_greets_again()
    {
        await using var visit = await site.VisitAsync();
        var talk = await visit.TalkAsync();
        var greeting = await talk.TextAsync();
        await talk.SayAsync(Words.Refusal);

        visit.Page.Dialog += async (_, question) => await question.AcceptAsync();
        await visit.Page.GetByText("Begynn på nytt").ClickAsync();
        await Expect(talk.Mine).ToHaveCountAsync(0);
        await talk.HearAsync(0);

        Assert.Equal(greeting, await talk.TextAsync());
        await visit.Page.ReloadAsync();
        await talk.HearAsync(0);
        await Expect(talk.Mine).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_second_tab_has_a_conversation_of_its_own()
    {
        await using var visit = await site.VisitAsync();
        var first = await visit.TalkAsync();
        await first.SayAsync(Words.Refusal);

        var second = await Conversation.OpenAsync(await visit.OpenTabAsync(), "nb");
        await Expect(second.Mine).ToHaveCountAsync(0);
        await second.SayAsync("Naboen bygger ulovlig");

        await Expect(first.Mine).ToHaveCountAsync(1);
        await first.PressAsync("Stemmer");
        await Expect(second.Mine).ToHaveCountAsync(1);
    }
}
