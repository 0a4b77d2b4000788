namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Who did something with a case.</summary>
/// <param name="Id">As it is stored: <c>citizen</c>, <c>host</c>, or <c>staff:</c> and a login. No login holds a colon.</param>
/// <param name="Name">The name of someone of the staff, as it was then; null for the others.</param>
public sealed record CaseAuthor(string Id, string? Name)
{
    private const string StaffPrefix = "staff:";

    /// <summary>The citizen whose case it is.</summary>
    public static CaseAuthor Citizen { get; } = new("citizen", null);

    /// <summary>The program, by itself.</summary>
    public static CaseAuthor Host { get; } = new("host", null);

    /// <summary>The login of someone of the staff; null for the others.</summary>
    public string? Login => Id.StartsWith(StaffPrefix, StringComparison.Ordinal) ? Id[StaffPrefix.Length..] : null;

    public static CaseAuthor Staff(string login, string name) => new(StaffPrefix + login, name);
}
