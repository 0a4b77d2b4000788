using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content;

/// <summary>How long things are kept before they are deleted by themselves, on each day.</summary>
/// <param name="Periods">Those of one kind follow each other without a gap, and the last has no end.</param>
public sealed record RetentionPolicy(IReadOnlyList<KeptPeriod> Periods)
{
    /// <summary>The longest that what a citizen said and did not send is kept anywhere: the texts promise it.</summary>
    public static Period Promised { get; } = Period.OfDays(1);

    /// <summary>How long a kind is kept by what holds on a day; null where it is kept until someone deletes it.</summary>
    public Period? On(KeptKind kind, DateOnly day) => Periods.FirstOrDefault(each => each.Kind == kind && each.Validity.Covers(day))?.Keep;

    /// <summary>A municipality's own periods in the place of its country's.</summary>
    internal RetentionPolicy Over(RetentionPolicy country) =>
        new([.. country.Periods.Where(theirs => !Periods.Any(own => own.Kind == theirs.Kind)), .. Periods]);
}

/// <summary>How long a kind is kept while this is in force.</summary>
/// <param name="Keep">In years, months, weeks and days; never in working days.</param>
public sealed record KeptPeriod(KeptKind Kind, Period Keep, Validity Validity);

/// <summary>What is kept for a time.</summary>
public enum KeptKind
{
    /// <summary>From the last turn on.</summary>
    Conversations,

    /// <summary>Citizens at the service desk, from the last change on.</summary>
    DeskContacts,

    /// <summary>What the desk found wrong, from the day it was said.</summary>
    DeskRemarks,

    /// <summary>That the ombud, a program or a citizen was told something: from when it was sent.</summary>
    SentNotices,

    /// <summary>The same where it never arrived: from when it was given up.</summary>
    FailedNotices,

    /// <summary>Cases from the last that happened after they were closed. That there was one stays in the statistics.</summary>
    ClosedCases,

    /// <summary>Who looked at and changed what.</summary>
    AuditLog,
}
