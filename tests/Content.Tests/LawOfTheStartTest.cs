using OmbudGuide.Rules;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests;

/// <summary>A deadline that runs across a change of the law is counted by the law of the day it started.</summary>
public sealed class LawOfTheStartTest : IDisposable
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private static readonly Guide Guide = Guide.Compile();
    private static readonly ContentLibrary Shipped = ContentLibrary.Load(ContentLibrary.DefaultFolder);

    private readonly ContentTree _tree = ContentTree.OfTheProduct();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_complaint_of_a_Nav_decision_of_2026_follows_the_law_of_2026_into_the_new_year()
    {
        var old = Judge(Shipped, "nav.disability-benefit", NewYear.AddDays(1), new DateSpan(new DateOnly(2026, 11, 27)));
        var fresh = Judge(Shipped, "nav.disability-benefit", NewYear.AddDays(1), new DateSpan(NewYear));

        Assert.Equal(new DateOnly(2027, 1, 8), old.Deadline!.LastDay);
        Assert.Contains("no.trrl.through-nav", Regime(old).Sources);
        Assert.DoesNotContain("no.trrl.directly", Regime(old).Sources);
        Assert.Contains("no.trrl.directly", Regime(fresh).Sources);
    }

    [Fact]
    public void When_the_complaint_has_been_decided_the_way_on_is_that_of_today()
    {
        var decided = Judge(Shipped, "nav.disability-benefit", NewYear.AddDays(1), new DateSpan(new DateOnly(2026, 11, 27)), "appeal-decided");

        Assert.Contains("no.trrl.directly", Regime(decided).Sources);
    }

    [Theory]
    [InlineData("2026-12-30", "2026-12-30", "P3W")]
    [InlineData("2027-01-01", "2027-01-01", "P2W")]
    [InlineData(null, null, "P2W")]
    public void A_length_that_changes_holds_for_decisions_from_that_day_on(string? first, string? last, string length)
    {
        var received = first is null ? (DateSpan?)null : new DateSpan(DateOnly.Parse(first), DateOnly.Parse(last!));
        var guidance = Judge(Shortened("P2W"), "housing.municipal-housing", NewYear.AddDays(4), received);

        Assert.Equal(Period.Parse(length), guidance.Deadline!.Length);
    }

    [Theory]
    [InlineData("P2W", "P2W")]
    [InlineData("P5W", "P3W")]
    public void Of_a_vague_day_around_the_change_the_law_that_ends_first_is_taken(string changedTo, string counted)
    {
        var guidance = Judge(Shortened(changedTo), "housing.municipal-housing", NewYear.AddDays(4), new DateSpan(NewYear.AddDays(-3), NewYear.AddDays(2), approximate: true));

        Assert.Equal(Period.Parse(counted), guidance.Deadline!.Length);
    }

    private ContentLibrary Shortened(string length) => _tree.Change(
        "no/complaints.yaml",
        "{id: no.housing-allocation, body: kommunal-klageinstans, send-to: the-one-who-decided, length: P3W,",
        $"{{id: no.housing-allocation, body: kommunal-klageinstans, send-to: the-one-who-decided, from: 2027-01-01, length: {length}, runs: notice, form: written, late: may-be-taken, late-bar: P1Y, sources: [no.fvl.28, no.fvl.29]}}\n"
        + "  - {id: no.housing-allocation, body: kommunal-klageinstans, send-to: the-one-who-decided, to: 2026-12-31, length: P3W,").Load();

    private static Guidance Judge(ContentLibrary library, string service, DateOnly today, DateSpan? received, string status = "not-sent") => Guide.Evaluate(
        library.WorldFor("drammen", today),
        Answers.None
            .With(Question.Service, AnswerValue.Option(service))
            .With(Question.Issue, AnswerValue.Option(Issue.Decision))
            .With(Question.Decision, AnswerValue.Option(DecisionForm.Written))
            .With(Question.DecisionReceived, received is { } day ? AnswerValue.Within(day) : AnswerValue.Unknown)
            .With(Question.ComplaintStatus, AnswerValue.Option(status)));

    private static ComplaintRegime Regime(Guidance guidance) => guidance.Trace.Facts<ComplaintRegime>().Single();
}
