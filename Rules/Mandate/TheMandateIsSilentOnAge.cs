using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>No limit on how old a matter may be is written anywhere, and none is made up: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnAge : Rule
{
    /// <summary>Who comes with a matter older than this is told that its age is open. A choice of ours; it decides nothing.</summary>
    public static readonly Period WorthTelling = Period.OfYears(1);

    public override void Define()
    {
        SilentOn silence = default!;
        Today today = default!;
        LastActive last = default!;

        When()
            .Match<SilentOn>(() => silence, s => s.Point == "age-limit")
            .Match<Today>(() => today)
            .Match<LastActive>(() => last, l => today.IsMoreThan(WorthTelling, l.When))
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheMandateIsSilentOnAge), "age-is-open"));
    }
}
