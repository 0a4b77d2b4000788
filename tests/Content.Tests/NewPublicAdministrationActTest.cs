using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Content.Tests;

/// <summary>
/// The act is passed and has no first day. Here one line of a copy of the content gives it one, and the law changes on that day.
/// When the real day is known, the same line is written in the content that ships.
/// </summary>
public sealed class NewPublicAdministrationActTest : IDisposable
{
    private const string NotYet = "number: LOV-2025-06-20-81, from: null,";
    private const string ADay = "number: LOV-2025-06-20-81, from: 2026-06-01,";

    private static readonly DateOnly Before = new(2026, 5, 31);
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly Guide Guide = Guide.Compile();

    private readonly ContentTree _tree = ContentTree.OfTheProduct();
    private readonly ContentLibrary _library;

    public NewPublicAdministrationActTest() => _library = _tree.Change("no/law.yaml", NotYet, ADay).Load();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void As_long_as_it_has_no_first_day_it_is_no_law()
    {
        var shipped = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var guidance = Guide.Evaluate(shipped.WorldFor("drammen", ContentLibrary.LastDay), NoReplyAbout("roads.municipal-road", First));

        Assert.DoesNotContain(Cited(guidance), IsOfTheNewAct);
        Assert.False(shipped.Source("no.fvl-2025.17").HasADay);
    }

    [Fact]
    public void How_it_will_be_can_be_seen_before_it_has_a_day()
    {
        var shipped = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var world = shipped.WorldUnderAwaitedLaw("drammen", First)!;

        Assert.Equal(_library.WorldFor("drammen", First).SourcesInForce.Order(StringComparer.Ordinal), world.SourcesInForce.Order(StringComparer.Ordinal));
        Assert.Equal("no.fvl-2025.63", world.Law.Find("no.fvl.29"));
        Assert.Null(_library.WorldUnderAwaitedLaw("drammen", First));
    }

    [Fact]
    public void From_its_first_day_an_unanswered_question_about_a_road_has_its_month()
    {
        var asked = new DateOnly(2026, 5, 20);
        var before = Guide.Evaluate(_library.WorldFor("drammen", Before), NoReplyAbout("roads.municipal-road", asked));
        var after = Guide.Evaluate(_library.WorldFor("drammen", First), NoReplyAbout("roads.municipal-road", asked));

        Assert.DoesNotContain(before.Of<Right>(), right => right.Due is not null);
        Assert.Equal(new DateOnly(2026, 6, 20), after.Of<Right>().Single(right => right.Id == "preliminary-reply-to-all").Due);
        Assert.Contains(after.Of<Right>(), right => right.Id == "notice-of-delay");
        Assert.Contains(after.Of<Right>(), right => right.Id == "talk-to-a-person");
    }

    [Fact]
    public void The_month_holds_for_every_inquiry_to_a_public_body()
    {
        var world = _library.WorldFor("drammen", First);
        var unanswered = world.Services.Values
            .Where(service => service.Holdings is [{ Provider: not Provider.Private }])
            .Select(service => Guide.Evaluate(world, NoReplyAbout(service.Service.Id, Before)))
            .ToList();

        Assert.True(unanswered.Count > 80, $"{unanswered.Count} services");
        Assert.All(unanswered, guidance => Assert.Single(guidance.Of<Right>(), right => right.Due == new DateOnly(2026, 6, 30)));
    }

    [Fact]
    public void What_cited_the_old_act_cites_the_new()
    {
        var before = Guide.Evaluate(_library.WorldFor("drammen", Before), RefusedHousing(Before));
        var after = Guide.Evaluate(_library.WorldFor("drammen", First), RefusedHousing(First));

        Assert.Contains("no.fvl.29", Cited(before));
        Assert.DoesNotContain(Cited(before), IsOfTheNewAct);
        Assert.Contains("no.fvl-2025.63", Cited(after));
        Assert.Contains("no.fvl-2025.57", Cited(after));
        Assert.DoesNotContain(Cited(after), IsOfTheOldAct);
        Assert.Equal(before.Deadline!.Length, after.Deadline!.Length);
        Assert.Equal(before.Complaint!.Body, after.Complaint!.Body);
    }

    [Fact]
    public void Where_the_acts_differ_the_new_one_is_told()
    {
        var before = Guide.Evaluate(_library.WorldFor("drammen", Before), RefusedPermission(Before));
        var after = Guide.Evaluate(_library.WorldFor("drammen", First), RefusedPermission(First));

        Assert.Contains(before.Of<Note>(), note => note.Id == "posting-in-time");
        Assert.Contains(before.Of<Note>(), note => note.Id == "electronic-in-time");
        Assert.Contains(before.Of<Note>(), note => note.Id == "self-government-weighs-greatly");
        Assert.DoesNotContain(after.Of<Note>(), note => note.Id is "posting-in-time" or "electronic-in-time" or "self-government-weighs-greatly");
        Assert.Contains(after.Of<Note>(), note => note.Id == "sent-in-time");
        Assert.Contains(after.Of<Note>(), note => note.Id == "self-government-weighs-particularly");
        Assert.Contains(after.Of<Right>(), right => right.Id == "suspension-is-a-duty");
        Assert.DoesNotContain(before.Of<Right>(), right => right.Id == "suspension-is-a-duty");
    }

    [Fact]
    public void What_is_awaited_is_asked_no_more_when_it_no_longer_matters()
    {
        var answers = Answered((Question.Service, "building.permit"), (Question.Issue, "no-reply"));

        Assert.Contains(Question.WaitingFor, Guide.Evaluate(_library.WorldFor("drammen", Before), answers).Asks.Select(ask => ask.Question));
        Assert.DoesNotContain(Question.WaitingFor, Guide.Evaluate(_library.WorldFor("drammen", First), answers).Asks.Select(ask => ask.Question));
    }

    [Fact]
    public void Every_path_ends_well_after_its_first_day_and_none_cites_the_old_act()
    {
        var world = _library.WorldFor("drammen", First);
        var walks = ServiceClasses.Of(world).AsParallel().Select(alike => ServiceWalk.Of(Guide, world, alike[0])).ToList();

        Assert.Empty(walks.SelectMany(walk => walk.Breaches).Select(breach => $"{breach.What}: {string.Join(", ", breach.Path)}"));
        Assert.Empty(
            from walk in walks
            from answers in walk.Outcomes.Values
            let guidance = Guide.Evaluate(world, answers)
            from finding in guidance.Findings
            from reason in guidance.Because(finding)
            where reason.Sources.Any(IsOfTheOldAct)
            select $"{reason.Rule} cites {string.Join(", ", reason.Sources)}");
    }

    private static bool IsOfTheOldAct(string source) => source.StartsWith("no.fvl.", StringComparison.Ordinal);

    private static bool IsOfTheNewAct(string source) => source.StartsWith("no.fvl-2025.", StringComparison.Ordinal);

    private static IEnumerable<string> Cited(Guidance guidance) => guidance.Findings.SelectMany(guidance.Because).SelectMany(reason => reason.Sources).Distinct();

    private static Answers NoReplyAbout(string service, DateOnly since) => Answered((Question.Service, service), (Question.Issue, "no-reply"))
        .With(Question.WaitingSince, AnswerValue.On(since))
        .With(Question.WaitingFor, AnswerValue.Option(WaitingFor.Application));

    private static Answers RefusedHousing(DateOnly today) => Refused("housing.municipal-housing", today);

    private static Answers RefusedPermission(DateOnly today) => Refused("building.permit", today);

    private static Answers Refused(string service, DateOnly today) => Answered(
            (Question.Service, service), (Question.Issue, "decision"), (Question.Decision, "written"), (Question.ComplaintStatus, "not-sent"))
        .With(Question.DecisionReceived, AnswerValue.On(today));

    private static Answers Answered(params (Question Question, string Option)[] answers) =>
        answers.Aggregate(Answers.None, (all, one) => all.With(one.Question, AnswerValue.Option(one.Option)));
}
