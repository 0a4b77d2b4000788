using OmbudGuide.Bot.Conversation;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>Which words tell of a service, and which tell only of how a matter is decided.</summary>
[Collection(GuideCollection.Name)]
public sealed class ServiceWordsTest(GuideHost host)
{
    [Theory]
    [InlineData("drammen", "nb", "Kan ombudet omgjøre vedtaket?")]
    [InlineData("drammen", "nb", "Fikk beskjed om at klagen er avvist fordi den kom for sent")]
    [InlineData("trondheim", "nb", "Har fått et skjema jeg ikke får til")]
    [InlineData("ballerup", "da", "Kommunen har ikke overholdt Ankestyrelsens afgørelse")]
    [InlineData("lyngby-taarbaek", "da", "Folketingets Ombudsmand har hjemvist min sag")]
    public async Task Who_decides_complaints_and_how_tells_of_no_service(string municipality, string language, string words)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        await talk.SayAsync(words);
        var memory = Memory.Read(talk.State)!;
        Assert.Empty(memory.Matters);
        Assert.DoesNotContain(memory.Proposed, proposed => proposed.Question == "service");
    }

    [Theory]
    [InlineData("ringte 116117 og ble avvist", "health.out-of-hours-doctor")]
    [InlineData("saksnummer 116118 får ikke svar", null)]
    public async Task A_service_is_known_by_its_telephone_number(string words, string? service)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync(words);
        Assert.Equal(service, Memory.Read(talk.State)!.Matters.SingleOrDefault());
    }

    [Theory]
    [InlineData("Jeg vil anke til Trygderetten")]
    [InlineData("Saken min ligger i Trygderetten")]
    public async Task The_national_insurance_tribunal_tells_of_NAV_and_of_no_court(string words)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync(words);
        Assert.Contains("**NAV (usikker på hvilken del)**", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("retten", string.Join(' ', talk.Buttons), StringComparison.OrdinalIgnoreCase);
    }
}
