using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>An answer given in words may be guidance or a decision.</summary>
[Source("dk.fvl.2")]
public sealed class WhatSoundsLikeANoMayBeADecision : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Decision)
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Note(nameof(WhatSoundsLikeANoMayBeADecision), "rules-of-decisions"));
    }
}
