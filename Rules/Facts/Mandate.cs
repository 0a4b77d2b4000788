using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.Facts;

/// <summary>Whose mandate is applied. Its points are facts of their own, so that a conclusion rests on just the sentences it needs.</summary>
/// <param name="Ombud">The ombud, by authority id.</param>
public sealed record Mandate(string Municipality, string Ombud, IReadOnlyList<string> Sources) : ISourced;

/// <summary>Which services the mandate covers.</summary>
/// <param name="Areas">Service areas by id; empty for all of the municipality's services.</param>
/// <param name="Open">Service areas that the mandate neither names nor rules out: the ombud decides.</param>
/// <param name="PrivatePerformers">Also where a private body performs the municipality's task.</param>
public sealed record MandateScope(
    IReadOnlyList<string> Areas, IReadOnlyList<string> Open, bool PrivatePerformers, IReadOnlyList<string> Sources) : ISourced
{
    public bool Covers(string area) => Areas.Count == 0 || Areas.Contains(area, StringComparer.Ordinal);

    public bool LeavesOpen(string area) => !Covers(area) && Open.Contains(area, StringComparer.Ordinal);
}

/// <summary>The municipality itself, by authority id: it answers for its own matters also where the ombud does not take them.</summary>
public sealed record MunicipalityItself(string Authority);

/// <summary>A decision that can be appealed is appealed before the ombud treats the matter. Advice is open all the time.</summary>
public sealed record AppealFirst(IReadOnlyList<string> Sources) : ISourced;

/// <summary>What is or was with this body is not treated by the ombud. Advice is open all the time.</summary>
/// <param name="Body"><c>courts</c>, <c>parliamentary-ombud</c> or <c>appeal-body</c>.</param>
public sealed record ExcludedOnceWith(string Body, IReadOnlyList<string> Sources) : ISourced;

/// <summary>The ombud looks at how a case was handled, not at what was decided.</summary>
public sealed record NotTheContentOfDecisions(IReadOnlyList<string> Sources) : ISourced;

/// <summary>For whom the ombud works.</summary>
public sealed record ConnectionRequired(ConnectionKind Kind, IReadOnlyList<string> Sources) : ISourced;

/// <summary>What ties a citizen to the ombud.</summary>
public enum ConnectionKind
{
    /// <summary>Lives in the municipality or has a case there.</summary>
    Resident,

    /// <summary>Uses the municipality's services, wherever they live; relatives too.</summary>
    ServiceUser,
}

/// <summary>"As a main rule" no cases older than this. A soft rule: it never yields a refusal.</summary>
public sealed record AgeLimit(Period Length, IReadOnlyList<string> Sources) : ISourced;

/// <summary>A reason for "special flexibility" with the age limit.</summary>
public sealed record AgeFlexibility(FlexibilityReason Reason, IReadOnlyList<string> Sources) : ISourced;

public enum FlexibilityReason
{
    /// <summary>The municipality itself exceeds a reasonable response time.</summary>
    MunicipalitySlow,

    /// <summary>The matter takes more than a year by its nature.</summary>
    LongByNature,
}

/// <summary>
/// A way in which the ombud helps, by id: <c>advice</c>, <c>meeting</c>, <c>home-visit</c>, <c>dialogue-with-management</c>, <c>writing</c>,
/// <c>observer</c>, <c>mediator</c>, <c>explaining</c>, <c>hearing-reply</c>, <c>digital-application</c>, <c>coordination</c> and the like.
/// </summary>
public sealed record HelpOffered(string Help, IReadOnlyList<string> Sources) : ISourced;

/// <summary>Another ombud may fit: the ombud assesses whether to refer, and does not hand off by itself.</summary>
public sealed record OtherOmbudsAssessed(IReadOnlyList<string> Sources) : ISourced;

/// <summary>A body that is an ombud too, by authority id.</summary>
public sealed record AnotherOmbud(string Authority);

/// <summary>The ombud goes no further into a matter than the citizen wants.</summary>
public sealed record OnTheCitizensTerms(IReadOnlyList<string> Sources) : ISourced;

/// <summary>The unit that the matter concerns is always heard.</summary>
public sealed record UnitIsHeard(IReadOnlyList<string> Sources) : ISourced;

/// <summary>The ombud may send a matter on, so that the unit answers first. The citizen can come back.</summary>
public sealed record UnitAnswersFirst(IReadOnlyList<string> Sources) : ISourced;

/// <summary>It is advised to ask the nearest leader first. A soft rule: it never yields a refusal.</summary>
public sealed record LeaderFirstIsAdvised(IReadOnlyList<string> Sources) : ISourced;

/// <summary>Who turned to the ombud is told what came of it.</summary>
public sealed record ResultIsNotified(IReadOnlyList<string> Sources) : ISourced;

/// <summary>Inquiries should preferably be in writing. A soft rule: oral ones are never refused.</summary>
public sealed record WrittenIsPreferred(IReadOnlyList<string> Sources) : ISourced;

/// <summary>What the ombud says is advice. It may speak of any side of a case, discretion too.</summary>
public sealed record OpinionsAreAdvisory(IReadOnlyList<string> Sources) : ISourced;

/// <summary>The ombud may see the documents of a case, but no internal ones, and passes on none that the citizen has no right to.</summary>
public sealed record SeesTheDocuments(IReadOnlyList<string> Sources) : ISourced;

/// <summary>The ombud may take matters up by itself.</summary>
public sealed record OwnInitiative(IReadOnlyList<string> Sources) : ISourced;

/// <summary>Relatives may turn to the ombud too.</summary>
public sealed record RelativesMayAsk(IReadOnlyList<string> Sources) : ISourced;

/// <summary>For someone else the ombud goes into a matter only with that person's power of attorney.</summary>
public sealed record PowerOfAttorneyRequired(IReadOnlyList<string> Sources) : ISourced;

/// <summary>The mandate's silence on a point: nothing is invented, the ombud decides.</summary>
/// <param name="Point">What the mandate does not speak of: <c>courts</c>, <c>parliamentary-ombud</c>, <c>age-limit</c>, <c>service-level</c>, <c>employment</c>, <c>private-performers</c>.</param>
public sealed record SilentOn(string Point, IReadOnlyList<string> Sources) : ISourced;

/// <summary>One line of the ombud's own statistics scheme: which matter an issue is booked under.</summary>
public sealed record MatterCategory(Issue Issue, string Category);

/// <summary>One line of the ombud's own statistics scheme: which area a service area (or one service) is booked under.</summary>
public sealed record AreaCategory(string Area, string Category);

/// <summary>A body to turn to in danger.</summary>
public sealed record EmergencyContact(Danger Danger, int Order, string Authority);
