using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using OmbudGuide.Bot;

namespace OmbudGuide.Benchmarks.Office;

/// <summary>
/// <c>office</c>: every page of the ombud's office over a store with 200 cases and over one with 20,000, asked for in turns by one ombud, and the median of each
/// side by side. Both hosts run in this process; the time is that of the whole answer over HTTP.
/// </summary>
internal static partial class OfficePages
{
    private const int Few = 200;
    private const int Many = 20_000;
    private const int WarmUps = 4;
    private const int Rounds = 15;
    private const double Aim = 300;

    public static async Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine($"office: {Many:N0} cases instead of {Few}, medians of {Rounds} rounds, one ombud");
        var watch = Stopwatch.StartNew();
        using var few = await FilledStore.MakeAsync(Few);
        using var many = await FilledStore.MakeAsync(Many);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the stores were filled in {watch.Elapsed.TotalSeconds:F0} s; the larger has {Size(many.Folder):F0} MB"));
        await using var small = await OfficeOver.OpenAsync(few);
        await using var large = await OfficeOver.OpenAsync(many);
        Console.WriteLine($"  {"page",-44} {Few,9} {Many,9}   ratio");
        var slow = 0;
        foreach (var (name, address) in Pages()) slow += await CompareAsync(name, address, small, large) ? 0 : 1;
        Console.WriteLine(slow == 0 ? $"  aim: at most {Aim} ms each; all are" : $"  aim: at most {Aim} ms each; {slow} are not");
    }

    private static IEnumerable<(string Name, Func<OfficeOver, string> Address)> Pages()
    {
        foreach (var view in new[] { "new", "mine", "waiting-for-citizen", "waiting-for-municipality", "open", "closed" }) yield return ($"inbox, {view}", _ => $"/office?view={view}");
        yield return ("inbox, closed, the last page", office => $"/office?view=closed&number={office.LastPage}");
        yield return ("inbox, open, one matter", _ => "/office?view=open&heading=matter%3Aklage");
        yield return ("inbox, closed, one area", _ => "/office?view=closed&heading=area%3Anav");
        yield return ("search, a common word, closed", _ => "/office?view=closed&search=kommunal");
        yield return ("search, two words, open", _ => "/office?view=open&search=sykehjemmet%20nordmann");
        yield return ("search, a reference, closed", office => $"/office?view=closed&search={office.Case}");
        yield return ("search, a word that no case has", _ => "/office?view=closed&search=zeppelin");
        yield return ("timeline", _ => "/office/due");
        yield return ("a case", office => $"/office/cases/{office.Case}");
        yield return ("a case, as data", office => $"/api/office/cases/{office.Case}");
        yield return ("cases, as data", _ => "/api/office/cases?view=closed&size=100");
        yield return ("statistics, this year", _ => "/office/statistics");
        yield return ("statistics, five years", _ => $"/office/statistics?{FiveYears()}");
        foreach (var format in new[] { "csv", "xlsx", "json" }) yield return ($"statistics, five years, {format}", _ => $"/office/statistics.{format}?{FiveYears()}");
        yield return ("log", _ => "/office/log");
        yield return ("log of a case", office => $"/office/log?only={office.Case}");
        yield return ("notices", _ => "/office/notices");
    }

    private static string FiveYears() => string.Create(CultureInfo.InvariantCulture, $"from={DateTime.UtcNow.Year - 4}-01-01&to={DateTime.UtcNow.Year}-12-31");

    private static async Task<bool> CompareAsync(string name, Func<OfficeOver, string> address, OfficeOver small, OfficeOver large)
    {
        var (one, other) = (new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (first, second) = (await small.TimeAsync(address(small)), await large.TimeAsync(address(large)));
            if (round < 0) continue;
            one.Add(first);
            other.Add(second);
        }

        var (least, most) = (Machine.Median(one), Machine.Median(other));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-44} {least,6:F1} ms {most,6:F1} ms {most / least,7:F2}{(most > Aim ? "  too slow" : "")}"));
        return most <= Aim;
    }

    private static double Size(string folder) => Directory.EnumerateFiles(folder, "ombudguide.db*").Sum(path => new FileInfo(path).Length) / 1024.0 / 1024.0;

    /// <summary>A host over a store, and an ombud who is logged in to it.</summary>
    private sealed partial class OfficeOver : IAsyncDisposable
    {
        private readonly WebApplication _host;
        private readonly HttpClient _http;

        private OfficeOver(WebApplication host, HttpClient http) => (_host, _http) = (host, http);

        /// <summary>The reference of a closed case.</summary>
        public string Case { get; private set; } = "";

        /// <summary>The last page of the closed cases.</summary>
        public int LastPage { get; private set; } = 1;

        public static async Task<OfficeOver> OpenAsync(FilledStore store)
        {
            var host = BotHost.Create(["--urls", "http://127.0.0.1:0", "--OMBUDGUIDE_DATA", store.Folder], builder => builder.Logging.ClearProviders());
            await host.StartAsync();
            var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(host.Urls.First()) };
            var office = new OfficeOver(host, http);
            var token = Token().Match(await http.GetStringAsync("/office/login")).Groups["found"].Value;
            using var form = new FormUrlEncodedContent(
            [
                new("login", store.Login), new("password", store.Password), new("__RequestVerificationToken", token),
            ]);
            using var answer = await http.PostAsync("/office/login", form);
            answer.EnsureSuccessStatusCode();
            var closed = await http.GetStringAsync("/api/office/cases?view=closed&size=50");
            office.Case = Reference().Match(closed).Groups["found"].Value;
            office.LastPage = (int.Parse(Total().Match(closed).Groups["found"].Value, CultureInfo.InvariantCulture) + 49) / 50;
            return office;
        }

        /// <summary>How long an answer takes, in milliseconds, to its last byte.</summary>
        public async Task<double> TimeAsync(string address)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await _http.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            var time = watch.Elapsed.TotalMilliseconds;
            if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("/login", StringComparison.Ordinal))
                throw new InvalidOperationException($"{address} answered {answer.StatusCode} at {answer.RequestMessage!.RequestUri}.");
            return time;
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<found>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Token();

        [GeneratedRegex("\"reference\":\"(?<found>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Reference();

        [GeneratedRegex("\"total\":(?<found>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Total();
    }
}
