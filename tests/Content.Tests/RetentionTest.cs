using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content.Tests;

/// <summary>How long things are kept, as a country and its municipalities say it, and which faults in it are found.</summary>
public sealed class RetentionTest : IDisposable
{
    private const string Country = "no/country.yaml";
    private const string Mandate = "no/drammen/mandate.yaml";

    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_period_holds_from_its_day_on_and_closed_cases_are_kept_until_the_ombud_sets_one()
    {
        var policy = _tree.Load().Retention("drammen");
        Assert.Equal(Period.OfYears(2), policy.On(KeptKind.AuditLog, new DateOnly(2026, 12, 31)));
        Assert.Equal(Period.OfYears(10), policy.On(KeptKind.AuditLog, new DateOnly(2027, 1, 1)));
        Assert.Null(policy.On(KeptKind.ClosedCases, new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public void An_ombud_sets_its_own_period_for_closed_cases()
    {
        var policy = Set("- {kind: closed-cases, keep: P1Y, from: 2026-06-01}").Load().Retention("drammen");
        Assert.Null(policy.On(KeptKind.ClosedCases, new DateOnly(2026, 5, 31)));
        Assert.Equal(Period.OfYears(1), policy.On(KeptKind.ClosedCases, new DateOnly(2026, 6, 1)));
        Assert.Equal(Period.OfMonths(6), policy.On(KeptKind.DeskRemarks, new DateOnly(2026, 6, 1)));
    }

    [Theory]
    [InlineData("- {kind: conversations, keep: P1D}", "'conversations' are the country's; expected one of closed-cases, audit-log")]
    [InlineData("- {kind: closed-cases, keep: P30WD}", "'P30WD' counts working days")]
    [InlineData("- {kind: closed-cases, keep: P3Y}", "'audit-log' is kept for a shorter time than 'closed-cases'")]
    [InlineData("- {kind: closed-cases, keep: P1Y, to: 2026-01-01}", "nothing is said of 'closed-cases' after 2026-01-01")]
    [InlineData("- {kind: closed-cases, keep: P1Y}\n  - {kind: closed-cases, keep: P2Y}", "expected periods that follow each other, day upon day")]
    [InlineData("- {kind: cases, keep: P1Y}", "expected one of conversations, desk-contacts, desk-remarks, sent-notices, failed-notices, closed-cases, audit-log")]
    public void What_an_ombud_cannot_set_is_refused(string set, string told) =>
        Assert.Contains(Set(set).Faults(), fault => fault.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("  - {kind: conversations, keep: P1D}\n", "", "how long 'conversations' are kept is not said")]
    [InlineData("{kind: conversations, keep: P1D}", "{kind: conversations, keep: P2D}", "the texts tell citizens that 'conversations' are gone after a day; expected P1D")]
    [InlineData("{kind: audit-log, keep: P10Y, from: 2027-01-01}", "{kind: audit-log, keep: P10Y, from: 2027-02-01}", "'audit-log' are kept to 2026-12-31 and then from 2027-02-01")]
    public void A_country_leaves_no_kind_and_no_day_out(string written, string changed, string told) =>
        Assert.Contains(_tree.Change(Country, written, changed).Faults(), fault => fault.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void The_log_of_each_municipality_outlives_its_cases()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var today = new DateOnly(2026, 11, 22);
        Assert.All(content.Municipalities, municipality =>
        {
            var policy = content.Retention(municipality.Id);
            Assert.Equal(RetentionPolicy.Promised, policy.On(KeptKind.Conversations, today));
            Assert.True(policy.On(KeptKind.AuditLog, today)!.Value.Before(today) < policy.On(KeptKind.ClosedCases, today)!.Value.Before(today));
        });
    }

    private ContentTree Set(string entries) => _tree.Change(Mandate, "scheme:\n", $"retention:\n  {entries}\nscheme:\n");
}
