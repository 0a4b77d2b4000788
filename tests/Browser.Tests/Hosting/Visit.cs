using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>One person's browser. When the visit ends, no page may have reported an error: none of a script, of the network or of the content policy.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; private set; }

    public static async Task<Visit> BeginAsync(IBrowserContext context)
    {
        var visit = new Visit(context, null!);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") visit._complaints.Enqueue($"{message.Type} at {message.Page?.Url}: {message.Text}");
        };
        context.WebError += (_, error) => visit._complaints.Enqueue($"{error.Page?.Url}: {error.Error}");
        visit.Page = await context.NewPageAsync();
        return visit;
    }

    /// <summary>Another tab of the same browser.</summary>
    public Task<IPage> OpenTabAsync() => _context.NewPageAsync();

    /// <summary>What the pages have complained about so far.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public async Task<Conversation> TalkAsync(string language = "nb", string municipality = "drammen") =>
        await Conversation.OpenAsync(Page, language, municipality);

    public Task LogInAsync(Site site) => LogInAsync(site.Ombud);

    public Task LogInAsync((string Login, string Password) ombud) => LogInAsync(ombud, "/office");

    /// <param name="home">Where someone of that role begins.</param>
    public async Task LogInAsync((string Login, string Password) staff, string home)
    {
        await Page.GotoAsync("/office/login");
        await Page.FillAsync("#login", staff.Login);
        await Page.FillAsync("#password", staff.Password);
        await Page.ClickAsync("main form button");
        await IsAtAsync(Page, home);
    }

    /// <summary>Waits until a page is where it is led to. It is asked for its address again and again: to wait for its being led there can begin too late.</summary>
    /// <param name="end">How the address ends, without its query.</param>
    public static Task IsAtAsync(IPage page, string end) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($@"{Regex.Escape(end)}(\?.*)?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Does what leads to another page, and waits until that has come, also where its address is the same.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = 'soon'; }");
        await act();
        await Assertions.Expect(Page.Locator("html:not([data-left])")).ToHaveCountAsync(1);
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Opens a case as its citizen does, at <c>/case</c>.</summary>
    public async Task OpenCaseAsync(Receipt receipt)
    {
        await Page.GotoAsync("/case");
        await Page.FillAsync("#reference", receipt.Reference);
        await Page.FillAsync("#secret", receipt.Secret);
        await Page.ClickAsync("main form button");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(receipt.Reference);
    }

    /// <summary>Opens all that can be unfolded on the page.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => { each.open = true; })");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(Complaints);
    }
}

/// <summary>What a citizen is left with after a case is sent.</summary>
internal sealed record Receipt(string Reference, string Secret);
