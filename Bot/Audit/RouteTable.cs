using System.Text;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Audit;

/// <summary>For each service, and each kind of trouble with it, the one main body: whoever decides a complaint, whoever's matter it is, or the ombud.</summary>
internal static class RouteTable
{
    /// <summary>All lines of a municipality: a service whose holder only the citizen can tell stands once for each holder.</summary>
    public static IReadOnlyList<Route> Of(Guide guide, World world)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. from service in world.Services.Keys.Order(StringComparer.Ordinal)
               let start = guide.Evaluate(world, Answers.None.With(Question.Service, AnswerValue.Option(service)))
               from provider in start.Next == Question.Provider ? start.OptionsOf(Question.Provider).Select(AnswerValue? (option) => AnswerValue.Option(option)) : [null]
               from issue in Enum.GetValues<Issue>()
               let guidance = Follow(guide, world, provider is null ? start.Answers : start.Answers.With(Question.Provider, provider), issue)
               let outcome = Outcome.Of(guidance)
               select new Route(service, provider is Chosen chosen ? chosen.Id : null, issue, Ids.Of(outcome.Verdict), outcome.MainBody),
        ];
    }

    /// <summary>One line a service and main body, with the verdict and the kinds of trouble that lead there: short enough to read, and to see a change in.</summary>
    public static string Text(string municipality, IEnumerable<Route> routes)
    {
        var text = new StringBuilder();
        foreach (var service in routes.GroupBy(route => (route.Service, route.Provider)))
        {
            var name = service.Key.Provider is { } provider ? $"{service.Key.Service} ({provider})" : service.Key.Service;
            foreach (var same in service.GroupBy(route => (route.MainBody, route.Verdict)))
            {
                var issues = same.Count() == Enum.GetValues<Issue>().Length ? "all" : string.Join(", ", same.Select(route => Ids.Of(route.Issue)));
                text.Append($"{municipality} | {name} | {same.Key.MainBody ?? "?"} | {same.Key.Verdict} | {issues}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Goes on as in the ordinary case of such a trouble.</summary>
    private static Guidance Follow(Guide guide, World world, Answers answers, Issue issue)
    {
        var guidance = guide.Evaluate(world, answers);
        while (guidance.Next is { } question)
        {
            guidance = guide.Evaluate(world, guidance.Answers.With(question, Ordinary(world, question, issue)));
        }

        return guidance;
    }

    /// <summary>The ordinary case: a citizen of the municipality asks for themselves, of something new, and has a fresh decision in writing where one is at issue.</summary>
    private static AnswerValue Ordinary(World world, Question question, Issue issue) => question switch
    {
        Question.Issue => AnswerValue.Option(issue),
        Question.UrgentNeed or Question.MunicipalitySlow => AnswerValue.Option(YesNo.No),
        Question.Property => AnswerValue.Option(Property.Own),
        Question.SchoolTold => AnswerValue.Option(SchoolTold.AWeekOrMore),
        Question.Decision => AnswerValue.Option(issue == Issue.Decision ? DecisionForm.Written : DecisionForm.None),
        Question.ComplaintStatus => AnswerValue.Option(ComplaintStatus.NotSent),
        Question.WaitingFor => AnswerValue.Option(WaitingFor.Application),
        Question.Connection => AnswerValue.Option(Connection.Here),
        Question.ActingFor => AnswerValue.Option(ActingFor.Self),
        _ when QuestionKinds.KindOf(question) == QuestionKind.Date => AnswerValue.On(world.Today.AddDays(-1)),
        _ => AnswerValue.Unknown,
    };
}

/// <summary>Where one kind of trouble with one service leads.</summary>
/// <param name="Provider">Who holds it, where only the citizen can tell; null elsewhere.</param>
/// <param name="Verdict">Whether the ombud can help, by id.</param>
/// <param name="MainBody">By authority id; null where none can be named.</param>
internal sealed record Route(string Service, string? Provider, Issue Issue, string Verdict, string? MainBody);
