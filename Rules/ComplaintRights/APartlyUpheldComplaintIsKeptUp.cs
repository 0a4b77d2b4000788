using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Who is upheld in part says whether the complaint is kept up.</summary>
[Source("dk.rslbek.12")]
public sealed class APartlyUpheldComplaintIsKeptUp : Rule
{
    public override void Define()
    {
        AwaitsReassessment wait = default!;

        When()
            .Match<AwaitsReassessment>(() => wait);

        Then()
            .Yield(_ => new Note(nameof(APartlyUpheldComplaintIsKeptUp), "partly-upheld"));
    }
}
