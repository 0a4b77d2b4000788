using Microsoft.AspNetCore.Http;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>How often and how long it is tried again, and what the office and the citizen see of it.</summary>
public sealed class RetryTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Each_pause_is_longer_until_the_office_is_told_and_its_button_tries_again(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var receiver = await WebReceiver.StartAsync();
        receiver.Refuse(StatusCodes.Status500InternalServerError);
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo(receiver.Url), .. database.Settings]);
        var receipt = await office.SendCaseAsync();
        for (var attempt = 1; attempt <= Pauses.MostAttempts; attempt++)
        {
            await office.UntilAsync(() => office.Host.Log.All.Contains($"attempt {attempt};", StringComparison.Ordinal), $"attempt {attempt} has failed");
            if (Pauses.AfterAttempt(attempt) is { } pause) office.Clock.Advance(pause - TimeSpan.FromSeconds(30));
        }

        var at = receiver.Got.Select(each => each.At).ToList();
        var gaps = at.Zip(at.Skip(1), (first, second) => second - first).ToList();
        Assert.Equal(Pauses.MostAttempts, at.Count);
        Assert.All(gaps.Index(), each => Assert.True(each.Item >= Pauses.AfterAttempt(each.Index + 1), $"The pause after attempt {each.Index + 1} was {each.Item}."));
        Assert.Equal(gaps.Order(), gaps);
        Assert.True(at[^1] - at[0] > TimeSpan.FromHours(24));
        Assert.Equal(NoticeState.Failed, (await office.NoticesAsync(receipt))[0].State);

        using var citizen = new Browser(office.Host);
        await citizen.OpenAsync("/case");
        await citizen.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        citizen.AssertWellFormed("nb");
        Assert.Contains("varselet om den er ikke kommet fram ennå", citizen.Text, StringComparison.Ordinal);

        using var ombud = await Browser.LoggedInAsync(office.Host);
        Assert.Contains("Ett varsel kom ikke fram.", ombud.Text, StringComparison.Ordinal);
        await ombud.OpenAsync("/office/notices");
        ombud.AssertWellFormed("nb");
        foreach (var shown in new[] { $"{receipt.Reference}", "Ny sak, melding til ombudets fagsystem", "Gitt opp", "Mottakeren ville ikke ta imot. Svaret var 500.", $"{Pauses.MostAttempts} forsøk" })
            Assert.Contains(shown, ombud.Text, StringComparison.Ordinal);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        ombud.AssertWellFormed("nb");
        Assert.Contains("Svaret var 500.", ombud.Page.QuerySelector(".notices")!.TextContent, StringComparison.Ordinal);

        receiver.Take();
        await ombud.SubmitAsync(".notices form");
        Assert.Equal($"/office/cases/{receipt.Reference}", ombud.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        await office.UntilSentAsync(receipt);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        Assert.Contains("Kom fram", ombud.Page.QuerySelector(".notices")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(ombud.Page.QuerySelectorAll(".notices form"));
        await ombud.OpenAsync("/office");
        Assert.DoesNotContain("varsel", ombud.Text, StringComparison.OrdinalIgnoreCase);
        await citizen.OpenAsync("/case");
        Assert.DoesNotContain("varselet", citizen.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task All_that_was_given_up_is_tried_again_with_one_press_and_nothing_of_another_municipality()
    {
        await using var receiver = await WebReceiver.StartAsync();
        receiver.Refuse(StatusCodes.Status410Gone);
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo(receiver.Url), .. TellingHost.PostTo(receiver.Url, municipality: "ballerup")]);
        var ours = new[] { await office.SendCaseAsync("a/1"), await office.SendCaseAsync("a/2") };
        var theirs = await office.SendCaseAsync("b/1", "ballerup");
        foreach (var receipt in ours.Append(theirs))
        {
            await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0].Fault is not null, "it has failed");
            await office.Outbox.FailedAsync((await office.NoticesAsync(receipt))[0], NoticeFault.Refused, 410, pause: null, default);
        }

        using var ombud = await Browser.LoggedInAsync(office.Host);
        Assert.Contains("2 varsler kom ikke fram.", ombud.Text, StringComparison.Ordinal);
        await ombud.OpenAsync("/office/notices");
        Assert.DoesNotContain($"{theirs.Reference}", ombud.Text, StringComparison.Ordinal);
        receiver.Take();
        await ombud.SubmitAsync("form.all");
        foreach (var receipt in ours) await office.UntilSentAsync(receipt);
        await ombud.OpenAsync("/office/notices");
        Assert.Contains("Alle varsler er kommet fram.", ombud.Text, StringComparison.Ordinal);

        var foreign = (await office.NoticesAsync(theirs))[0];
        Assert.Equal(NoticeState.Failed, foreign.State);
        Assert.Equal(0, await office.Outbox.TryAgainAsync("drammen", foreign.Id, default));
    }
}
