using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Desk;

/// <summary>Several citizens at once, each with an address; what becomes of them, and how they are counted.</summary>
public sealed class ContactsTest
{
    private static readonly CaseAuthor Clerk = CaseAuthor.Staff("torg", "Torg");

    [Fact]
    public async Task Several_citizens_are_tabs_that_survive_a_reload()
    {
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock);
        using var clerk = await DeskHost.ClerkAsync(host);
        var first = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        clock.Advance(TimeSpan.FromSeconds(30));
        var second = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", "Sønnen min får ikke plass i barnehagen"));

        await clerk.OpenAsync("/desk");
        Assert.Equal([first, second], clerk.Page.QuerySelectorAll(".contact-tabs .tabs a").Select(tab => tab.GetAttribute("href")));
        await clerk.OpenAsync(first);
        Assert.Equal(first, clerk.Page.QuerySelector(".tabs a[aria-current]")!.GetAttribute("href"));
        Assert.Equal(DeskHost.Words, clerk.Page.QuerySelector("#words")!.TextContent);
        Assert.Contains("Kommunal bolig", clerk.TextOf(".tabs a[aria-current]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_is_its_clerks_alone_until_it_is_put_aside_and_never_another_municipalitys()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        using var colleague = await DeskHost.ClerkAsync(host);
        using var elsewhere = await DeskHost.ClerkAsync(host, "ballerup");
        var address = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        foreach (var other in new[] { colleague, elsewhere })
        {
            await other.OpenAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
            Assert.DoesNotContain("bolig", other.Text, StringComparison.OrdinalIgnoreCase);
        }

        await clerk.SubmitAsync("form[action*=Aside]");
        await elsewhere.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Answer.StatusCode);
        await colleague.OpenAsync("/desk");
        Assert.Equal(address, colleague.Page.QuerySelector(".aside-list a")!.GetAttribute("href"));
        await colleague.OpenAsync(address);
        await colleague.SubmitAsync("form[action*=Take]");
        Assert.Equal(DeskHost.Words, colleague.Page.QuerySelector("#words")!.TextContent);
        await clerk.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, clerk.Answer.StatusCode);

        var lines = await host.Services.GetRequiredService<AuditTrail>().ReadAsync("drammen", "", null, 100, default);
        Assert.Equal(["contact-taken", "contact-opened"], lines.Select(line => line.Action));
    }

    [Fact]
    public async Task Ending_asks_how_it_ended_deletes_what_was_said_and_counts_it()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await clerk.BeginAsync();
        await clerk.SubmitAsync("form[action*=End]");
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        foreach (var untrue in new[] { "handed-over", "solved" })
        {
            await clerk.SubmitAsync("form[action*=End]", ("result", untrue));
            Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        }

        await clerk.SubmitAsync("form[action*=End]", ("result", "referred"));
        clerk.AssertWellFormed("nb");
        Assert.Equal("november 2026", clerk.TextOf(".counts tbody th"));
        Assert.Equal(["0", "0", "1", "0", "0", "1"], clerk.Page.QuerySelectorAll(".counts tbody td").Select(cell => cell.TextContent));
        await clerk.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, clerk.Answer.StatusCode);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_contact_that_nobody_touches_for_a_day_is_deleted_and_counted_as_one_who_left(string kind)
    {
        var clock = new MovableClock();
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: clock, settings: database.Settings);
        var contacts = host.Services.GetRequiredService<ContactStore>();
        var old = await contacts.StartAsync("drammen", "nb", Clerk, default);
        var kept = await contacts.StartAsync("drammen", "nb", Clerk, default);
        clock.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(await contacts.ChangeAsync(kept!, "drammen", Clerk, said => said with { Words = "Her" }, default));
        clock.Advance(TimeSpan.FromHours(2));

        // The host does so by itself each minute, perhaps at this very moment; whoever comes second finds nothing more.
        await contacts.DeleteIdleAsync("drammen", clock.GetUtcNow() - TimeSpan.FromHours(24), default);
        Assert.Equal([kept], (await contacts.ListAsync("drammen", "torg", default)).Select(each => each.Id));
        Assert.Null(await contacts.FindAsync(old!, "drammen", "torg", default));
        Assert.True(await contacts.EndAsync(kept!, "drammen", Clerk, ContactResult.CalledBack, default));
        Assert.False(await contacts.EndAsync(kept!, "drammen", Clerk, ContactResult.CalledBack, default));
        var month = Assert.Single(await host.Services.GetRequiredService<ContactCounts>().ReadAsync("drammen", 12, default));
        Assert.Equal((1, 1, 2), (month.Of(ContactResult.Left), month.Of(ContactResult.CalledBack), month.All));
        Assert.Empty(await host.Services.GetRequiredService<ContactCounts>().ReadAsync("ballerup", 12, default));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Changes_at_the_same_moment_are_put_on_top_of_each_other(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var contacts = host.Services.GetRequiredService<ContactStore>();
        var id = (await contacts.StartAsync("drammen", "nb", Clerk, default))!;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => contacts.ChangeAsync(
            id, "drammen", Clerk, said => said with { Refused = [.. said.Refused, $"issue={number}"] }, default)));
        Assert.Equal(3, (await contacts.FindAsync(id, "drammen", "torg", default))!.Said.Refused.Count);
    }

    [Fact]
    public async Task No_clerk_opens_contacts_without_end()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        for (var open = 0; open < ContactStore.MostOpen; open++) await clerk.BeginAsync();
        await clerk.BeginAsync();
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Contains($"{ContactStore.MostOpen}", clerk.TextOf("#problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_of_a_contact_cannot_be_read_without_the_keys()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        var stored = string.Concat(Directory.EnumerateFiles(host.Folder, "ombudguide.db*").Select(file =>
        {
            using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(read, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }));
        Assert.Contains("desk_contacts", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("kommunal bolig", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("housing.municipal-housing", stored, StringComparison.Ordinal);
    }
}
