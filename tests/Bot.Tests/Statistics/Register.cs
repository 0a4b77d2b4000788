using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Statistics.Report;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>An ombud's register: a real store, in which cases are opened as a citizen's case is, on the day that a test says.</summary>
internal sealed class Register : IAsyncDisposable
{
    private static readonly CaseAuthor Ombud = CaseAuthor.Staff("ombud", "Ombudet");

    private readonly string _folder;
    private readonly string[] _settings;
    private readonly WebApplication _host;
    private readonly DayClock _clock;
    private int _opened;

    private Register(string folder, string[] settings, WebApplication host, DayClock clock) => (_folder, _settings, _host, _clock) = (folder, settings, host, clock);

    public IServiceProvider Services => _host.Services;

    public static async Task<Register> OpenAsync(params string[] settings)
    {
        var folder = TestHost.NewFolder();
        var clock = new DayClock();
        var host = BotHost.Create(["--OMBUDGUIDE_DATA", folder, .. settings], builder => builder.Services.AddSingleton<TimeProvider>(clock).ShareEdition());
        await Migrations.ApplyAsync(host.Services.GetRequiredService<IDatabase>(), clock);
        await host.Services.GetRequiredService<ReceiptKey>().LoadAsync(default);
        return new Register(folder, settings, host, clock);
    }

    /// <summary>Opens cases, all at once, and does with each in turn what was done with it.</summary>
    public async Task AddAsync(string municipality, params IEnumerable<Counted> cases)
    {
        var desk = Services.GetRequiredService<CaseDesk>();
        var work = Services.GetRequiredService<CaseWork>();
        var opened = await Task.WhenAll(cases.ToList().Select(async each => (Case: each, (await OpenAsync(desk, municipality, each)).Reference)));
        foreach (var (each, reference) in opened)
        {
            if (each.AnsweredAfter is { } days)
            {
                _clock.Today = each.Day.AddDays(days);
                Assert.True(await work.WriteToCitizenAsync(reference, municipality, "Takk.", Ombud, null, default));
            }

            if (each.Outcome is { } outcome)
            {
                _clock.Today = each.Day.AddDays(30);
                Assert.True(await work.SetStateAsync(reference, municipality, CaseState.Closed, outcome, Ombud, default));
            }
        }
    }

    /// <summary>Writes a report into a folder of its own and reads it back.</summary>
    public async Task<WrittenReport> ReportAsync(params string[] command)
    {
        var folder = Path.Combine(_folder, $"report-{Guid.NewGuid():N}");
        var (exit, output, error) = await RunAsync([.. command, "--out", folder]);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(folder, output, StringComparison.Ordinal);
        return await WrittenReport.ReadAsync(folder);
    }

    public async Task<(int Exit, string Output, string Error)> RunAsync(params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await ReportCommand.Create(cancelled => BotHost.OpenAsync(["--OMBUDGUIDE_DATA", _folder, .. _settings], cancelled))
            .Parse(command)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<CaseReceipt> OpenAsync(CaseDesk desk, string municipality, Counted counted)
    {
        _clock.Today = counted.Day;
        var language = municipality is "drammen" or "trondheim" ? "nb" : "da";
        var draft = SampleCase.Draft(municipality, language: language) with { Categories = counted.Matters, Areas = counted.Areas };
        return await desk.OpenAsync(draft, $"case/{Interlocked.Increment(ref _opened)}");
    }

    /// <summary>Noon of a day that each who opens a case sets for itself.</summary>
    private sealed class DayClock : TimeProvider
    {
        private readonly AsyncLocal<DateOnly> _today = new();

        public DateOnly Today
        {
            set => _today.Value = value;
        }

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() =>
            new(_today.Value == default ? new DateOnly(2026, 11, 22) : _today.Value, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}

/// <summary>A case as statistics see it.</summary>
/// <param name="AnsweredAfter">Days until the ombud first wrote to the citizen; null where it has not.</param>
internal sealed record Counted(
    DateOnly Day, IReadOnlyList<string> Matters, IReadOnlyList<string> Areas, CaseOutcome? Outcome = null, int? AnsweredAfter = null);
