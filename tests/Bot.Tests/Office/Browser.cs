using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>Someone with a browser: keeps cookies, follows links, fills in the forms that the page has.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient _http;
    private string _login = "";
    private string _password = "";

    public Browser(TestHost host, string language = "nb")
        : this(host.Http.BaseAddress!, language)
    {
    }

    public Browser(Uri host, string language = "nb")
    {
        _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = host };
        _http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>All cookies set, as the host wrote them, but for those of redirects.</summary>
    public List<string> Set { get; } = [];

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public string Text => Page.Body!.TextContent;

    /// <summary>A browser in which someone new of the municipality is logged in: its ombud, or another role.</summary>
    public static async Task<Browser> LoggedInAsync(TestHost host, string municipality = "drammen", StaffRole role = StaffRole.Ombud)
    {
        var (account, password) = await host.Services.GetRequiredService<StaffDesk>().AddAsync(municipality, "Kari", role);
        var browser = new Browser(host);
        await browser.LogInAsync(account.Login, password);
        Assert.Equal(StaffSession.HomeOf(role).TrimStart('~'), browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        return browser;
    }

    public async Task<Browser> OpenAsync(string address)
    {
        await TakeAsync(await _http.GetAsync(new Uri(address, UriKind.Relative)));
        return this;
    }

    /// <summary>Logs the same one in again, whose session is over.</summary>
    public Task LogInAgainAsync() => LogInAsync(_login, _password);

    public async Task LogInAsync(string login, string password)
    {
        (_login, _password) = (login, password);
        await OpenAsync("/office/login");
        await SubmitAsync("main form", ("login", login), ("password", password));
    }

    /// <summary>Submits the form with its own fields and these.</summary>
    public async Task SubmitAsync(string form, params (string Name, string Value)[] fields)
    {
        var element = Assert.IsAssignableFrom<IHtmlFormElement>(Page.QuerySelector(form));
        var values = element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(input => input.Name is not null)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var action = element.GetAttribute("action") is { Length: > 0 } named ? named : Answer.RequestMessage!.RequestUri!.PathAndQuery;
        await PostAsync(action, values);
    }

    /// <summary>Posts without anything that a page gave.</summary>
    public async Task PostAsync(string address, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var content = new FormUrlEncodedContent(values);
        await TakeAsync(await _http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    /// <summary>Sends the form with its own fields and a file.</summary>
    public Task SendFileAsync(string form, string name, byte[] file)
    {
        var element = Assert.IsAssignableFrom<IHtmlFormElement>(Page.QuerySelector(form));
        return PostFileAsync(
            element.GetAttribute("action")!, name, file,
            element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value)).ToArray());
    }

    public async Task PostFileAsync(string address, string name, byte[] file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields) content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "file", name);
        await TakeAsync(await _http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What every page of ours keeps to: a language, a title, one main heading, labels, no script but its own where its policy lets it, nothing from elsewhere.</summary>
    public void AssertWellFormed(string language)
    {
        var policy = string.Join(' ', Answer.Headers.GetValues("Content-Security-Policy"));
        var ownScripts = policy.Contains("script-src 'self'", StringComparison.Ordinal);
        Assert.Equal(language, Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(" – ", Page.Title, StringComparison.Ordinal);
        Assert.Single(Page.QuerySelectorAll("h1"));
        Assert.Single(Page.QuerySelectorAll("main"));
        Assert.Empty(Page.QuerySelectorAll(ownScripts ? "script:not([src^='/assets/']), script:not(:empty), [style], [onclick]" : "script, [style], [onclick]"));
        var levels = Page.QuerySelectorAll("h1, h2, h3").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        foreach (var input in Page.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden])"))
            Assert.True(input.Closest("label") is not null || Page.QuerySelector($"label[for={input.Id}]") is not null, $"{input.Name} has no label");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.True(Answer.Headers.CacheControl?.NoStore);
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        if (answer.Headers.TryGetValues("Set-Cookie", out var set)) Set.AddRange(set);
        Page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
