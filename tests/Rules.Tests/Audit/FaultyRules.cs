using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Tests.Audit;

// Rules that must not be, each faulty in its own way. None belongs to the guide; a test adds one at a time.

/// <summary>Beside the verdict that there is.</summary>
public sealed class ConductIsAlsoOutside : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        IssueIs issue = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Conduct);

        Then()
            .Yield(_ => new Verdict(nameof(ConductIsAlsoOutside), VerdictKind.Outside));
    }
}

/// <summary>Nobody reads the answer.</summary>
public sealed class WhosePropertyAnInformationIs : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        NotAsked open = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Information)
            .Match<NotAsked>(() => open, q => q.Question == Question.Property);

        Then()
            .Yield(_ => new Ask(nameof(WhosePropertyAnInformationIs), Question.Property));
    }
}

/// <summary>Beside the right that there is.</summary>
public sealed class EveryComplaintGoesToTheMayor : Rule
{
    public override void Define()
    {
        Complainable complaint = default!;

        When()
            .Match<Complainable>(() => complaint);

        Then()
            .Yield(_ => new ComplaintRight(nameof(EveryComplaintGoesToTheMayor), complaint.Regime, "mayor", ComplaintAddress.Body, null, ComplaintForm.Written));
    }
}

/// <summary>Rests on an answer alone.</summary>
public sealed class ConductIsARight : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Conduct);

        Then()
            .Yield(_ => new Right(nameof(ConductIsARight), "to-be-met-well", null));
    }
}

/// <summary>Tells services apart that are alike by all that is known of them.</summary>
public sealed class OneServiceIsSpecial : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Id == "roads.municipal");

        Then()
            .Yield(_ => new Note(nameof(OneServiceIsSpecial), "special"));
    }
}

/// <summary>Tells days apart by a length that stands in no fact.</summary>
public sealed class TenDaysAreLong : Rule
{
    public override void Define()
    {
        Today today = default!;
        WaitingSince wait = default!;

        When()
            .Match<Today>(() => today)
            .Match<WaitingSince>(() => wait, w => w.Since.Last < today.Date.AddDays(-10));

        Then()
            .Yield(_ => new Note(nameof(TenDaysAreLong), "long"));
    }
}

/// <summary>Sends people to a body that the matter is none of.</summary>
public sealed class RudenessIsForTheMayor : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Conduct);

        Then()
            .Yield(_ => new Referral(nameof(RudenessIsForTheMayor), "mayor", ReferralRole.Instead));
    }
}

/// <summary>Asks only those who have not told where they live.</summary>
public sealed class WhosePropertyWhereTheTieIsNotTold : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        NotAsked open = default!;
        NotAsked tie = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Information)
            .Match<NotAsked>(() => open, q => q.Question == Question.Property)
            .Match<NotAsked>(() => tie, q => q.Question == Question.Connection);

        Then()
            .Yield(_ => new Ask(nameof(WhosePropertyWhereTheTieIsNotTold), Question.Property));
    }
}

/// <summary>Makes the answer to it matter.</summary>
public sealed class OnesOwnPropertyIsNoted : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        PropertyIs property = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Information)
            .Match<PropertyIs>(() => property, p => p.Property == Property.Own);

        Then()
            .Yield(_ => new Note(nameof(OnesOwnPropertyIsNoted), "own"));
    }
}
