using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using AngleSharp.Dom;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.BadInput;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Cases.Files;
using OmbudGuide.Bot.Tests.Desk;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Privacy;

/// <summary>
/// Personal data is planted through every way in: the chat, the interface for programs, the receipt, the desk, the office, the login, addresses and headers. None
/// of it stands in a log line of any level, in a measurement, in an event, in an address that people are sent to, or on a page that tells of an error.
/// </summary>
public sealed class PlantedDataTest : IAsyncLifetime
{
    private const string Name = "Zqvtormod Zqvplantesen";
    private const string Phone = "41 73 95 28";
    private const string Mail = "zqvpost@zqvsted.example";
    private const string Words = "Zqvfortrolig: jeg er syk, og Zqvsaksbehandler svarer ikke.";

    /// <summary>No word of ours begins like this, and no number of ours is that one.</summary>
    private static readonly string[] Sought = ["zqv", Phone, "41739528"];

    private readonly string _folder = TestHost.NewFolder();
    private readonly MovableClock _clock = new();
    private readonly WatchingEverything _watch = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        // The mail server is one that nobody is at, so that every notice fails.
        _app = BotHost.Create(
            [
                "--urls", "http://127.0.0.1:0", "--OMBUDGUIDE_DATA", _folder, "--OMBUDGUIDE_ADDRESS", "https://ombud.example", "--Logging:LogLevel:Default", "Trace",
                "--Delivery:Smtp:Host", "127.0.0.1", "--Delivery:Smtp:Port", "9", "--Delivery:Smtp:Security", "none", "--Delivery:Smtp:From", "guide@kommune.example",
                "--Delivery:Municipalities:drammen:Mail:To", "ombud@kommune.example",
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<LogLines>();
                builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<LogLines>());
                builder.Services.AddSingleton<TimeProvider>(_clock);
                builder.Services.AddSingleton<IStartupFilter>(_watch);
            });
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        _http.DefaultRequestHeaders.Add("X-Forwarded-For", "zqvheader");
        _http.DefaultRequestHeaders.Add("Referer", "https://zqvreferer.example/zqv?zqv=zqv");
        _http.DefaultRequestHeaders.Add("Cookie", "ombudguide-language=zqvcookie; ombudguide-staff=zqvcookie; ombudguide-case=zqvcookie");
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("zqvagent/1.0");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _watch.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Nothing_that_people_write_stands_in_a_log_a_measurement_an_address_or_an_error()
    {
        await ChatAsync();
        await ProgramsAsync();
        await AddressesAsync();
        await DeskAsync();
        var receipt = await Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(words: Words) with { Contact = new CaseContact("email", Mail, Name) }, "p/1");
        await CitizenAsync(receipt);
        await OfficeAsync(receipt);
        await StopsAsync();

        // The delivery has tried meanwhile, and failed.
        using (var limit = new CancellationTokenSource(Tab.Patience))
        {
            while (!Log.All.Contains("failed (", StringComparison.Ordinal))
            {
                _clock.Advance(TimeSpan.FromSeconds(15));
                await Task.Delay(20, limit.Token);
            }
        }

        var logged = Log.All.Split('\n').Where(line => Sought.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(logged);
        Assert.True(_watch.Find(Sought) is { Count: 0 }, string.Join("\n", _watch.Find(Sought)));
        foreach (var where in new[] { "measurement http.server.request.duration", "event ", "address", "error 400", "error 401", "error 404", "error 500" })
            Assert.True(_watch.Count(where) > 0, $"Nothing was seen of '{where}', so that nothing was searched there.");
    }

    private IServiceProvider Services => _app.Services;

    private LogLines Log => Services.GetRequiredService<LogLines>();

    private Browser NewBrowser() => new(_http.BaseAddress!);

    private async Task<Browser> LoggedInAsync(StaffRole role)
    {
        var (account, password) = await Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Kari", role);
        var browser = NewBrowser();
        await browser.LogInAsync(account.Login, password);
        return browser;
    }

    private async Task ChatAsync()
    {
        var citizen = await Citizen.StartedAsync(_http);
        using var limit = new CancellationTokenSource(Tab.Patience);
        while ((await citizen.HistoryAsync()).Count == 0) await Task.Delay(10, limit.Token);
        string[] steps =
        [
            "Jeg fikk avslag på kommunal bolig i brev for to uker siden", WatchedHost.Words("understood.yes"), "Nei", "Ja", "Meg selv", WatchedHost.Words("buttons.case"),
            WatchedHost.Words("case.wanted.advice"), WatchedHost.Words("case.help-done"), WatchedHost.Words("case.by.email"), Mail, Name, Words, WatchedHost.Words("case.yes"),
        ];
        foreach (var step in steps) await citizen.AnswersToAsync(await citizen.SayAsync(step));
        Assert.Equal(1, await Services.GetRequiredService<IDatabase>().ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM cases")));

        foreach (var said in new[] { $"{Name}, {Phone}, {Mail}: {Words}", "zqv", new string('z', 9_000) + "zqv" })
        {
            using var answer = await citizen.PostAsync(new { type = "message", text = said, value = new { name = Name }, channelData = new { clientActivityID = $"zqv{said.Length}" } });
        }

        // A file, a fault in the JSON, an address of another's conversation.
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Words)), "file", "zqvbrev.pdf" } };
        using var file = await citizen.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{citizen.ConversationId}/upload?userId=zqvuser", form);
        using var broken = await citizen.SendAsync(
            HttpMethod.Post, $"/v3/directline/conversations/{citizen.ConversationId}/activities", new StringContent($"{{\"type\":\"message\",\"text\":\"{Words}\",,}}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        citizen.Token = "zqvtoken";
        using var refused = await citizen.SendAsync(HttpMethod.Get, "/v3/directline/conversations/zqvconversation/activities?watermark=zqv");
        Assert.True((int)refused.StatusCode >= 400);
    }

    private async Task ProgramsAsync()
    {
        var asked = new { municipality = "drammen", language = "nb", text = $"{Name}, {Phone}, {Mail}. {Words}", answers = new Dictionary<string, string>(StringComparer.Ordinal) };
        using (var answer = await _http.PostAsJsonAsync("/api/guidance", asked)) answer.EnsureSuccessStatusCode();
        using (var answer = await _http.PostAsJsonAsync("/api/understand", new { text = asked.text, language = "nb" })) answer.EnsureSuccessStatusCode();
        foreach (var path in new[] { "/api/guidance", "/api/understand", "/v3/directline/tokens/generate", "/api/messages" })
        {
            foreach (var body in new[] { $"{{\"text\": \"{Words}\" \"{Name}\"", $"{{\"text\": [\"{Words}\"]}}", $"\"{Words}\"", $"{{\"municipality\": \"{Name}\", \"language\": \"{Name}\", \"text\": \"{Words}\"}}" })
            {
                using var answer = await _http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
                Assert.True((int)answer.StatusCode >= 400, $"{path} took {body}");
            }
        }

        foreach (var (question, value) in new[] { ("service", "zqvservice"), ("decision", "zqvdecision"), ("happened", "zqvday") })
            using (var answer = await _http.PostAsJsonAsync("/api/guidance", new { municipality = "drammen", answers = new Dictionary<string, string> { [question] = value } })) Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task AddressesAsync()
    {
        foreach (var address in new[]
        {
            "/?municipality=zqvtown&lang=zqv", "/api/questions?municipality=zqvtown&language=zqv", "/rulebook?municipality=zqvtown&lang=zqv", "/deadline.ics?municipality=zqvtown&day=zqv&service=zqv",
            "/case?reference=zqv&secret=zqv&lang=zqv", "/case/print?zqv=zqv", "/zqvnowhere/zqv?zqv=zqv", "/office?search=zqv&view=open", "/administration",
            "/assets/zqv.js", "/api/office/cases?view=zqv",
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            using var answer = await _http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    private async Task DeskAsync()
    {
        using var clerk = await LoggedInAsync(StaffRole.Desk);
        var address = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", $"{DeskHost.Words} {Words} {Name} {Phone}"));
        foreach (var (question, answer) in new[] { ("service", "housing.municipal-housing"), ("issue", "decision"), ("decision", "written"), ("complaint-status", "not-sent"), ("connection", "here"), ("acting-for", "self") })
            await clerk.FillInAsync(($"answer.{question}", answer));
        await clerk.SubmitAsync("form[action*=Remark]", ("remark", $"{Name} {Phone} {Mail}"));
        await clerk.OpenAsync("/desk/bodies?search=zqvbody");
        await clerk.OpenAsync($"{address}/hand-over");
        await clerk.SubmitAsync("#wishes", ("help", "advice"), ("way", "phone"), ("address", Phone), ("name", Name), ("words", Words));
        await clerk.SubmitAsync("#consent", ("yes", "yes"));
        Assert.NotNull(clerk.Page.QuerySelector(".receipt code"));
        await clerk.OpenAsync("/desk/zqvcontact");
    }

    private async Task CitizenAsync(CaseReceipt receipt)
    {
        using var browser = NewBrowser();
        await browser.OpenAsync("/case");
        await browser.SubmitAsync("main form", ("reference", "zqvreference"), ("secret", "zqvsecret"));
        await browser.OpenAsync("/case");
        await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", "ZQVW-ZQVW-ZQVW-ZQVW"));
        await browser.OpenAsync("/case");
        await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        await browser.SubmitAsync("form[action*=Message]", ("text", $"{Words} {Name} {Phone}"));
        await browser.SendFileAsync("form[action*=File]", "zqvtormod.pdf", SampleFiles.Pdf(Words));
        await browser.SubmitAsync("form[action*=Contact]", ("kind", "email"), ("address", $"ny{Mail}"), ("name", Name), ("notice", "yes"));
        await browser.OpenAsync("/case?handler=Copy");
        await browser.OpenAsync("/case/print");
    }

    private async Task OfficeAsync(CaseReceipt receipt)
    {
        using var stranger = NewBrowser();
        await stranger.LogInAsync("zqvlogin", "zqvpassword");
        await stranger.OpenAsync("/office/login?ReturnUrl=%2Foffice%3Fsearch%3D");
        using var ombud = await LoggedInAsync(StaffRole.Ombud);
        await ombud.OpenAsync("/office?search=zqvtormod&view=open");
        Assert.Contains($"{receipt.Reference}", ombud.Text, StringComparison.Ordinal);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        foreach (var (form, field) in new[] { ("Note", "text"), ("Message", "text"), ("Task", "text") })
        {
            (string, string)[] fields = form == "Task" ? [("day", "2026-12-01"), (field, $"Ring {Name} {Phone}")] : [(field, $"{Words} {Name} {Phone} {Mail}")];
            await ombud.SubmitAsync($"form[action*='{form}']", fields);
        }

        await ombud.OpenAsync("/office/due");
        await ombud.OpenAsync("/office/log");
        await ombud.OpenAsync("/office/notices");
        using var administrator = await LoggedInAsync(StaffRole.Administrator);
        await administrator.SubmitAsync("form[action*=Add]", ("name", Name), ("role", "desk"));
        await administrator.OpenAsync("/administration/desk");
    }

    /// <summary>A case that cannot be read any more makes the host fail.</summary>
    private async Task StopsAsync()
    {
        await Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "UPDATE cases SET document = (SELECT document FROM cases other WHERE other.reference <> cases.reference LIMIT 1)", transaction: transaction));
        using var ombud = await LoggedInAsync(StaffRole.Ombud);
        await ombud.OpenAsync("/office?view=open");
        Assert.Equal(HttpStatusCode.InternalServerError, ombud.Answer.StatusCode);
    }
}
