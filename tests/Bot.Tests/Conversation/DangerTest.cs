using OmbudGuide.Bot.Conversation;

namespace OmbudGuide.Bot.Tests.Conversation;

[Collection(GuideCollection.Name)]
public sealed class DangerTest(GuideHost host)
{
    [Theory]
    [InlineData("nb", "jeg vil ta livet mitt", "116 123", "Vil du gå videre med saken?")]
    [InlineData("nb", "mannen min slår meg", "112", "Vil du gå videre med saken?")]
    [InlineData("en", "I want to kill myself", "116 123", "Do you want to go on with the matter?")]
    public async Task Danger_is_answered_first_with_the_numbers_and_one_question(string language, string words, string number, string question)
    {
        var talk = await Talk.BeginAsync(host, language);
        await talk.SayAsync(words);
        Assert.Contains($"**{number}**", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Said[^1].Text);
        Assert.Equal(2, talk.Said.Count);
    }

    [Fact]
    public async Task What_only_may_be_danger_is_met_once_with_the_numbers_and_the_talk_goes_on()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("mamma fikk avslag på sykehjem, og hun gråter og sier at alt er så tungt at hun helst vil slippe hele greia");
        Assert.Contains("gjør meg litt usikker", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("**116 123**", talk.Said[0].Text, StringComparison.Ordinal);
        await talk.SayAsync("Sykehjem");
        Assert.Contains("**sykehjem**", talk.Text, StringComparison.Ordinal);
        Assert.Empty(Memory.Read(talk.State)!.Dangers);
        await talk.SayAsync("Noe er feil", "hun vil helst slippe hele greia");
        Assert.DoesNotContain("gjør meg litt usikker", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_in_the_middle_loses_neither_the_answers_nor_what_was_written()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("jeg vil ta livet mitt, og mamma fikk avslag på sykehjem", "Nei, ikke nå");
        Assert.Contains("fortsetter vi der vi var", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Ja, gå videre");
        Assert.Contains("**sykehjem**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_stands_first_in_the_guidance_too_and_nobody_is_told()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("mannen min slår meg");
        Assert.Contains("Ingen har fått vite", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Ja, gå videre", "vet ikke");
        while (talk.Buttons.Contains("Vet ikke")) await talk.SayAsync("Vet ikke");
        Assert.Contains("**112**", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Null(Memory.Read(talk.State)!.Case);
    }
}
