using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>What is hard to read gets a clear and kind answer, and the open question stands.</summary>
[Collection(GuideCollection.Name)]
public sealed class HardInputTest(GuideHost host)
{
    [Theory]
    [InlineData("", "tom melding")]
    [InlineData("   \n", "tom melding")]
    [InlineData("\u202e\u200b\u0007", "tom melding")]
    [InlineData("😀😀", "bare lese ord")]
    [InlineData("我需要帮助", "only read Norwegian and English")]
    [InlineData("<script>alert(1)</script>", "forsto jeg deg ikke")]
    [InlineData("asdf qwerty", "forsto jeg deg ikke")]
    public async Task It_is_answered_kindly_and_the_question_is_put_again(string text, string answer)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer", text);
        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);
        Assert.Equal(3, Memory.Read(talk.State)!.Answers.Count);
    }

    [Fact]
    public async Task A_text_without_end_is_read_from_its_beginning()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Avslag på hjemmetjeneste. " + new string('x', 100_000));
        Assert.Contains("bare begynnelsen", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**hjemmetjeneste**", talk.Text, StringComparison.Ordinal);
        Assert.True(talk.State!.Length < 20_000, talk.State.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task After_two_failures_a_person_is_offered()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("blablabla");
        Assert.DoesNotContain("Snakk med et menneske", talk.Buttons);
        await talk.SayAsync("fortsatt blablabla");
        Assert.Contains("Snakk med et menneske", talk.Buttons);
    }

    [Theory]
    [InlineData("3. mai 2027", "har ikke kommet ennå")]
    [InlineData("31. februar", "finnes ikke i kalenderen")]
    [InlineData("i gamle dager", "ikke tak i datoen")]
    public async Task A_day_that_cannot_be_is_asked_for_again(string text, string answer)
    {
        var talk = await AtTheDateAsync();
        await talk.SayAsync(text);
        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("Hvilken dag kom vedtaket", talk.Said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_a_year_long_ago_is_shown_before_it_is_used()
    {
        var talk = await AtTheDateAsync();
        await talk.SayAsync("12. mars");
        Assert.Equal("Mener du 12. mars 2026?", talk.Said[^1].Text);
        await talk.SayAsync("nei, 14. november");
        Assert.Equal(new DateOnly(2026, 11, 14), Memory.Read(talk.State)!.Answers.Single(answer => answer.Question == "decision-received").First);
    }

    [Theory]
    [InlineData("for to uker siden", "8. november 2026", "30. november 2026")]
    [InlineData("i oktober", "1. oktober 2026", "fortsatt sende en klage")]
    [InlineData("for noen dager siden", "16. november 2026", "7. desember 2026")]
    public async Task A_vague_day_is_shown_before_a_deadline_is_counted_from_it_and_the_deadline_is_the_earliest(string text, string earliest, string told)
    {
        var talk = await AtTheDateAsync();
        await talk.SayAsync(text);
        Assert.StartsWith("Mener du", talk.Said[^1].Text, StringComparison.Ordinal);
        Assert.Contains(earliest, talk.Said[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Memory.Read(talk.State)!.Answers, answer => answer.Question == "decision-received");
        await talk.SayAsync("ja", "Nei", "Ja", "Meg selv");
        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
        Assert.Contains("Dagen er usikker, så jeg har regnet fra", talk.Text + talk.Folded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_named_is_taken_at_once()
    {
        var talk = await AtTheDateAsync();
        await talk.SayAsync("14. november");
        Assert.DoesNotContain("Mener du", talk.Text, StringComparison.Ordinal);
        Assert.Contains(Memory.Read(talk.State)!.Answers, answer => answer.Question == "decision-received");
    }

    [Fact]
    public async Task A_memory_that_cannot_be_read_begins_again_and_says_so()
    {
        var talk = await Talk.BeginAsync(host);
        talk.State = [.. "{\"shape\":0}"u8];
        await talk.SayAsync("hei");
        Assert.Contains("begynne forfra", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_refused_with_a_way_on()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.TurnAsync(new Activity { Type = ActivityTypes.Message, ChannelData = new() { ["filesRefused"] = 2 } });
        Assert.Contains("ikke ta imot filer", talk.Text, StringComparison.Ordinal);
        Assert.NotEmpty(talk.Buttons);
    }

    [Fact]
    public void A_national_identity_number_is_struck_out_wherever_it_stands()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "jeg er FNR",
            Value = System.Text.Json.JsonDocument.Parse("""{"a":["FNR",3],"b":null}""").RootElement,
            ChannelData = new() { ["clientActivityID"] = "FNR" },
        };
        activity.Text = activity.Text.Replace("FNR", TestNumbers.NationalIdentityNumber, StringComparison.Ordinal);
        activity.Value = System.Text.Json.JsonDocument.Parse($$"""{"a":["{{TestNumbers.NationalIdentityNumber}}",3],"b":null}""").RootElement;
        activity = new PersonalDataFilter(host.Services.GetRequiredService<Editions>()).Filter(activity, state: null);
        Assert.Equal("jeg er ******", activity.Text);
        Assert.Equal("""{"a":["******",3],"b":null}""", activity.Value!.Value.GetRawText());
        Assert.Equal("""["national-identity-number"]""", activity.ChannelData![Listener.MaskedMark]!.ToJsonString());
        Assert.Equal("FNR", (string)activity.ChannelData["clientActivityID"]!);
    }

    [Theory]
    [InlineData(nameof(Awaits.Words), "ring meg på ******, jeg bor i ******", """["phone","address"]""")]
    [InlineData(nameof(Awaits.Answer), "ring meg på ******, jeg bor i ******", """["phone","address"]""")]
    [InlineData(nameof(Awaits.CaseAddress), "ring meg på 912 34 567, jeg bor i Storgata 5", null)]
    [InlineData(nameof(Awaits.CaseWords), "ring meg på 912 34 567, jeg bor i Storgata 5", null)]
    public void A_telephone_number_and_an_address_are_struck_out_save_where_the_guide_asks_for_them(string awaits, string kept, string? mark)
    {
        var state = new Memory { Language = "nb", Awaits = Enum.Parse<Awaits>(awaits) }.Write();
        var activity = new Activity { Type = ActivityTypes.Message, Text = "ring meg på 912 34 567, jeg bor i Storgata 5" };
        activity = new PersonalDataFilter(host.Services.GetRequiredService<Editions>()).Filter(activity, state);
        Assert.Equal(kept, activity.Text);
        Assert.Equal(mark, activity.ChannelData?[Listener.MaskedMark]?.ToJsonString());
    }

    [Fact]
    public async Task What_is_struck_out_is_told_kindly_by_what_it_looked_like()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Pengene skal inn på 1234.56.70007");
        Assert.Contains("konto- eller kortnummer", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Ring meg på 912 34 567");
        Assert.Contains("telefonnummer eller en adresse", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("912 34 567 og 1234.56.70007");
        Assert.Contains("personlige opplysninger", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("912", talk.Remembered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_national_identity_number_reaches_neither_the_store_nor_the_stream()
    {
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            host.Http, "/v3/directline/tokens/generate", new { municipality = "drammen", language = "nb" });
        var token = (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>(answer.Content))!;
        async Task<string> SendAsync(HttpMethod method, string path, object? body = null)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Authorization = new("Bearer", (string)token["token"]!);
            if (body is not null) request.Content = System.Net.Http.Json.JsonContent.Create(body);
            using var reply = await host.Http.SendAsync(request);
            return await reply.Content.ReadAsStringAsync();
        }

        token = System.Text.Json.Nodes.JsonNode.Parse(await SendAsync(HttpMethod.Post, "/v3/directline/conversations", new { }))!.AsObject();
        var path = $"/v3/directline/conversations/{(string)token["conversationId"]!}/activities";
        await SendAsync(HttpMethod.Post, path, new { type = "message", text = $"fødselsnummeret mitt er {TestNumbers.NationalIdentityNumber}" });
        var history = "";
        using var limit = new CancellationTokenSource(Tab.Patience);
        while (!history.Contains("har jeg str", StringComparison.Ordinal) && !history.Contains("ligner et f", StringComparison.Ordinal))
        {
            await Task.Delay(10, limit.Token);
            history = await SendAsync(HttpMethod.Get, path);
        }

        Assert.Contains("******", history, StringComparison.Ordinal);
        Assert.Contains("ligner et f", history, StringComparison.Ordinal);
        Assert.DoesNotContain(TestNumbers.NationalIdentityNumber, history, StringComparison.Ordinal);
        Assert.DoesNotContain(TestNumbers.NationalIdentityNumber, host.Log.All, StringComparison.Ordinal);
    }

    private async Task<Talk> AtTheDateAsync()
    {
        var talk = await Talk.BeginAsync(host);
        return await talk.SayAsync("Bolig", "Kommunal bolig", "Jeg har fått et vedtak eller avslag", "Ja, i brev eller melding");
    }
}

/// <summary>Numbers that are valid and belong to nobody: the month is raised by 80, as synthetic persons have it.</summary>
internal static class TestNumbers
{
    public static string NationalIdentityNumber { get; } = Synthetic("010187");

    private static string Synthetic(string birth)
    {
        int[] first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
        int[] second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        var born = $"{birth[..2]}{int.Parse(birth.AsSpan(2, 2), CultureInfo.InvariantCulture) + 80}{birth[4..]}";
        for (var individual = 0; individual < 500; individual++)
        {
            var digits = $"{born}{individual:000}";
            var one = Control(digits, first);
            var two = one is 10 ? 10 : Control(digits + one, second);
            if (one is not 10 && two is not 10) return $"{digits}{one}{two}";
        }

        throw new InvalidOperationException("No individual number gives two control digits.");
    }

    private static int Control(string digits, int[] weights) => (11 - (digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11)) % 11;
}
