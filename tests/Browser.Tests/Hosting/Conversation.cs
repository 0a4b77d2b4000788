using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>The conversation on the citizen's page, as it is seen and used.</summary>
internal sealed partial class Conversation(IPage page)
{
    /// <summary>The guide has answered: its words are the last, and what can be chosen is there.</summary>
    private const string GuideHasAnswered = """
        said => {
          const bubbles = [...document.querySelectorAll('.webchat__stacked-layout')];
          const mine = bubbles.filter(each => each.classList.contains('webchat__stacked-layout--from-user'));
          return bubbles.length > 0 && mine.length >= said && bubbles.at(-1) !== mine.at(-1)
            && document.querySelectorAll('.webchat__suggested-action').length > 0;
        }
        """;

    public ILocator Said => page.Locator(".webchat__stacked-layout:not(.webchat__stacked-layout--from-user)");

    public ILocator Mine => page.Locator(".webchat__stacked-layout--from-user");

    public ILocator Buttons => page.Locator(".webchat__suggested-action");

    public ILocator Reasons => page.Locator("details.reasons");

    public ILocator Box => page.Locator("[data-id=webchat-sendbox-input]");

    public static async Task<Conversation> OpenAsync(IPage page, string language, string municipality = "drammen")
    {
        await page.GotoAsync($"/?municipality={municipality}&lang={language}");
        var conversation = new Conversation(page);
        await conversation.HearAsync(0);
        return conversation;
    }

    public async Task SayAsync(string words)
    {
        var before = await Mine.CountAsync();
        await Box.FillAsync(words);
        await Box.PressAsync("Enter");
        await HearAsync(before + 1);
    }

    /// <summary>Presses buttons by their whole names, one after the other, each when the guide has answered the one before.</summary>
    public async Task PressAsync(params string[] buttons)
    {
        foreach (var button in buttons)
        {
            var before = await Mine.CountAsync();
            await Buttons.GetByText(button, new() { Exact = true }).ClickAsync();
            await HearAsync(before + 1);
        }
    }

    /// <summary>Answers what is asked, in whatever order, until the guide says that it is done. Which questions there are, is not the browser's to prove.</summary>
    public async Task AnswerAsync(string end, params (string Question, string Answer)[] answers)
    {
        for (var asked = 0; asked < 12; asked++)
        {
            var last = await Said.Last.InnerTextAsync();
            if (last.Contains(end, StringComparison.Ordinal)) return;
            var (question, answer) = Array.Find(answers, each => last.Contains(each.Question, StringComparison.Ordinal));
            Assert.True(question is not null, $"No answer was given for: {last}");
            await SayAsync(answer);
        }

        Assert.Fail($"The guide asked on and on: {await TextAsync()}");
    }

    /// <summary>Waits until the guide has answered what was said so far. Where it does not, the failure tells how the page stood.</summary>
    public async Task HearAsync(int said)
    {
        try
        {
            await page.WaitForFunctionAsync(GuideHasAnswered, said);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The guide did not answer what was said as number {said}. The page: {await page.Locator("body").InnerTextAsync()}");
        }
    }

    /// <summary>All that the guide has said, as it stands on the screen.</summary>
    public async Task<string> TextAsync() => string.Join('\n', await Said.AllInnerTextsAsync());

    /// <summary>From the first words to guidance: a refusal of municipal housing, in writing, two weeks ago.</summary>
    public async Task ReachGuidanceAsync()
    {
        await SayAsync(Words.Refusal);
        await PressAsync("Stemmer", "Ja, i brev eller melding", "Nei", "Ja", "Meg selv");
    }

    /// <summary>From guidance to a case that is sent, with help to write and a number to call.</summary>
    public async Task<Receipt> SendCaseAsync()
    {
        await PressAsync("Be ombudet om hjelp", "Hjelp til å skrive", "Ikke noe mer", "Telefon");
        await SayAsync("22 22 22 22");
        await SayAsync("Ola Hansen");
        await PressAsync("Ja, ta med dette", "Ja, send til ombudet");
        var receipt = ReceiptLines().Match(await TextAsync());
        Assert.True(receipt.Success, "No receipt was shown.");
        return new Receipt(receipt.Groups["reference"].Value, receipt.Groups["secret"].Value);
    }

    [GeneratedRegex(@"Referanse: (?<reference>[A-Z0-9]{4}-[A-Z0-9]{4})\s+Kode: (?<secret>[A-Z0-9]{4}(-[A-Z0-9]{4}){4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReceiptLines();
}

/// <summary>What the citizens of these tests write.</summary>
internal static class Words
{
    public const string Refusal = "Fikk nei på kommunal bolig for to uker sia, sto bare to linjer";
}
