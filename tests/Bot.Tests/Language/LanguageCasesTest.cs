using System.Globalization;
using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;
using Xunit.Abstractions;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>The measured sets are well formed, large enough and kept apart, and can be measured. Proves nothing of how well is read; the figures are shown.</summary>
public sealed class LanguageCasesTest(ITestOutputHelper output)
{
    private static readonly Lazy<ContentLibrary> Library = new(() => ContentLibrary.Load(ContentLibrary.DefaultFolder));
    private static readonly Lazy<LanguageReaders> Readers = new(() => new LanguageReaders(Library.Value));

    public static TheoryData<string> Sets => [.. MeasuredCase.Sets];

    [Theory]
    [InlineData("times", 350, 350, 350)]
    [InlineData("answers", 120, 120, 120)]
    [InlineData("about", 500, 500, 150)]
    [InlineData("danger", 120, 120, 60)]
    [InlineData("personal-data", 120, 120, 60)]
    public void There_are_enough_cases_of_each_kind_in_each_language(string kind, int bokmaal, int danish, int english)
    {
        foreach (var (language, least) in new[] { ("nb", bokmaal), ("da", danish), ("en", english) })
        {
            var count = MeasuredCase.Sets.Where(s => s == $"{kind}.{language}" || s == $"{kind}.{language}{MeasuredCase.Untuned}").Sum(s => MeasuredCase.Load(s).Count);
            Assert.True(count >= least, $"{count} cases of {kind} in {language}, {least} are wanted.");
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("da")]
    [InlineData("en")]
    public void A_third_of_what_is_said_of_matters_is_kept_apart_and_half_of_danger_and_personal_data_only_looks_like_it(string language)
    {
        var (tuned, untuned) = (MeasuredCase.Load($"about.{language}"), MeasuredCase.Load($"about.{language}{MeasuredCase.Untuned}"));
        Assert.InRange((double)untuned.Count / (tuned.Count + untuned.Count), 0.33, 0.4);
        Assert.True(MeasuredCase.Load($"times.{language}").Count(c => c.Expect.EnumerateObject().All(p => p.Value.GetArrayLength() == 0)) >= 70);
        foreach (var (set, member) in new[] { ("danger", "danger"), ("personal-data", "personalData") })
        {
            var cases = MeasuredCase.Load($"{set}.{language}");
            Assert.InRange((double)cases.Count(c => c.Expect.GetProperty(member).GetArrayLength() == 0) / cases.Count, 0.5, 0.6);
        }
    }

    [Fact]
    public void No_case_stands_twice_in_a_set_and_none_that_is_kept_apart_stands_in_another()
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in MeasuredCase.Sets)
        {
            var keys = MeasuredCase.Load(set).Select(c => (Plain(c.Text), c.AsOf, c.Expect.TryGetProperty("question", out var q) ? q.GetString() : "")).ToList();
            Assert.Equal(keys.Count, keys.Distinct().Count());
            foreach (var (text, _, _) in keys.Where(_ => MeasuredCase.IsKeptApart(set)))
            {
                kept.Add(text, set);
            }
        }

        foreach (var set in MeasuredCase.Sets.Where(s => !MeasuredCase.IsKeptApart(s)))
        {
            Assert.DoesNotContain(MeasuredCase.Load(set), c => kept.ContainsKey(Plain(c.Text)));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Each_case_is_in_the_sets_language_and_names_words_that_stand_in_its_text(string set)
    {
        foreach (var each in MeasuredCase.Load(set))
        {
            Assert.Equal(set.Split('.')[1].Split('-')[0], each.Language);
            Assert.InRange(each.AsOf.Year, 1990, 2100);
            var texts = each.Expect.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).SelectMany(p => p.Value.EnumerateArray())
                .Where(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("text", out _)).Select(v => v.GetProperty("text").GetString()!);
            foreach (var text in texts)
            {
                Assert.Contains(text, each.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("da")]
    [InlineData("en")]
    public void Each_time_is_a_span_of_days_with_a_precision(string language)
    {
        foreach (var time in MeasuredCase.Load($"times.{language}").SelectMany(c => c.Expect.GetProperty("times").EnumerateArray()))
        {
            Assert.True(Day(time, "from") <= Day(time, "to"), time.ToString());
            Assert.True(Ids.TryRead<Precision>(time.GetProperty("precision").GetString()!, out _), time.ToString());
            if (time.TryGetProperty("other", out var other))
            {
                Assert.All(other.EnumerateArray(), o => Assert.True(Day(time, "from") < Day(o, "from"), time.ToString()));
            }
        }

        static DateOnly Day(JsonElement of, string member) => DateOnly.ParseExact(of.GetProperty(member).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("nb", "no")]
    [InlineData("en", "no")]
    [InlineData("da", "dk")]
    public void Each_service_and_option_that_a_case_names_exists(string language, string country)
    {
        var services = ServicesOf(country);
        foreach (var each in new[] { "about", "drawn" }.SelectMany(kind => MeasuredCase.Sets.Where(s => s.StartsWith($"{kind}.{language}", StringComparison.Ordinal))).SelectMany(MeasuredCase.Load))
        {
            var may = each.Expect.TryGetProperty("may", out var harmless) ? harmless : default;
            foreach (var of in new[] { each.Expect, may })
            {
                Assert.All(AboutMarks.Values(of, "services").SelectMany(s => s.Split('/')), s => Assert.Contains(s, services));
                foreach (var (member, question) in AboutMarks.Members)
                {
                    Assert.All(AboutMarks.Values(of, member).SelectMany(v => v.Split('/')), v => Assert.True(IsOption(question, v), $"{each.Text}: {member} {v}"));
                }
            }
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("da")]
    [InlineData("en")]
    public void Each_reply_answers_a_question_with_one_of_its_options(string language)
    {
        foreach (var each in MeasuredCase.Load($"answers.{language}"))
        {
            var id = each.Expect.GetProperty("question").GetString()!;
            Assert.True(Ids.TryRead<Question>(id, out _), id);
            var options = MeasuredCase.Options(language, id).Select(o => o.Id).ToList();
            Assert.All(AnswerMarks.Outcomes(each.Expect.GetProperty("outcome")), o => Assert.True(
                o is "ask" or "unknown" or "no-such-day" || o.StartsWith("date ", StringComparison.Ordinal) || options.Contains(o, StringComparer.Ordinal)
                || (o.StartsWith("command ", StringComparison.Ordinal) && Ids.TryRead<Command>(o[8..], out _)), $"{each.Text}: {o}"));
        }
    }

    /// <summary>Shows the figures; fails only where a set of a language that is read cannot be measured.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_can_be_measured(string set)
    {
        if (CaseRunner.Run(set, Library.Value, Readers.Value) is not { } measured)
        {
            Assert.DoesNotContain(set.Split('.')[1][..2], Readers.Value.Languages);
            output.WriteLine($"{set}: nobody reads this language.");
            return;
        }

        Assert.Contains(measured.Tallies, t => t is { Expected: > 0, Read: > 0 });
        Assert.True(measured.Misses.Count == 0 || !MeasuredCase.IsKeptApart(set));
        output.WriteLine(set);
        foreach (var tally in measured.Tallies.Concat(measured.Calibration))
        {
            output.WriteLine($"  {tally}");
        }
    }

    private static bool IsOption(Question question, string value) => question switch
    {
        Question.Issue => Ids.TryRead<Issue>(value, out _),
        Question.Decision => Ids.TryRead<DecisionForm>(value, out _),
        Question.Provider => Ids.TryRead<Provider>(value, out _),
        Question.ComplaintStatus => Ids.TryRead<ComplaintStatus>(value, out _),
        Question.ActingFor => Ids.TryRead<ActingFor>(value, out _),
        Question.Connection => Ids.TryRead<Connection>(value, out _),
        Question.Property => Ids.TryRead<Property>(value, out _),
        _ => value.Split("..") is [var first, var last] && string.CompareOrdinal(first, last) <= 0
            && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
    };

    /// <summary>The ids of a country's catalogue, also of a country that has no municipality yet.</summary>
    private static HashSet<string> ServicesOf(string country) =>
    [
        .. File.ReadLines(Path.Combine(ContentLibrary.DefaultFolder, country, "services.yaml")).Select(l => l.Trim())
            .Where(l => l.StartsWith("- id: ", StringComparison.Ordinal)).Select(l => l[6..].Trim()),
    ];

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
