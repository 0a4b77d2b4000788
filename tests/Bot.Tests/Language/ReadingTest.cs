using System.Globalization;
using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>Words are read as the cases beside this file say. A case proves what it names and nothing else.</summary>
public sealed class ReadingTest
{
    public static TheoryData<string, int, string> Times => LanguageCases.Listed("times.*.json");

    public static TheoryData<string, int, string> Replies => LanguageCases.Listed("replies.*.json");

    public static TheoryData<string, int, string> Topics => LanguageCases.Listed("topics.*.json");

    public static TheoryData<string, int, string> Dangers => LanguageCases.Listed("danger.*.json");

    public static TheoryData<string, int, string> Personal => LanguageCases.Listed("personal-data.json");

    public static TheoryData<string, int, string> Kinds => LanguageCases.Listed("kinds.*.json");

    [Theory]
    [MemberData(nameof(Times))]
    public void Times_are_read_and_what_is_no_time_stays_none(string file, int number, string text) => Check(file, number, text);

    [Theory]
    [MemberData(nameof(Replies))]
    public void Yes_no_dont_know_and_commands_are_told_apart(string file, int number, string text) => Check(file, number, text);

    [Theory]
    [MemberData(nameof(Topics))]
    public void Services_troubles_and_answers_are_found_in_free_text(string file, int number, string text) => Check(file, number, text);

    [Theory]
    [MemberData(nameof(Dangers))]
    public void Danger_is_heard_in_plain_words_and_not_in_look_alikes(string file, int number, string text) => Check(file, number, text);

    [Theory]
    [MemberData(nameof(Personal))]
    public void Personal_data_is_found_and_masked(string file, int number, string text) => Check(file, number, text);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_cannot_be_read_is_told_by_its_kind(string file, int number, string text) => Check(file, number, text);

    private static void Check(string file, int number, string text)
    {
        var (language, asOf, _, expected) = LanguageCases.Find(file, number);
        var read = LanguageCases.ReaderOf(language).Read(text, language, asOf);
        var checkedSomething = false;
        foreach (var property in expected.EnumerateObject().Where(p => p.Name != "text"))
        {
            checkedSomething = true;
            switch (property.Name)
            {
                case "times":
                    Assert.Equal(Strings(property.Value), read.Times.Select(Shown));
                    break;
                case "durations":
                    Assert.Equal(Strings(property.Value), read.Durations.Select(d => d.Timex));
                    break;
                case "impossible":
                    Assert.Equal(Strings(property.Value), read.ImpossibleTimes.Select(t => Ids.Of(t.Fault)));
                    break;
                case "numbers":
                    Assert.Equal(Strings(property.Value), read.Numbers.Select(n => n.Value.ToString(CultureInfo.InvariantCulture)));
                    break;
                case "answer":
                    Assert.Equal(property.Value.GetString(), read.Answer is { } answer ? Ids.Of(answer) : null);
                    break;
                case "command":
                    Assert.Equal(property.Value.GetString(), read.Command is { } command ? Ids.Of(command) : null);
                    break;
                case "issue":
                    Assert.Equal(property.Value.GetString(), read.Issue is { } issue ? Ids.Of(issue) : null);
                    break;
                case "services":
                    Assert.Equal(Strings(property.Value), read.Services.Take(property.Value.GetArrayLength()).Select(s => s.Id));
                    Assert.True(read.Services[0].Score >= 0.5, $"{read.Services[0]}");
                    break;
                case "among":
                    Assert.Subset(read.Services.Where(s => s.Score >= 0.5).Select(s => s.Id).ToHashSet(), Strings(property.Value).ToHashSet());
                    break;
                case "readings":
                    foreach (var reading in property.Value.EnumerateObject())
                    {
                        Assert.True(Ids.TryRead<Question>(reading.Name, out var question));
                        Assert.Equal(reading.Value.GetString(), Shown(read.Of(question)?.Value));
                    }

                    break;
                case "noReading":
                    Assert.DoesNotContain(read.Readings, r => Strings(property.Value).Contains(Ids.Of(r.Question), StringComparer.Ordinal));
                    break;
                case "danger":
                    // One sentence may warn of more than one danger; where none is expected there is none.
                    var dangers = read.Danger.Select(d => Ids.Of(d.Kind)).ToHashSet();
                    Assert.Subset(dangers, Strings(property.Value).ToHashSet());
                    Assert.True(dangers.Count == 0 || property.Value.GetArrayLength() > 0, string.Join(' ', dangers));
                    break;
                case "personalData":
                    Assert.Equal(Strings(property.Value), read.PersonalData.Select(p => $"{Ids.Of(p.Kind)} {p.Span.In(text)}"));
                    break;
                case "mask":
                    Assert.Equal(property.Value.GetString(), LanguageCases.PersonalData.Mask(text));
                    break;
                case "kind":
                    Assert.Equal(property.Value.GetString(), Ids.Of(read.Kind));
                    break;
                case "otherLanguage":
                    Assert.Equal(property.Value.GetString(), read.OtherLanguage);
                    break;
                default:
                    Assert.Fail($"{file} case {number} expects '{property.Name}', which no test checks.");
                    break;
            }
        }

        Assert.True(checkedSomething || text.Length < 10, $"{file} case {number} expects nothing.");
    }

    /// <summary>"2026-11-08 day ~ or 2027-11-08": the days, how exactly, ~ for about, and the other reading.</summary>
    private static string Shown(TimeReading time) =>
        Days(time.From, time.To) + " " + Ids.Of(time.Precision) + (time.Approximate ? " ~" : "") + string.Concat(time.Other.Select(o => $" or {Days(o.First, o.Last)}"));

    internal static string? Shown(AnswerValue? value) => value switch
    {
        Chosen chosen => chosen.Id,
        Dated dated => Days(dated.When.First, dated.When.Last) + (dated.When.Approximate ? "~" : ""),
        DoesNotKnow => AnswerValue.UnknownId,
        _ => null,
    };

    private static string Days(DateOnly from, DateOnly to) => from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}";

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(s => s.GetString()!)];
}
