using NRules.Fluent.Dsl;

namespace OmbudGuide.Rules.Tests.Engine;

public sealed class AComplaintWithinThreeWeeksIsInTime : Rule
{
    public override void Define()
    {
        Decision decision = default!;
        Complaint complaint = default!;

        When()
            .Match(() => decision)
            .Match(() => complaint, c => c.From == decision.To, c => c.Day <= decision.Day + 21);

        Then()
            .Yield(ctx => new InTime(complaint));
    }
}

public sealed class AComplaintThatIsNotInTimeIsLate : Rule
{
    public override void Define()
    {
        Complaint complaint = default!;

        When()
            .Match(() => complaint)
            .Exists<Decision>(d => d.To == complaint.From)
            .Not<InTime>(t => t.Complaint == complaint);

        Then()
            .Yield(ctx => new Late(complaint));
    }
}

public sealed class AComplaintInTimeIsForwardedUnlessWithdrawn : Rule
{
    public override void Define()
    {
        InTime inTime = default!;

        When()
            .Match(() => inTime)
            .Not<Withdrawal>(w => w.By == inTime.Complaint.From);

        Then()
            .Yield(ctx => new Forwarded(inTime.Complaint));
    }
}

public sealed class WithoutAnyComplaintForwardedThereIsNothingToForward : Rule
{
    public override void Define()
    {
        When()
            .Exists<Citizen>()
            .Not<Forwarded>();

        Then()
            .Yield(ctx => new NothingToForward());
    }
}

[Name("A late complaint that the ombud may look at")]
[Description("Where any complaint is late, each ombud may help.")]
[Tag("help")]
[Priority(5)]
public sealed class EveryOmbudMayHelpWithALateComplaint : Rule
{
    public override void Define()
    {
        Ombud ombud = default!;

        When()
            .Match(() => ombud)
            .Exists<Late>();

        Then()
            .Yield(ctx => new Helper(ombud));
    }
}
