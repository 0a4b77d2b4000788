using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Json.Schema;
using Microsoft.AspNetCore.Http;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>What a program of the ombud's is posted, and what becomes of it when that program fails, hangs, answers late or twice.</summary>
public sealed class WebhookTest
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(SchemaFile()));

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Everything_that_happens_to_a_case_is_posted_in_order_signed_and_as_the_schema_has_it(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var receiver = await WebReceiver.StartAsync();
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo(receiver.Url, "case"), .. database.Settings]);
        var consent = new CaseConsent("Torg", office.Clock.GetUtcNow(), "Det som ble lest opp.");
        var receipt = await office.Desk.OpenAsync(SampleCase.Draft() with { Consent = consent }, "a/1");
        var held = (await office.Desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()))!;
        await office.Work.WriteFromCitizenAsync(held, "Her er brevet. Ring 22 22 22 22.", null, default);
        await office.Work.ChangeContactAsync(held, new CaseContact("email", "kari@eksempel.no", null, true), default);
        await office.Work.WithdrawAsync(held, default);
        await office.UntilSentAsync(receipt);
        await office.Desk.EraseAsync(held);
        await office.UntilSentAsync(receipt);

        var posted = receiver.Got.ToList();
        Assert.Equal(["case-opened", "message-from-citizen", "contact-changed", "case-withdrawn", "case-erased"], posted.Select(each => each.Kind));
        Assert.Equal(5, posted.Select(each => each.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(posted, each =>
        {
            Assert.True(each.IsSignedWith(WebReceiver.Secret));
            Assert.False(each.IsSignedWith($"{WebReceiver.Secret}r"));
            Assert.Equal(each.Id, each.Json.GetProperty("id").GetString());
            Assert.Equal(1, each.Json.GetProperty("version").GetInt32());
            Assert.Equal($"https://ombud.example/office/cases/{receipt.Reference}", each.Json.GetProperty("link").GetString());
            AssertFits(each.Json);
        });
        Assert.Equal(SampleCase.Words, posted[0].Json.GetProperty("case").GetProperty("sent").GetProperty("ownWords").GetString());
        Assert.Equal("Her er brevet. Ring 22 22 22 22.", posted[1].Json.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("kari@eksempel.no", posted[2].Json.GetProperty("contact").GetProperty("address").GetString());
    }

    [Fact]
    public async Task Unless_contents_are_asked_for_nothing_of_the_citizen_is_posted()
    {
        await using var receiver = await WebReceiver.StartAsync();
        await using var office = await TellingHost.OpenAsync(TellingHost.PostTo(receiver.Url));
        var receipt = await office.SendCaseAsync();
        await office.Work.WriteFromCitizenAsync((await office.Desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()))!, "Noe hemmelig.", null, default);
        await office.UntilSentAsync(receipt);
        Assert.Equal(2, receiver.Got.Count);
        Assert.All(receiver.Got, each =>
        {
            AssertFits(each.Json);
            foreach (var member in new[] { "case", "message", "contact" }) Assert.Equal(JsonValueKind.Null, each.Json.GetProperty(member).ValueKind);
        });
    }

    [Fact]
    public void The_schema_refuses_what_is_not_in_it()
    {
        var good = JsonSerializer.SerializeToElement(new
        {
            version = 1, id = new string('a', 32), kind = "case-withdrawn", municipality = "drammen", reference = "7K3M-92QX",
            writtenAt = "2026-11-22T10:00:00+00:00", link = "https://ombud.example/office/cases/7K3M-92QX", @case = (object?)null, message = (object?)null, contact = (object?)null,
        });
        AssertFits(good);
        foreach (var (member, value) in new (string, string)[] { ("version", "2"), ("kind", "\"case-read\""), ("extra", "1"), ("message", "{\"number\":1,\"at\":\"2026-11-22T10:00:00Z\",\"text\":\"x\"}") })
        {
            var changed = good.EnumerateObject().ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);
            changed[member] = JsonSerializer.Deserialize<JsonElement>(value);
            Assert.False(Schema.Evaluate(JsonSerializer.SerializeToElement(changed)).IsValid, $"{member} = {value} is let through");
        }
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_receiver_that_is_down_for_a_day_loses_nothing_and_is_told_each_thing_once(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var receiver = await WebReceiver.StartAsync();
        receiver.Refuse(StatusCodes.Status503ServiceUnavailable);
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo(receiver.Url), .. database.Settings]);
        List<CaseReceipt> receipts = [];
        var up = office.Clock.GetUtcNow() + TimeSpan.FromDays(1);
        for (var hour = 0; hour < 24; hour++)
        {
            if (hour % 4 == 0) receipts.Add(await office.SendCaseAsync($"a/{hour}"));
            var next = office.Clock.GetUtcNow() + TimeSpan.FromHours(1);
            while (office.Clock.GetUtcNow() < next)
            {
                office.Clock.Advance(TimeSpan.FromMinutes(5));
                await Task.Delay(2);
            }
        }

        Assert.True(office.Clock.GetUtcNow() >= up);
        // The clock runs faster than a loaded machine delivers.
        await office.UntilAsync(
            () => receiver.Got.Count > receipts.Count && receipts.TrueForAll(receipt => receiver.Got.Any(each => each.Reference == $"{receipt.Reference}")),
            "each is tried, and tried again");
        Assert.Empty(receiver.Taken);
        receiver.Take();

        // The first that gets through brings the others with it, however long their own pauses have become.
        await office.UntilAsync(() => receiver.Taken.Count() >= receipts.Count, "all cases are told");
        foreach (var receipt in receipts) await office.UntilSentAsync(receipt);
        Assert.Equal(receipts.Select(receipt => $"{receipt.Reference}").Order(StringComparer.Ordinal), receiver.Taken.Select(each => each.Reference).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_lets_the_receiver_have_it_again_under_the_same_key()
    {
        await using var receiver = await WebReceiver.StartAsync();
        var late = new TaskCompletionSource();
        receiver.Answers = _ => late.Task;
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo(receiver.Url), "--Delivery:LongestWaitSeconds", "1"]);
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0].Fault == NoticeFault.TimedOut, "nobody waits any longer", isMoving: false);
        late.SetResult();
        receiver.Take();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.UntilSentAsync(receipt);

        Assert.Equal(2, receiver.Got.Count);
        Assert.Single(receiver.Got.Select(each => each.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal(2, receiver.Got.Select(each => each.Timestamp).Distinct(StringComparer.Ordinal).Count());
        Assert.All(receiver.Got, each => Assert.True(each.IsSignedWith(WebReceiver.Secret)));
    }

    [Fact]
    public async Task A_receiver_that_hangs_holds_up_nobody_else()
    {
        await using var hanging = await WebReceiver.StartAsync();
        hanging.Answers = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await using var other = await WebReceiver.StartAsync();
        await using var mail = await MailServer.StartAsync();
        await using var office = await TellingHost.OpenAsync(
            [.. TellingHost.PostTo(hanging.Url), .. TellingHost.PostTo(other.Url, municipality: "ballerup"), .. TellingHost.MailThrough(mail.Port), "--Delivery:LongestWaitSeconds", "60"]);
        await office.SendCaseAsync();
        await office.UntilAsync(() => !hanging.Got.IsEmpty, "the receiver hangs", isMoving: false);
        await office.SendCaseAsync("b/1", "ballerup");
        await office.SendCaseAsync("a/2");
        await office.UntilAsync(() => other.Got.Count == 1 && mail.Got.Count == 2, "the others are told", isMoving: false);
        Assert.Single(hanging.Got);
    }

    [Fact]
    public async Task A_receiver_that_answers_twice_has_each_notice_once()
    {
        var got = new ConcurrentQueue<string>();
        await using var receiver = OddServer.OfWebThatAnswersTwice(got.Enqueue);
        await using var office = await TellingHost.OpenAsync(TellingHost.PostTo($"http://127.0.0.1:{receiver.Port}/ombud"));
        for (var number = 0; number < 3; number++) await office.UntilSentAsync(await office.SendCaseAsync($"a/{number}"));
        Assert.Equal(3, got.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, got.Count);
    }

    [Fact]
    public async Task Nobody_is_led_elsewhere_with_a_notice()
    {
        await using var elsewhere = await WebReceiver.StartAsync();
        await using var receiver = await WebReceiver.StartAsync();
        receiver.Answers = http =>
        {
            http.Response.Redirect(elsewhere.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        await using var office = await TellingHost.OpenAsync(TellingHost.PostTo(receiver.Url));
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0] is { Fault: NoticeFault.Refused, Code: 307 }, "it is refused", isMoving: false);
        Assert.Empty(elsewhere.Got);
    }

    [Fact]
    public async Task Two_secrets_both_sign_while_one_takes_over_from_the_other()
    {
        const string Next = "another-secret-that-nobody-would-guess-either";
        await using var receiver = await WebReceiver.StartAsync();
        var settings = TellingHost.PostTo(receiver.Url);
        settings[3] = $"old-{new string('x', 40)} {Next}";
        await using var office = await TellingHost.OpenAsync(settings);
        await office.UntilSentAsync(await office.SendCaseAsync());
        var posted = Assert.Single(receiver.Got);
        Assert.True(posted.IsSignedWith(Next));
        Assert.True(posted.IsSignedWith($"old-{new string('x', 40)}"));
    }

    private static void AssertFits(JsonElement notice)
    {
        var result = Schema.Evaluate(notice, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(result.IsValid, $"{JsonSerializer.Serialize(result)}\n{notice}");
    }

    private static string SchemaFile([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "webhook.schema.json"));
}
