using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.BadInput;

/// <summary>Where a citizen's name, number and words go, and where a national identity number does not.</summary>
[Collection(WatchedHostCollection.Name)]
public sealed class PersonalDataTest(WatchedHost host)
{
    private const string Number = "01019000083";
    private const string Cpr = "010190-1234";

    [Fact]
    public async Task A_national_identity_number_is_kept_nowhere_wherever_in_an_activity_it_stands()
    {
        var citizen = await host.CitizenAsync();
        using var answer = await citizen.PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = $"Gudveig Torstensen, f.nr. {Number[..6]} {Number[6..]}, fikk avslag på kommunal bolig. CPR {Cpr}, {Number}",
            ["speak"] = Number,
            ["summary"] = Number,
            ["value"] = new JsonObject { ["a"] = new JsonArray(Number), [Number] = 1 },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "x", ["name"] = Number }),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["name"] = Number, ["content"] = $"nr {Number}" }),
            ["channelData"] = new JsonObject { ["clientActivityID"] = "one", ["form"] = new JsonObject { ["number"] = Number } },
            ["own"] = new JsonObject { ["deep"] = new JsonArray(new JsonObject { ["er"] = Number }) },
        });
        answer.EnsureSuccessStatusCode();
        var id = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!;
        var said = await citizen.AnswersToAsync(id);
        Assert.Equal(WatchedHost.Words("input.masked"), (string?)said[0]["text"]);

        await using var tab = await citizen.ComeBackAsync();
        JsonObject mine;
        do mine = await tab.NextAsync();
        while ((string?)mine["id"] != id);
        Assert.Equal("one", (string?)mine["channelData"]!["clientActivityID"]);
        HoldsNoNumber(mine.ToJsonString());
        HoldsNoNumber(new JsonArray([.. (await citizen.HistoryAsync()).Select(each => each.DeepClone())]).ToJsonString());
        HoldsNoNumber(await StateAsync(citizen));
        host.KeepsQuietAbout(Number, Cpr, "Gudveig", "Torstensen");
    }

    [Fact]
    public async Task What_a_citizen_tells_for_a_case_is_not_logged_and_does_not_lie_readable_on_the_disk()
    {
        var citizen = await host.CitizenAsync();
        string[] steps =
        [
            "Jeg fikk avslag på kommunal bolig i brev for to uker siden", WatchedHost.Words("understood.yes"), "Nei", "Ja", "Meg selv", WatchedHost.Words("buttons.case"),
            WatchedHost.Words("case.wanted.advice"), WatchedHost.Words("case.help-done"), WatchedHost.Words("case.by.email"), "ingjerd.nessuno@example.org",
            $"Ingjerd Nessuno {Number}", $"Saksbehandler Sigfrid svarer aldri. {Number}", WatchedHost.Words("case.yes"),
        ];
        IReadOnlyList<JsonObject> said = [];
        foreach (var step in steps) said = await citizen.AnswersToAsync(await citizen.SayAsync(step));

        Assert.Equal(WatchedHost.Words("case.sent"), (string?)said[0]["text"]);
        HoldsNoNumber(await StateAsync(citizen));
        HoldsNoNumber(new JsonArray([.. (await citizen.HistoryAsync()).Select(each => each.DeepClone())]).ToJsonString());
        host.KeepsQuietAbout("Ingjerd", "nessuno", "Sigfrid", Number);
    }

    private static void HoldsNoNumber(string text)
    {
        Assert.DoesNotContain(Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Number[..6]} {Number[6..]}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cpr, text, StringComparison.Ordinal);
    }

    /// <summary>What the host remembers of the conversation, decrypted.</summary>
    private async Task<string> StateAsync(Citizen citizen)
    {
        await using var services = await BotHost.OpenAsync(["--OMBUDGUIDE_DATA", host.Process.Folder], CancellationToken.None);
        return Encoding.UTF8.GetString((await services.Services.GetRequiredService<ConversationStore>().FindAsync(citizen.ConversationId))!.State!);
    }
}
