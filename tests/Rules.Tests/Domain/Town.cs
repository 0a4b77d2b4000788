using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Tests.Domain;

/// <summary>
/// A made-up town with a mandate of a main rule, its exceptions and its silences, and a handful of services.
/// What the real mandates and laws say is tested where they are held, in the content's own tests.
/// </summary>
internal static class Town
{
    private static readonly string[] Mandate = ["town.mandate"];
    private static readonly string[] Law = ["town.law"];

    internal static readonly DateOnly Today = new(2026, 11, 22);

    internal static readonly Guide Guide = Guide.Compile();

    internal static readonly World World = Make(Today);

    internal static World Make(DateOnly today, params string[] withoutSources) => Under(
        new LawInForce("no", Cited().Concat(Mandate).Concat(Law).Except(withoutSources, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)), today);

    /// <summary>The town as a body that answers for its own matters.</summary>
    internal const string ItsOwnBody = "town-hall";

    internal static World Under(LawInForce law) => Under(law, Today);

    private static World Under(LawInForce law, DateOnly today) => new()
    {
        Today = today,
        Municipality = "town",
        Law = law,
        Calendar = new HolidayCalendar([Holiday.Fixed("christmas-day", 12, 25), Holiday.Fixed("boxing-day", 12, 26)]),
        Standing =
        [
            new Mandate("town", "town-ombud", Mandate),
            new MunicipalityItself(ItsOwnBody),
            new MandateScope([], [], true, Mandate),
            new ConnectionRequired(ConnectionKind.Resident, Mandate),
            new AgeLimit(Period.OfYears(1), Mandate),
            new AgeFlexibility(FlexibilityReason.MunicipalitySlow, Mandate),
            new AgeFlexibility(FlexibilityReason.LongByNature, Mandate),
            new HelpOffered("advice", Mandate),
            new OnTheCitizensTerms(Mandate),
            new OtherOmbudsAssessed(Mandate),
            new AnotherOmbud("patient-ombud"),
            new SilentOn("courts", Mandate),
            new SilentOn("parliamentary-ombud", Mandate),
            new MatterCategory(Issue.Decision, "complaints"),
            new MatterCategory(Issue.NoReply, "answers"),
            new EmergencyContact(Danger.Suicide, 1, "ambulance"),
            new EmergencyContact(Danger.Suicide, 2, "a-listener"),
            new LawPeriod("preliminary-reply", Period.OfMonths(1), Law),
            new LawPeriod("access-reply", Period.Parse("P5WD"), Law),
            new LawPeriod("illegality-notice", Period.OfWeeks(3), Law),
            new ParliamentaryOmbud("parliamentary-ombud", Period.OfYears(1), Law),
            new Supervises("governor", "care", Law),
        ],
        Services = Services().ToDictionary(s => s.Service.Id, StringComparer.Ordinal),
    };

    internal static Answers Answers(params (Question Question, AnswerValue Value)[] answers) =>
        answers.Aggregate(Facts.Answers.None, (all, one) => all.With(one.Question, one.Value));

    /// <summary>A refusal of housing, in writing, a week ago, not complained of, by someone who lives here.</summary>
    internal static Answers RefusedHousing() => Answers(
        (Question.Service, AnswerValue.Option("housing.allocation")),
        (Question.Issue, AnswerValue.Option(Issue.Decision)),
        (Question.Decision, AnswerValue.Option(DecisionForm.Written)),
        (Question.DecisionReceived, AnswerValue.On(Today.AddDays(-7))),
        (Question.ComplaintStatus, AnswerValue.Option(ComplaintStatus.NotSent)),
        (Question.Connection, AnswerValue.Option(Connection.Here)),
        (Question.ActingFor, AnswerValue.Option(ActingFor.Self)));

    internal static Guidance Judge(Answers answers) => Guide.Evaluate(World, answers);

    internal static bool Has<T>(this Guidance guidance, Func<T, bool> like)
        where T : Finding => guidance.Of<T>().Any(like);

    private static IEnumerable<ServiceFacts> Services()
    {
        var board = Regime("board", "board", Period.OfWeeks(3), DeadlineRuns.Notice);
        var benefits = Regime("benefits", "benefits-board", Period.OfWeeks(6), DeadlineRuns.Notice) with { Next = "tribunal", NextLength = Period.OfWeeks(6) };
        var care = Regime("care", "governor", Period.OfWeeks(4), DeadlineRuns.Knowledge) with { Late = LateTreatment.NotStated };
        var school = Regime("school", "governor", null, DeadlineRuns.Notice) with { SendTo = ComplaintAddress.Body };
        var none = Regime("none", null, null, DeadlineRuns.Notice);
        yield return Municipal("housing.allocation", ServiceTraits.HousingAllocation, board);
        yield return Municipal("roads.municipal", ServiceTraits.NoDecisions, null);
        yield return Municipal("building.permit", ServiceTraits.LongByNature | ServiceTraits.BuildingPermit, board);
        yield return Municipal("building.illegality", ServiceTraits.BuildingIllegality, board);
        yield return Municipal("money.social", ServiceTraits.NavMunicipal | ServiceTraits.Subsistence, board);
        yield return Municipal("care.home", ServiceTraits.HealthAndCare | ServiceTraits.PracticalHelp, care) with
        {
            AlsoHelps = [new AlsoHelps("patient-ombud", [Issue.Service], null, Law)],
        };
        yield return Municipal("school.environment", ServiceTraits.SchoolEnvironment, school);
        yield return Municipal("course.place", ServiceTraits.None, none);
        yield return Held("money.sickness", ServiceTraits.NavState, [new Holding(Provider.State, "benefits-office", "benefits", true)], [benefits]);
        yield return Held("hospital", ServiceTraits.SpecialistHealth, [new Holding(Provider.State, "hospitals", null, true)], []) with
        {
            AlsoHelps = [new AlsoHelps("patient-ombud", [], null, Law)],
        };
        yield return Held("rent.private", ServiceTraits.Tenancy, [new Holding(Provider.Private, "rent-tribunal", null, true)], []);
        yield return Held(
            "roads.unsure",
            ServiceTraits.NoDecisions,
            [
                new Holding(Provider.Municipality, null, null, false),
                new Holding(Provider.State, "road-agency", null, false),
                new Holding(Provider.CountyOrRegion, "county", null, false),
            ],
            []);
        yield return Held(
            "other.unspecified",
            ServiceTraits.Unspecified,
            [new Holding(Provider.Municipality, null, "board", false), new Holding(Provider.State, "some-agency", null, false)],
            [board]);
    }

    private static ServiceFacts Municipal(string id, ServiceTraits traits, ComplaintRegime? regime) =>
        Held(id, traits, [new Holding(Provider.Municipality, null, regime?.Id, true)], regime is null ? [] : [regime]);

    private static ServiceFacts Held(string id, ServiceTraits traits, Holding[] holdings, ComplaintRegime[] regimes) =>
        new(new Service(id, id.Split('.')[0], traits, Law), holdings, regimes, [], []);

    private static ComplaintRegime Regime(string id, string? body, Period? length, DeadlineRuns runs) => new(
        id, body, ComplaintAddress.TheOneWhoDecided, null, length, runs, ComplaintForm.Written, LateTreatment.MayBeTaken, Period.OfYears(1), null, null, Law);

    private static IEnumerable<string> Cited() => typeof(Guide).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes(typeof(SourceAttribute), false))
        .Cast<SourceAttribute>()
        .Select(source => source.Id);
}
