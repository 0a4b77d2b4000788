namespace OmbudGuide.Rules.Tests.Engine;

// A small world of its own, so that these tests say what the engine does and not what the law is.

public sealed record Citizen(string Name);

public sealed record Decision(Citizen To, int Day, string Area = "home care");

public sealed record Complaint(Citizen From, int Day);

public sealed record Withdrawal(Citizen By);

public abstract record Ombud(string Municipality);

public sealed record MunicipalOmbud(string Municipality) : Ombud(Municipality);

public sealed record HealthOmbud(string Municipality) : Ombud(Municipality);

public sealed record Guardian(Citizen Of, Citizen Who);

// Conclusions.

public sealed record InTime(Complaint Complaint);

public sealed record Late(Complaint Complaint);

public sealed record Forwarded(Complaint Complaint);

public sealed record NothingToForward;

public sealed record Helper(Ombud Ombud);

public sealed record MayActFor(Citizen Who, Citizen Whom);

public sealed record Reminder(int Day);
