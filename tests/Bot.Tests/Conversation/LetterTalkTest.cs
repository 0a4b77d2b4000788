using System.Text.Json.Nodes;
using OmbudGuide.Bot.Conversation;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>The guide helps to write; the citizen sends. These do not show that the rights asked for are there; the rules' own tests do.</summary>
[Collection(GuideCollection.Name)]
public sealed class LetterTalkTest(GuideHost host)
{
    private static readonly string[] Housing = ["Fikk nei på kommunal bolig for to uker sia", "Stemmer", "ja brev", "nei", "ja", "meg selv"];

    [Fact]
    public async Task A_complaint_is_filled_from_the_answers_and_the_citizens_own_words()
    {
        var talk = await (await Talk.BeginAsync(host)).SayAsync(Housing);
        await talk.PressAsync("Hjelp meg å skrive");
        await talk.PressAsync("En klage");
        await talk.SayAsync("De har ikke sett på at jeg har to barn", "En leilighet med to soverom");
        await talk.PressAsync("En begrunnelse");
        await talk.PressAsync("Ikke noe mer");

        var letter = Assert.Single(Letters(talk));
        Assert.Equal("nb", (string?)letter["language"]);
        Assert.Equal("klage.txt", (string?)letter["fileName"]);
        var text = (string)letter["text"]!;
        foreach (var part in new[]
        {
            "[Navnet ditt]", "Til boligkontoret i Drammen kommune", "22. november 2026", "Klage på vedtak om kommunal bolig",
            "Jeg klager på vedtaket om kommunal bolig. Jeg fikk vedtaket rundt 8. november 2026.",
            "Dette er jeg uenig i:\nDe har ikke sett på at jeg har to barn", "Dette ønsker jeg:\nEn leilighet med to soverom",
            "Jeg ber også om:\n- en begrunnelse som viser reglene", "sendes videre til klageinstansen i Drammen kommune",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("gjennomføres", text, StringComparison.Ordinal);
        Assert.Contains("Send brevet til boligkontoret i Drammen kommune senest **mandag 30. november 2026**.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Jeg har ikke sendt noe.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Be ombudet om hjelp", talk.Buttons);
        Assert.DoesNotContain("Til boligkontoret", talk.Remembered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vet ikke")]
    [InlineData("hopp over")]
    [InlineData("Hopp over")]
    public async Task Passing_over_every_question_leads_to_a_letter_with_places_to_fill_in(string pass)
    {
        var talk = await (await Talk.BeginAsync(host)).SayAsync(Housing);
        await talk.SayAsync("Hjelp meg å skrive", "vet ikke", pass, pass, pass);
        var text = (string)Assert.Single(Letters(talk))["text"]!;
        Assert.Contains("Dette er jeg uenig i:\n[Skriv her.]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg ber også om", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("det er feil")]
    [InlineData("jeg vet ikke hva de mener med at jeg ikke oppfyller vilkårene")]
    [InlineData("jeg fikk ikke snakke med et menneske")]
    [InlineData("nei til alt, og ingen vil svare meg")]
    public async Task What_is_wrong_is_never_taken_for_a_side_road_or_an_answer(string words)
    {
        var talk = await (await Talk.BeginAsync(host)).SayAsync(Housing);
        await talk.SayAsync("Hjelp meg å skrive", "En klage", words);
        Assert.Contains("Hva vil du ha i stedet?", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Hopp over", "Nei, bare klagen");
        Assert.Contains($"Dette er jeg uenig i:\n{words}", (string)Assert.Single(Letters(talk))["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_goes_one_question_back_and_keeps_what_was_written()
    {
        var talk = await (await Talk.BeginAsync(host)).SayAsync(Housing);
        await talk.SayAsync("Hjelp meg å skrive", "En klage", "De tok feil av inntekten min", "tilbake");
        Assert.Contains("Du skrev: «De tok feil av inntekten min»", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Ja, bruk dette", "hvorfor spør du", "tilbake", "tilbake", "tilbake");
        Assert.Contains("Hjelp meg å skrive", talk.Buttons);
    }

    [Fact]
    public async Task A_letter_too_long_is_asked_for_again_and_a_national_identity_number_is_not_in_it()
    {
        var talk = await (await Talk.BeginAsync(host)).SayAsync(Housing);
        await talk.SayAsync("Hjelp meg å skrive", "En klage", string.Concat(Enumerable.Repeat("jeg er uenig ", 200)));
        Assert.Contains("plass til 2000 tegn", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Jeg heter Kari, 01017012345 blir strøket, 13097248022 også", "Hopp over", "Nei, bare klagen");
        Assert.DoesNotContain("13097248022", (string)Assert.Single(Letters(talk))["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_english_gets_the_letter_to_send_and_the_same_in_english()
    {
        var talk = await Talk.BeginAsync(host, "en");
        await talk.SayAsync("I was refused municipal housing two weeks ago", "That is right", "yes, a letter", "no", "yes", "Myself");
        await talk.SayAsync("Help me write", "A complaint", "They did not count my children", "Skip", "No, just the complaint");
        var letters = Letters(talk);
        Assert.Equal(["nb", "en"], letters.Select(letter => (string)letter["language"]!));
        Assert.Contains("Klage på vedtak om kommunal bolig", (string)letters[0]["text"]!, StringComparison.Ordinal);
        Assert.Contains("Complaint about the decision on municipal housing", (string)letters[1]["text"]!, StringComparison.Ordinal);
        Assert.Contains("Here is a draft in Norwegian.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_complaint_says_why_it_comes_now()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk avslag på kommunal bolig 1. september 2026", "Stemmer", "ja brev", "nei", "ja", "meg selv");
        await talk.SayAsync("Hjelp meg å skrive", "En klage", "Hopp over", "Hopp over", "Nei, bare klagen");
        Assert.Contains("Hvorfor kommer klagen nå?", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Jeg lå på sykehus i oktober");
        Assert.Contains("Derfor kommer klagen nå:\nJeg lå på sykehus i oktober", (string)Assert.Single(Letters(talk))["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Legg fristen i kalenderen", talk.Buttons);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_asked_for_in_danish()
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "lyngby-taarbaek");
        await talk.SayAsync("jeg får ikke svar på min ansøgning om boligstøtte", "ja");
        while (Memory.Read(talk.State)!.Awaits == Awaits.Answer) await talk.SayAsync(talk.Buttons.Contains("En ansøgning") ? "En ansøgning" : "Ved ikke");
        await talk.SayAsync("Hjælp mig med at skrive");
        if (talk.Buttons.Contains("Rykke for svar")) await talk.PressAsync("Rykke for svar");
        await talk.SayAsync("Jeg søgte om boligstøtte i august");
        var text = (string)Assert.Single(Letters(talk))["text"]!;
        Assert.Contains("Til Udbetaling Danmark", text, StringComparison.Ordinal);
        Assert.Contains("Jeg venter på svar på en ansøgning om boligstøtte. Jeg søgte om boligstøtte i august.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_citizens_own_page_the_letter_stands_in_the_message()
    {
        var talk = await (await Talk.BeginAsync(host, channel: "api")).SayAsync(Housing);
        await talk.SayAsync("Hjelp meg å skrive", "En klage", "Hopp over", "Hopp over", "Nei, bare klagen");
        Assert.Contains("Klage på vedtak om kommunal bolig", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Legg fristen i kalenderen");
        Assert.Contains("](http://", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drammen", "nb", "Vet ikke", "Hjelp meg å skrive", "Hopp over")]
    [InlineData("trondheim", "en", "I don't know", "Help me write", "Skip")]
    [InlineData("ballerup", "da", "Ved ikke", "Hjælp mig med at skrive", "Spring over")]
    public async Task Every_letter_that_is_offered_can_be_written_whatever_the_service(string municipality, string language, string unknown, string write, string skip)
    {
        var written = 0;
        foreach (var service in host.Content.Catalogue(municipality, new DateOnly(2026, 11, 22)).Services)
        {
            foreach (var trouble in (string[])["decision", "no-reply", "service"])
            {
                var talk = await Talk.BeginAsync(host, language, municipality: municipality);
                talk.State = (Memory.Read(talk.State)! with { Awaits = Awaits.Answer, Asked = "issue" }).With([Saved("service", service.Id), Saved("issue", trouble)]).Write();
                for (var asked = 0; asked < 12 && !talk.Buttons.Contains(write) && (asked == 0 || talk.Buttons.Contains(unknown)); asked++) await talk.SayAsync(unknown);
                if (!talk.Buttons.Contains(write)) continue;
                await talk.PressAsync(write);
                for (var asked = 0; asked < 6 && Letters(talk).Count == 0; asked++) await talk.SayAsync(talk.Buttons.Contains(skip) ? skip : talk.Buttons[^2]);
                Assert.True(Letters(talk).Count > 0, $"{service.Id}: {talk.Text}");
                Assert.All(Letters(talk), letter => Assert.DoesNotContain('{', (string)letter["text"]!));
                written++;
            }
        }

        Assert.True(written > 100, $"Only {written} letters were offered.");
    }

    private static SavedAnswer Saved(string question, string option) => new(question, option, null, null, false, 0);

    private static List<JsonNode> Letters(Talk talk) =>
    [
        .. talk.Said.SelectMany(message => message.Attachments ?? [])
            .Where(attachment => attachment.ContentType == "application/vnd.ombudguide.letter+json").Select(attachment => JsonNode.Parse(attachment.Content!.ToJsonString())!),
    ];
}
