using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>There are questions left whose answers decide whether the ombud can help.</summary>
public sealed class NotEnoughIsKnownYet : Rule
{
    public override void Define()
    {
        Ask open = default!;

        When()
            .Match<Ask>(() => open, a => a.Question != Question.ActingFor && a.Question != Question.UrgentNeed);

        Then()
            .Yield(_ => new OpenPoint(open.Rule));
    }
}
