using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>A case is sent after one clear yes to all that is shown, and once.</summary>
[Collection(GuideCollection.Name)]
public sealed partial class CaseTalkTest(GuideHost host)
{
    [Fact]
    public async Task Sending_twice_opens_one_case_and_the_receipt_reads_it()
    {
        var talk = await AtConsentAsync();
        var before = await CasesAsync();
        var asked = talk.State;
        await talk.PressAsync("Ja, send til ombudet");
        var receipt = talk.Text;

        // The same turn again, as after a crash before it was committed.
        talk.State = asked;
        await talk.SayAsync("Ja, send til ombudet");
        Assert.Equal(receipt, talk.Text);

        await talk.SayAsync("Ja, send til ombudet");
        Assert.Contains("sendt allerede", talk.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await CasesAsync());

        var codes = Codes().Matches(receipt).Select(match => match.Value).ToList();
        var opened = await host.Services.GetRequiredService<CaseDesk>().ReadAsync(codes[0], codes[1]);
        Assert.Equal("22 22 22 22", opened!.Sent.Contact.Address);
        Assert.Equal("within", opened.Sent.Verdict);
        Assert.Equal(["advice"], opened.Sent.Help);
        Assert.Contains("Fikk nei på kommunal bolig", opened.Sent.OwnWords, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 30), opened.Sent.Guidance[0].Complaint!.Deadline!.LastDay);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("kanskje")]
    [InlineData("ok send")]
    [InlineData("")]
    public async Task Anything_but_a_clear_yes_is_asked_again(string words)
    {
        var talk = await AtConsentAsync();
        var before = await CasesAsync();
        await talk.SayAsync(words);
        Assert.Contains("Ja, send til ombudet", talk.Buttons);
        Assert.Equal(before, await CasesAsync());
    }

    [Fact]
    public async Task All_that_is_sent_is_shown_before_the_yes()
    {
        var talk = await AtConsentAsync();
        Assert.Contains("Dette blir sendt til kommuneombudet i Drammen, og ikke noe annet:", talk.Text, StringComparison.Ordinal);
        foreach (var shown in new[] { "**kommunal bolig**", "**Råd**", "22 22 22 22", "mandag 30. november 2026", "Fikk nei på kommunal bolig" })
        {
            Assert.Contains(shown, talk.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_no_and_a_cancel_send_nothing_and_keep_the_guidance()
    {
        var before = await CasesAsync();
        var talk = await AtConsentAsync();
        await talk.PressAsync("Nei, ikke send");
        Assert.Contains("Be ombudet om hjelp", talk.Buttons);
        await talk.SayAsync("Be ombudet om hjelp", "Avbryt");
        Assert.Contains("Ingenting er sendt", talk.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CasesAsync());
    }

    [Fact]
    public async Task An_address_that_is_none_is_asked_for_again()
    {
        var talk = await AtGuidanceAsync();
        await talk.SayAsync("Be ombudet om hjelp", "Råd", "Ikke noe mer", "E-post", "min epost");
        Assert.Contains("hel e-postadresse", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("kari@eksempel.no");
        Assert.Contains("Vil du oppgi navnet", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("Ja takk")]
    public async Task A_yes_to_the_question_of_a_name_is_no_name(string yes)
    {
        var talk = await AtGuidanceAsync();
        await talk.SayAsync("Be ombudet om hjelp", "Råd", "Ikke noe mer", "ring meg på 22 22 22 22", yes);
        Assert.Contains("Skriv navnet ditt", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Jo Berg", "Nei, ta det ikke med");
        Assert.Contains("Navn: **Jo Berg**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jo", "Heter du Jo?", "Navn: **Jo**")]
    [InlineData("ja", "Skriv navnet ditt", "Navn: **ikke oppgitt**")]
    public async Task A_name_that_is_also_a_yes_is_taken_when_it_is_said_again_and_a_yes_leads_on_without_one(string said, string asked, string shown)
    {
        var talk = await AtGuidanceAsync();
        await talk.SayAsync("Be ombudet om hjelp", "Råd", "Ikke noe mer", "ring meg på 22 22 22 22", said);
        Assert.Contains(asked, talk.Text, StringComparison.Ordinal);
        await talk.SayAsync(said, "Nei, ta det ikke med");
        Assert.Contains(shown, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_knowing_leads_on_through_the_case_and_sends_nothing()
    {
        var before = await CasesAsync();
        var talk = await AtGuidanceAsync();
        await talk.SayAsync("Be ombudet om hjelp", "vet ikke", "vet ikke");
        Assert.Contains("ikke vil bli kontaktet", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("vet ikke", "vet ikke");
        Assert.Contains("Navn: **ikke oppgitt**", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vet ikke", talk.Text, StringComparison.OrdinalIgnoreCase);
        await talk.SayAsync("vet ikke");
        Assert.Contains("Ja, send til ombudet", talk.Buttons);
        Assert.Equal(before, await CasesAsync());
    }

    private async Task<Talk> AtGuidanceAsync() => await (await Talk.BeginAsync(host)).SayAsync(
        "Fikk nei på kommunal bolig for to uker sia", "Stemmer", "ja brev", "nei", "ja", "meg selv");

    private async Task<Talk> AtConsentAsync() => await (await AtGuidanceAsync()).SayAsync(
        "Be ombudet om hjelp", "Råd", "Ikke noe mer", "ring meg på 22 22 22 22", "Hopp over", "Ja, ta med dette");

    private Task<long> CasesAsync() => host.Services.GetRequiredService<IDatabase>().ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM cases"));

    [GeneratedRegex(@"(?<=\*\*)[0-9A-Z]{4}(-[0-9A-Z]{4})+(?=\*\*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();
}
