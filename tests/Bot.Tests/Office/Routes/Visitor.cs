using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office.Routes;

/// <summary>Someone who tries a route: nobody, or someone of the staff who is logged in.</summary>
internal sealed partial class Visitor : IDisposable
{
    /// <summary>What a form may want; a page reads the fields that it knows.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["login"] = "torg", ["name"] = "Ny Person", ["role"] = "desk", ["state"] = "open", ["outcome"] = "advised", ["text"] = "Skrevet av en test",
        ["day"] = "2026-12-24", ["secret"] = "0000-0000-0000-0000-0000", ["matters"] = "klage", ["areas"] = "nav", ["other"] = "0000-0000",
        ["right"] = "within", ["kind"] = "related", ["code"] = "000000",
        ["result"] = "guided",
    };

    private readonly HttpClient _http;
    private string _token = "";

    private Visitor(TestHost host, string name, StaffRole? role, bool isElsewhere)
    {
        (Name, Role, IsElsewhere) = (name, role, isElsewhere);
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = host.Http.BaseAddress, Timeout = TimeSpan.FromSeconds(20) };
    }

    public string Name { get; }

    /// <summary>Null for nobody.</summary>
    public StaffRole? Role { get; }

    /// <summary>Of another municipality than the case.</summary>
    public bool IsElsewhere { get; }

    private CookieContainer Cookies { get; } = new();

    public static async Task<Visitor> NobodyAsync(TestHost host)
    {
        var nobody = new Visitor(host, "nobody", null, isElsewhere: true);
        await nobody.FindTokenAsync("/case");
        return nobody;
    }

    public static async Task<Visitor> OfAsync(TestHost host, StaffRole role, string municipality)
    {
        var (account, password) = await host.Services.GetRequiredService<StaffDesk>().AddAsync(municipality, $"{role} {municipality}", role);
        var visitor = new Visitor(host, $"the {role} of {municipality}", role, municipality != "drammen");
        await visitor.FindTokenAsync("/office/login");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["login"] = account.Login, ["password"] = password, ["__RequestVerificationToken"] = visitor._token,
        });
        using var answer = await visitor._http.PostAsync(new Uri("/office/login", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await visitor.FindTokenAsync("/account");
        return visitor;
    }

    /// <summary>Tries a route; forms are sent with a token that this visitor was given.</summary>
    public async Task<Tried> TryAsync(string route, IReadOnlyDictionary<string, string> places)
    {
        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        var address = Place().Replace(pattern, place => places.GetValueOrDefault(place.Groups["name"].Value, "x"));
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        var isApi = pattern.StartsWith("/api/", StringComparison.Ordinal) || pattern.StartsWith("/v3/", StringComparison.Ordinal);
        if (isApi && method is not "GET") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        else if (method is not "GET") request.Content = new FormUrlEncodedContent(Fields.Append(KeyValuePair.Create("__RequestVerificationToken", _token)));
        using var answer = await _http.SendAsync(request);
        return new Tried((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private async Task FindTokenAsync(string page)
    {
        var html = await _http.GetStringAsync(new Uri(page, UriKind.Relative));
        _token = Token().Match(html).Groups["token"].Value;
        Assert.NotEmpty(_token);
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

/// <summary>What came of a try.</summary>
internal sealed record Tried(int Status, string Location, string Body)
{
    /// <summary>Not let in: sent to log in, told that it is for others, or told that there is none.</summary>
    public bool IsRefused => Status is 401 or 403 or 404
        || Location.Contains("/office/login", StringComparison.Ordinal) || Location.Contains("/office/no-access", StringComparison.Ordinal);
}
