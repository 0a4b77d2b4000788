using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.Facts;

/// <summary>A length of time that the law sets, other than a complaint's deadline. From the content's law file.</summary>
/// <param name="Id">What it is for: <c>preliminary-reply</c>, <c>access-reply</c>, <c>illegality-notice</c>, <c>child-welfare-investigation</c>.</param>
public sealed record LawPeriod(string Id, Period Length, IReadOnlyList<string> Sources) : ISourced;

/// <summary>The country's parliamentary ombud: after the appeals are used, within a time.</summary>
public sealed record ParliamentaryOmbud(string Authority, Period Within, IReadOnlyList<string> Sources) : ISourced;

/// <summary>A state body that decides complaints of municipal decisions.</summary>
public sealed record StateAppealBody(string Authority, IReadOnlyList<string> Sources) : ISourced
{
    /// <summary>Services whose own law says how far the body may review: what the general act says of it is not told there.</summary>
    public const ServiceTraits OwnLaw = ServiceTraits.NavMunicipal | ServiceTraits.HealthAndCare | ServiceTraits.SchoolEnvironment | ServiceTraits.ChildWelfare | ServiceTraits.Access;
}

/// <summary>Who supervises matters of a service area. Supervision is no appeal.</summary>
public sealed record Supervises(string Authority, string Area, IReadOnlyList<string> Sources) : ISourced;
