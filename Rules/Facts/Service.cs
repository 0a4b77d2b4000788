namespace OmbudGuide.Rules.Facts;

/// <summary>A fact that rests on sources (entries of the content's law or mandate files), by id.</summary>
public interface ISourced
{
    IReadOnlyList<string> Sources { get; }
}

/// <summary>
/// What rules may know of the service that the matter concerns. Its id is known to nobody but the reader of a trace:
/// services that are alike in everything here get the same guidance.
/// </summary>
/// <param name="Area">The catalogue's first level: <c>health</c>.</param>
/// <param name="Traits">What sets it apart, from the catalogue.</param>
public sealed record Service(string Id, string Area, ServiceTraits Traits, IReadOnlyList<string> Sources) : ISourced
{
    /// <summary>Something illegal on a property may be the trouble: building, land, roads and pipes, or a service that is not named.</summary>
    public bool MayBeAnIllegality => (Traits & (ServiceTraits.BuildingIllegality | ServiceTraits.BuildingPermit | ServiceTraits.LongByNature
        | ServiceTraits.NoDecisions | ServiceTraits.Unspecified)) != ServiceTraits.None;

    /// <summary>Has this trait (or all of these).</summary>
    public bool Is(ServiceTraits trait) => (Traits & trait) == trait;
}

/// <summary>What sets a service apart in the law. Content names them in kebab case.</summary>
[Flags]
public enum ServiceTraits : long
{
    None = 0,

    /// <summary>Takes more than a year by its nature: plan and building processes.</summary>
    LongByNature = 1 << 0,

    /// <summary>Money or a roof to live by: an urgent need is judged at once.</summary>
    Subsistence = 1 << 1,

    /// <summary>A pupil's safe environment at school, homework help or after-school care.</summary>
    SchoolEnvironment = 1 << 2,

    /// <summary>A kindergarten child's safe environment.</summary>
    KindergartenEnvironment = 1 << 3,

    /// <summary>Building or land use: an illegality may be at issue.</summary>
    BuildingIllegality = 1 << 4,

    /// <summary>Practical help and care at home: no duty of relatives.</summary>
    PracticalHelp = 1 << 5,

    /// <summary>Services for a child with complex needs: a children's coordinator.</summary>
    ChildCoordination = 1 << 6,

    /// <summary>A service that is often granted long before it can be delivered.</summary>
    LateDelivery = 1 << 7,

    /// <summary>Allocation of municipal housing.</summary>
    HousingAllocation = 1 << 8,

    /// <summary>Health and care: the patient and user ombud also helps.</summary>
    HealthAndCare = 1 << 9,

    /// <summary>Child welfare: a trusted person, the child's participation.</summary>
    ChildWelfare = 1 << 10,

    /// <summary>Personal user-controlled assistance.</summary>
    PersonalAssistance = 1 << 11,

    /// <summary>Nothing is decided by an individual decision here: road upkeep, water supply, information.</summary>
    NoDecisions = 1 << 12,

    /// <summary>An after-school offer run by others than the municipality.</summary>
    PrivateAfterSchool = 1 << 13,

    /// <summary>Building permission: guidance on what a permission means.</summary>
    BuildingPermit = 1 << 14,

    /// <summary>A request to see documents.</summary>
    Access = 1 << 15,

    /// <summary>Emergency care: an acute decision goes straight to the tribunal.</summary>
    AcuteChildWelfare = 1 << 16,

    /// <summary>Individually adapted education: expert assessment and consent first.</summary>
    AdaptedEducation = 1 << 17,

    /// <summary>A contract between private parties, or with the municipality as a landlord.</summary>
    Tenancy = 1 << 18,

    /// <summary>Relations between private parties.</summary>
    PrivateDispute = 1 << 19,

    /// <summary>Discrimination.</summary>
    Discrimination = 1 << 20,

    /// <summary>A place in a nursing home: the right, the decision and the waiting list.</summary>
    NursingHome = 1 << 21,

    /// <summary>The citizen cannot name the service: the catalogue's "something else".</summary>
    Unspecified = 1 << 22,

    /// <summary>The state part of NAV.</summary>
    NavState = 1 << 23,

    /// <summary>The municipal part of NAV.</summary>
    NavMunicipal = 1 << 24,

    /// <summary>Specialist health care.</summary>
    SpecialistHealth = 1 << 25,

    /// <summary>A general practitioner: the right to be on a list and to change.</summary>
    GeneralPractitioner = 1 << 26,

    /// <summary>Compensation for an injury in treatment.</summary>
    PatientInjury = 1 << 27,

    /// <summary>A matter of the police or the courts.</summary>
    Justice = 1 << 28,

    /// <summary>Help from a Danish municipality under the social or employment laws: retssikkerhedsloven applies.</summary>
    SocialLaw = 1 << 29,

    /// <summary>Help for older people, whose law changed while earlier decisions live on.</summary>
    ElderlyCare = 1 << 30,

    /// <summary>Bullying at a Danish school: complained of to the school first, without any decision.</summary>
    Bullying = 1L << 31,

    /// <summary>Special education in a Danish school: an assessment comes first.</summary>
    SpecialEducation = 1L << 32,

    /// <summary>Treatment by health staff: it can be complained of without any decision.</summary>
    Treatment = 1L << 33,

    /// <summary>Getting into work: some complaints are looked at again within days.</summary>
    EmploymentCase = 1L << 34,

    /// <summary>A benefit applied for digitally, with which the municipality must help those who cannot.</summary>
    UdbetalingDanmark = 1L << 35,

    /// <summary>A tenant is about to lose the home: the municipality decides on help at once.</summary>
    Eviction = 1L << 36,

    /// <summary>A task that a region takes over from the municipalities on a day.</summary>
    MovesToRegion = 1L << 37,

    /// <summary>Digital self-service: help for those who cannot use it.</summary>
    DigitalHelp = 1L << 38,

    /// <summary>What the council decides for all: it is no decision in anybody's case.</summary>
    ServiceLevel = 1L << 39,

    /// <summary>Working for the municipality: the citizen's own employment there.</summary>
    MunicipalEmployment = 1L << 40,
}

/// <summary>Who may hold the matter: one entry where the catalogue tells, several where only the citizen can.</summary>
/// <param name="Body">The authority that runs it, by id; null where it is the municipality itself.</param>
/// <param name="Regime">The complaint regime of its decisions, by id; null where there is none.</param>
/// <param name="Only">True where the catalogue knows no other holder.</param>
public sealed record Holding(Provider Provider, string? Body, string? Regime, bool Only);

/// <summary>Another body that also helps in matters of this service.</summary>
/// <param name="Issues">The kinds of trouble it helps with; empty for all.</param>
/// <param name="Within">It helps only where this provider holds the matter; null for all.</param>
public sealed record AlsoHelps(string Authority, IReadOnlyList<Issue> Issues, Provider? Within, IReadOnlyList<string> Sources) : ISourced
{
    public bool With(Issue issue) => Issues.Count == 0 || Issues.Contains(issue);

    public bool HeldBy(Provider provider) => Within is null || Within == provider;
}
