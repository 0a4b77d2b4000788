using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Conversation;

namespace OmbudGuide.Bot.Tests.Library;

/// <summary>The content changes while citizens talk with the host.</summary>
public sealed class RenewalTest : IAsyncLifetime
{
    private const string Chat = "no/texts/nb/chat.yaml";
    private const string Services = "no/services.yaml";
    private const string HelpBegins = "  help: \"Jeg stiller noen korte spørsmål";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ContentCopy _content = new();
    private readonly GuideHost _host;

    public RenewalTest() => _host = new GuideHost(_content.Settings);

    public Task InitializeAsync() => _host.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task A_changed_text_is_said_in_the_conversation_that_had_begun_before()
    {
        var talk = await Talk.BeginAsync(_host);
        await talk.SayAsync("Jeg fikk avslag på kommunal bolig for to uker siden", "Stemmer");
        var asked = talk.Said[^1].Text;
        var before = await ReadyAsync();

        _content.Change(Chat, HelpBegins, "  help: \"Her er ny hjelp. Jeg stiller noen korte spørsmål");
        var after = await UntilAsync(ready => Version(ready) != Version(before));

        Assert.Equal("ready", (string)after["status"]!);
        await talk.SayAsync("hjelp");
        Assert.Contains("Her er ny hjelp.", talk.Text, StringComparison.Ordinal);
        Assert.Equal(asked, talk.Said[^1].Text);
        await talk.SayAsync("ja brev", "nei", "ja", "meg selv");
        Assert.Contains("Send klagen senest mandag 30. november 2026.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_content_is_refused_with_file_and_line_in_log_and_health_and_the_old_one_goes_on()
    {
        var talk = await Talk.BeginAsync(_host);
        var before = await ReadyAsync();
        var services = _content.Read(Services);

        _content.Write(Services, services.Replace("regime: no.fvl.municipal", "regime: no.fvl.munisipal", StringComparison.Ordinal));
        var degraded = await UntilAsync(ready => (string)ready["status"]! == "degraded");

        Assert.Equal(Version(before), Version(degraded));
        var fault = (string)degraded["content"]!["refused"]!["faults"]![0]!;
        Assert.Matches(@"^no/services\.yaml:\d+:\d+: no complaint regime 'no\.fvl\.munisipal' in no; did you mean 'no\.fvl\.municipal'\?", fault);
        Assert.Contains(fault, _host.Log.All, StringComparison.Ordinal);
        await talk.SayAsync("Jeg fikk avslag på kommunal bolig for to uker siden");
        Assert.Contains("**kommunal bolig**", talk.Text, StringComparison.Ordinal);

        _content.Write(Services, services + "\n# Mended.\n");
        var mended = await UntilAsync(ready => (string)ready["status"]! == "ready");
        Assert.NotEqual(Version(before), Version(mended));
        Assert.Null(mended["content"]!["refused"]);
    }

    [Fact]
    public async Task A_service_that_is_gone_is_asked_for_again_and_all_else_is_remembered()
    {
        var talk = await Talk.BeginAsync(_host);
        await talk.SayAsync("Jeg fikk avslag på kommunal bolig for to uker siden", "Stemmer", "ja brev");
        var before = await ReadyAsync();

        _content.TakeOut(Services, "housing.municipal-housing");
        await UntilAsync(ready => Version(ready) != Version(before));

        await talk.SayAsync("nei");
        Assert.StartsWith("Tjenesten du valgte, står ikke lenger i listen min.", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Det gjelder bostøtte", "Stemmer");
        Assert.DoesNotContain("skriftlig", talk.Said[^1].Text!, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("klag", talk.Said[^1].Text!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Danger_is_heard_also_where_the_service_is_gone()
    {
        var talk = await Talk.BeginAsync(_host);
        await talk.SayAsync("Jeg fikk avslag på kommunal bolig for to uker siden", "Stemmer");
        var before = await ReadyAsync();

        _content.TakeOut(Services, "housing.municipal-housing");
        await UntilAsync(ready => Version(ready) != Version(before));

        await talk.SayAsync("jeg orker ikke leve lenger");
        Assert.Contains("113", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_talked_with_a_municipality_that_is_gone_is_told_where_to_turn()
    {
        var talk = await Talk.BeginAsync(_host);
        var before = await ReadyAsync();
        var other = Path.Combine(_content.Folder, "no", "utopia");
        Directory.Move(Path.Combine(_content.Folder, "no", "drammen"), other);
        foreach (var file in Directory.EnumerateFiles(other, "*.yaml", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("drammen", "utopia", StringComparison.Ordinal));

        await UntilAsync(ready => Version(ready) != Version(before));

        await talk.SayAsync("Jeg fikk avslag på kommunal bolig");
        Assert.Contains("sentralbord", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_put_in_the_others_place_is_taken_whole()
    {
        var before = await ReadyAsync();
        var beside = _content.CopyBeside();
        await File.AppendAllTextAsync(Path.Combine(beside, Services), "\n# Another edition.\n");
        Directory.Move(_content.Folder, _content.Folder + ".old");
        Directory.Move(beside, _content.Folder);
        var taken = await UntilAsync(ready => Version(ready) != Version(before));
        Assert.Equal("ready", (string)taken["status"]!);

        // What is listened to now is the new folder.
        await File.AppendAllTextAsync(Path.Combine(_content.Folder, Services), "# And one more.\n");
        await UntilAsync(ready => Version(ready) != Version(taken));
    }

    [Fact]
    public async Task A_file_that_is_written_piece_by_piece_is_taken_only_when_it_is_whole()
    {
        var before = await ReadyAsync();
        var whole = _content.Read(Chat).Replace(HelpBegins, "  help: \"Ny hjelp. Jeg stiller noen korte spørsmål", StringComparison.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var piece = 1; piece <= 10; piece++)
        {
            _content.Write(Chat, whole[..(whole.Length * piece / 10)]);
            await Task.Delay(40);
            seen.Add(Version(await ReadyAsync()));
        }

        var after = await UntilAsync(ready => Version(ready) != Version(before));
        Assert.Equal([Version(before)], seen.Where(version => version != Version(after)));
        var talk = await Talk.BeginAsync(_host);
        await talk.SayAsync("hjelp");
        Assert.Contains("Ny hjelp.", talk.Text, StringComparison.Ordinal);
    }

    private static string Version(JsonNode ready) => (string)ready["content"]!["version"]!;

    private async Task<JsonObject> ReadyAsync() => (await _host.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!;

    private async Task<JsonObject> UntilAsync(Func<JsonObject, bool> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var ready = await ReadyAsync();
            if (isSo(ready)) return ready;
            Assert.False(limit.IsCancellationRequested, $"The host is still {ready}\n{_host.Log.All}");
            await Task.Delay(20);
        }
    }
}
