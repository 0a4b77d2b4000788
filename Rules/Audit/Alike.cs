using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// Proves that services which are walked as one are alike. First by what the rules read: of a service nothing but what its class is made of,
/// so never its id or sources. Then by trial: each service is put to the same answers as the one that was walked, and must come to the same.
/// </summary>
public static class Alike
{
    /// <summary>What rules may read of a service: what <see cref="Interview.ServiceClasses.Shape"/> tells services apart by, and what is made of it.</summary>
    private static readonly HashSet<string> MayBeRead = new(StringComparer.Ordinal)
    {
        nameof(Service.Area), nameof(Service.Traits), nameof(Service.Is), nameof(Service.MayBeAnIllegality),
    };

    /// <summary>Rules that read more of a service than its class tells, with what they read.</summary>
    public static IEnumerable<Breach> ReadingTooMuch(Guide guide, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(guide);
        foreach (var rule in guide.Rules)
        {
            var more = RuleReads.Of(rule).ReadsOfTheService.Where(member => !MayBeRead.Contains(member)).Order(StringComparer.Ordinal).ToList();
            if (more.Count > 0)
            {
                yield return new Breach(
                    BreachKind.ServicesNotAlike, rule.Name, $"{rule.Name} reads {string.Join(", ", more)} of the service, by which services of one class differ", null, day, Answers.None);
            }
        }
    }

    /// <summary>Services of the walked one's class that come to something else on the same answers, each with the answers that show it.</summary>
    public static IEnumerable<Breach> Differing(Guide guide, ServiceWalk walk, World world, IEnumerable<string> services)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(walk);
        ArgumentNullException.ThrowIfNull(world);
        foreach (var service in services)
        {
            foreach (var answers in walk.Outcomes.Values)
            {
                var one = guide.Evaluate(world, answers);
                var other = guide.Evaluate(world, answers.With(Question.Service, AnswerValue.Option(service)));
                if (FindingShape.Of(one) != FindingShape.Of(other) || one.Next != other.Next)
                {
                    yield return new Breach(
                        BreachKind.ServicesNotAlike, service, $"'{service}' leads elsewhere than '{walk.Service}', and both are taken for alike", world.Municipality, world.Today, answers);
                    break;
                }
            }
        }
    }
}
