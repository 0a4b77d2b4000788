using YamlDotNet.Serialization;

namespace OmbudGuide.Content.Tests.Scenarios;

/// <summary>One scenario as its file tells it: a sentence, a day, what was answered, what must come out. A key that is left out says nothing.</summary>
public sealed class Scenario
{
    public string Sentence { get; set; } = "";

    /// <summary>Where the scenario comes from: a heading of a report, a row of the law.</summary>
    public string From { get; set; } = "";

    public string Municipality { get; set; } = "drammen";

    /// <summary>The day judged, ISO.</summary>
    public string Day { get; set; } = "2026-11-22";

    /// <summary>Question id to option id, ISO date (one day, or <c>first/last</c>), or <c>unknown</c>.</summary>
    public Dictionary<string, string> Answered { get; set; } = [];

    [YamlMember(Alias = "comes-out")]
    public Outcome ComesOut { get; set; } = new();

    public override string ToString() => Sentence;
}

/// <summary>What must come out, and what must not.</summary>
public sealed class Outcome
{
    /// <summary>The kind of the verdict, in kebab case.</summary>
    public string? Verdict { get; set; }

    /// <summary>The rule that gave the verdict.</summary>
    public string? Because { get; set; }

    /// <summary>Authority to role.</summary>
    public Dictionary<string, string> Referrals { get; set; } = [];

    [YamlMember(Alias = "not-referred-to")]
    public List<string> NotReferredTo { get; set; } = [];

    /// <summary>The body that decides the complaint; <c>none</c> where there must be no complaint right.</summary>
    public string? Complaint { get; set; }

    /// <summary>The complaint regime, by id; <c>none</c> where there must be no complaint right.</summary>
    public string? Regime { get; set; }

    /// <summary>Whom the complaint is sent to: an authority's id or <c>the-one-who-decided</c>.</summary>
    [YamlMember(Alias = "sent-to")]
    public string? SentTo { get; set; }

    /// <summary>The form of the complaint that the law asks for.</summary>
    public string? Form { get; set; }

    public string? Deadline { get; set; }

    /// <summary>The rule that counted the deadline: from the notice, from knowledge, from what happened.</summary>
    [YamlMember(Alias = "counted-by")]
    public string? CountedBy { get; set; }

    [YamlMember(Alias = "last-day")]
    public string? LastDay { get; set; }

    /// <summary>open, soon, passed, unknown-start, none.</summary>
    public string? State { get; set; }

    /// <summary>How a complaint after the last day is treated.</summary>
    public string? Late { get; set; }

    [YamlMember(Alias = "late-until")]
    public string? LateUntil { get; set; }

    /// <summary>Right id to the day it falls due, or <c>no-day</c>.</summary>
    public Dictionary<string, string> Rights { get; set; } = [];

    [YamlMember(Alias = "no-rights")]
    public List<string> NoRights { get; set; } = [];

    public List<string> Duties { get; set; } = [];

    public List<string> Steps { get; set; } = [];

    [YamlMember(Alias = "no-steps")]
    public List<string> NoSteps { get; set; } = [];

    /// <summary>Step id to the body it turns to and the day by which, <c>body/day</c>; either may be <c>none</c>.</summary>
    [YamlMember(Alias = "steps-to")]
    public Dictionary<string, string> StepsTo { get; set; } = [];

    /// <summary>Ways in which the ombud helps.</summary>
    public List<string> Help { get; set; } = [];

    public List<string> Notes { get; set; } = [];

    [YamlMember(Alias = "no-notes")]
    public List<string> NoNotes { get; set; } = [];

    public List<string> Sources { get; set; } = [];

    public List<string> Categories { get; set; } = [];

    public List<string> Areas { get; set; } = [];

    public List<string> Flags { get; set; } = [];

    /// <summary>Whether a case can be opened.</summary>
    public bool? Case { get; set; }

    /// <summary>The next question; left out, nothing may be left to ask.</summary>
    public string? Asks { get; set; }
}
