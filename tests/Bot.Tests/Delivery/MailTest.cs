using MimeKit;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Storage;
using SmtpServer.Protocol;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>What is mailed to the ombud and to the citizen, and what becomes of it when the mail server fails, hangs, answers late or twice.</summary>
public sealed class MailTest
{
    private static readonly CaseContact ByEmail = new("email", "kari.nordmann@eksempel.no", "Kari Nordmann");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task The_ombud_is_mailed_the_reference_and_a_link_and_nothing_of_anybody(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var mail = await MailServer.StartAsync();
        await using var office = await TellingHost.OpenAsync([.. TellingHost.MailThrough(mail.Port), .. database.Settings]);
        var receipt = await office.SendCaseAsync();
        await office.UntilSentAsync(receipt);
        var held = (await office.Desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()))!;
        await office.Work.WriteFromCitizenAsync(held, "Noe hemmelig.", null, default);
        await office.Work.ChangeContactAsync(held, ByEmail, default);
        await office.Work.WithdrawAsync(held, default);
        await office.UntilSentAsync(receipt);
        await office.Desk.EraseAsync(held);
        await office.UntilSentAsync(receipt);

        Assert.Equal(
            [$"Ny sak {receipt.Reference}", $"Ny melding i sak {receipt.Reference}", $"Ny kontakt i sak {receipt.Reference}", $"Sak {receipt.Reference} er trukket", $"Sak {receipt.Reference} er slettet"],
            mail.Got.Select(each => each.Subject));
        Assert.All(mail.Got, each =>
        {
            Assert.Equal("ombud@kommune.example", Assert.IsType<MailboxAddress>(Assert.Single(each.To)).Address);
            Assert.Equal("guide@kommune.example", Assert.IsType<MailboxAddress>(Assert.Single(each.From)).Address);
            Assert.Equal("auto-generated", each.Headers[HeaderId.AutoSubmitted]);
            var all = $"{each}";
            foreach (var personal in new[] { SampleCase.Words, "Kari", "Nordmann", "eksempel.no", "32 04 00 00", "hemmelig", receipt.Secret.Reveal(), "bolig" })
                Assert.DoesNotContain(personal, $"{all}{each.TextBody}", StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains($"https://ombud.example/office/cases/{receipt.Reference}", mail.Got.First().TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drammen", "nb", "Ombudet har skrevet til deg")]
    [InlineData("ballerup", "da", "Borgerrådgiveren har skrevet til dig")]
    public async Task A_citizen_whom_the_ombud_may_mail_is_told_that_there_is_something_to_read(string municipality, string language, string subject)
    {
        await using var mail = await MailServer.StartAsync();
        await using var office = await TellingHost.OpenAsync(TellingHost.MailThrough(mail.Port)[..8]);
        var receipt = await office.Desk.OpenAsync(SampleCase.Draft(municipality, language: language) with { Contact = ByEmail }, "a/1");
        await office.Work.WriteToCitizenAsync(receipt.Reference, municipality, "Kommunen tok feil.", TellingHost.Kari, null, default);
        await office.UntilSentAsync(receipt);
        var told = Assert.Single(mail.Got);
        Assert.Equal(subject, told.Subject);
        Assert.Equal(ByEmail.Address, Assert.IsType<MailboxAddress>(Assert.Single(told.To)).Address);
        Assert.Contains($"{receipt.Reference}", told.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://ombud.example/case", told.TextBody, StringComparison.Ordinal);
        foreach (var hidden in new[] { "tok feil", SampleCase.Words, "Kari Nordmann", receipt.Secret.Reveal() })
            Assert.DoesNotContain(hidden, $"{told}{told.TextBody}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_citizen_who_said_no_or_has_another_contact_is_mailed_nothing()
    {
        await using var mail = await MailServer.StartAsync();
        await using var office = await TellingHost.OpenAsync(TellingHost.MailThrough(mail.Port)[..8]);
        var number = 0;
        foreach (var contact in new[] { ByEmail with { Notice = false }, new CaseContact("phone", "32 04 00 00", null), new CaseContact("none", null, null) })
        {
            var receipt = await office.SendCaseAsync($"a/{number++}", contact: contact);
            await office.Work.WriteToCitizenAsync(receipt.Reference, "drammen", "Les dette.", TellingHost.Kari, null, default);
        }

        // One who changes it before the mail has left.
        mail.Answers = _ => Task.FromResult(SmtpResponse.TransactionFailed);
        var changed = await office.SendCaseAsync("b/1", contact: ByEmail);
        await office.Work.WriteToCitizenAsync(changed.Reference, "drammen", "Les dette.", TellingHost.Kari, null, default);
        await office.UntilAsync(async () => (await office.NoticesAsync(changed)).Any(each => each.Fault is not null), "the mail has not left", isMoving: false);
        var held = (await office.Desk.ReadAsync($"{changed.Reference}", changed.Secret.Reveal()))!;
        await office.Work.ChangeContactAsync(held, ByEmail with { Notice = false }, default);
        mail.Got.Clear();
        mail.Answers = null;
        await office.UntilAsync(async () => await office.CountAsync() == 0, "nothing waits any more");
        Assert.Empty(mail.Got);
    }

    [Fact]
    public async Task Several_messages_before_the_first_mail_has_left_are_told_once()
    {
        await using var mail = await MailServer.StartAsync();
        await using var office = await TellingHost.OpenAsync(TellingHost.MailThrough(MailServer.FreePort())[..8]);
        var receipt = await office.SendCaseAsync(contact: ByEmail);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => office.Work.WriteToCitizenAsync(receipt.Reference, "drammen", $"{number}", TellingHost.Kari, null, default)));
        Assert.InRange((await office.NoticesAsync(receipt)).Count, 1, 2);
    }

    [Fact]
    public async Task A_server_that_refuses_for_now_is_asked_again_and_one_that_knows_no_such_address_is_not()
    {
        await using var mail = await MailServer.StartAsync();
        mail.Answers = _ => Task.FromResult(new SmtpResponse(SmtpReplyCode.Aborted, "not now"));
        await using var office = await TellingHost.OpenAsync(TellingHost.MailThrough(mail.Port));
        var receipt = await office.SendCaseAsync(contact: ByEmail);
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0] is { Fault: NoticeFault.Refused, Code: 451 }, "it is refused for now", isMoving: false);
        mail.Answers = null;
        await office.UntilSentAsync(receipt);
        Assert.Equal(2, mail.Got.Count);
        Assert.Single(mail.Got.Select(each => each.MessageId).Distinct(StringComparer.Ordinal));

        mail.Unknown = ByEmail.Address;
        await office.Work.WriteToCitizenAsync(receipt.Reference, "drammen", "Les dette.", TellingHost.Kari, null, default);
        await office.UntilAsync(
            async () => (await office.NoticesAsync(receipt))[^1] is { State: NoticeState.Failed, Fault: NoticeFault.AddressRefused, Attempts: 1 }, "it is given up at once", isMoving: false);
        Assert.DoesNotContain("eksempel.no", office.Host.Log.All, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("the right one", null)]
    [InlineData("the wrong one", NoticeFault.LoginRefused)]
    public async Task A_server_that_asks_for_a_login_is_given_it(string password, NoticeFault? fault)
    {
        await using var mail = await MailServer.StartAsync(("guide", "the right one"));
        await using var office = await TellingHost.OpenAsync([.. TellingHost.MailThrough(mail.Port), "--Delivery:Smtp:Login", "guide", "--Delivery:Smtp:Password", password]);
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0] is { State: NoticeState.Sent } or { Fault: not null }, "it was tried", isMoving: false);
        Assert.Equal(fault, (await office.NoticesAsync(receipt))[0].Fault);
        Assert.DoesNotContain(password, office.Host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_or_answers_too_late_is_mailed_again_under_the_same_id()
    {
        await using var mail = await MailServer.StartAsync();
        var late = new TaskCompletionSource<SmtpResponse>();
        mail.Answers = cancellation => late.Task.WaitAsync(cancellation);
        await using var office = await TellingHost.OpenAsync([.. TellingHost.MailThrough(mail.Port), "--Delivery:LongestWaitSeconds", "1"]);
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0].Fault == NoticeFault.TimedOut, "nobody waits any longer", isMoving: false);
        late.SetResult(SmtpResponse.Ok);
        mail.Answers = null;
        await office.UntilSentAsync(receipt);
        Assert.Equal(2, mail.Got.Count);
        Assert.Single(mail.Got.Select(each => each.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_server_that_says_everything_twice_is_no_success()
    {
        await using var mail = OddServer.OfMailThatSaysEverythingTwice();
        await using var office = await TellingHost.OpenAsync([.. TellingHost.MailThrough(mail.Port), "--Delivery:LongestWaitSeconds", "2"]);
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0].Fault is not null, "it has failed", isMoving: false);
        Assert.Equal(NoticeState.Waiting, (await office.NoticesAsync(receipt))[0].State);
    }

    [Fact]
    public async Task Nobody_listens_and_nothing_is_lost()
    {
        await using var office = await TellingHost.OpenAsync(TellingHost.MailThrough(MailServer.FreePort()));
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0] is { Fault: NoticeFault.Unreachable, State: NoticeState.Waiting }, "nobody answers", isMoving: false);
    }
}
