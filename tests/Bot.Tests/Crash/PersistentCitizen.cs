using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Crash;

/// <summary>
/// A citizen of Drammen with a refused home from the municipality, who goes all the way to a case with the ombud: tells the matter, presses the
/// first button wherever there are several, gives a number and a name. What a crash swallowed is sent again under the same client id, as the
/// public client does.
/// </summary>
internal sealed partial class PersistentCitizen
{
    private const string Matter = "Jeg fikk avslag på kommunal bolig i brev for to uker siden";

    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);

    private readonly HostProcess _host;
    private readonly Citizen _first;
    private string? _unsent;
    private string _clientId = "";

    private PersistentCitizen(HostProcess host, Citizen first) => (_host, _first) = (host, first);

    /// <summary>The citizen with the host as it runs now.</summary>
    private Citizen Line => new(_host.Http, _first.Token, _first.ConversationId);

    public static async Task<PersistentCitizen> BeginAsync(HostProcess host)
    {
        var persistent = new PersistentCitizen(host, await Citizen.StartedAsync(host.Http));
        await persistent.UntilShownAsync(history => history.Count > 0);
        return persistent;
    }

    /// <summary>The next thing to say, or <c>null</c> where the case is sent and there is nothing left to do.</summary>
    public async Task<string?> NextAsync()
    {
        var history = await Line.HistoryAsync();
        if (ReceiptIn(history) is not null) return null;
        if (history.All(IsGuide)) return Matter;
        var text = (string)history[^1]["text"]!;
        var buttons = history[^1]["suggestedActions"]!["actions"]!.AsArray().Select(action => (string)action!["title"]!).ToList();
        return buttons.Contains(Words("buttons.case")) ? Words("buttons.case")
            : buttons.Contains(Words("case.help-done")) ? Words("case.help-done")
            : text == Words("case.address.phone") ? "41 23 45 67"
            : text == Words("case.name") ? "Kari Nordmann"
            : buttons[0];
    }

    /// <summary>Goes on until "send" is what comes next.</summary>
    public async Task UpToConsentAsync()
    {
        while (await NextAsync() is { } next && next != Words("case.yes")) await SayAsync(next);
    }

    public Task ConsentAsync() => SendAsync(Words("case.yes"));

    /// <summary>Says something and waits for the answer to it.</summary>
    public async Task SayAsync(string text)
    {
        await SendAsync(text);
        await AnsweredAsync();
    }

    /// <summary>Sends something; gives the id that it got.</summary>
    public Task<string> SendAsync(string text)
    {
        (_unsent, _clientId) = (text, Guid.NewGuid().ToString());
        return SendAgainAsync();
    }

    /// <summary>Sends the last thing again under the same client id.</summary>
    public Task<string> SendAgainAsync() => Line.SayAsync(_unsent!, _clientId);

    /// <summary>Waits until the last thing sent is answered.</summary>
    public Task AnsweredAsync() => UntilShownAsync(history =>
        history.FirstOrDefault(each => (string?)each["channelData"]?["clientActivityID"] == _clientId) is { } mine
        && history.Any(each => (string?)each["replyToId"] == (string)mine["id"]!));

    /// <summary>Who said what, in order; the receipt, which is everyone's own, is left out.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync() =>
        [.. (await Line.HistoryAsync()).Select(each => $"{(IsGuide(each) ? "guide" : "citizen")}: {(Receipt(each) is null ? each["text"] : "the receipt")}")];

    /// <summary>The one receipt that was shown.</summary>
    public async Task<(string Reference, string Secret)> ReceiptAsync() =>
        ReceiptIn(await Line.HistoryAsync()) ?? throw new InvalidOperationException("No receipt, or more than one, was shown.");

    /// <summary>A sentence or button of the conversation, as this citizen is shown it.</summary>
    public static string Words(string key)
    {
        var drammen = Content.FindMunicipality("drammen")!;
        var ombud = Content.Authority(drammen.Id, drammen.OmbudId, DateOnly.FromDateTime(DateTime.Today)).Name("nb");
        return Content.Texts.For(drammen.Id).Get("nb", $"chat.{key}", ("ombud", ombud), ("municipality", drammen.Name));
    }

    private static (string Reference, string Secret)? ReceiptIn(IEnumerable<JsonObject> history) =>
        history.Select(Receipt).Where(receipt => receipt is not null).ToList() is [{ } only] ? only : null;

    private static (string Reference, string Secret)? Receipt(JsonObject activity) =>
        IsGuide(activity) && Bold().Matches((string)activity["text"]!) is [{ Groups: var first }, { Groups: var second }]
        && CaseReference.Read(first["word"].Value) is not null && CaseSecret.Read(second["word"].Value) is not null
            ? (first["word"].Value, second["word"].Value)
            : null;

    private static bool IsGuide(JsonObject activity) => (string?)activity["from"]?["role"] == "bot";

    private async Task UntilShownAsync(Func<IReadOnlyList<JsonObject>, bool> isThere)
    {
        using var limit = new CancellationTokenSource(Tab.Patience);
        while (!isThere(await Line.HistoryAsync())) await Task.Delay(10, limit.Token);
    }

    [GeneratedRegex(@"\*\*(?<word>[^*]+)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();
}
