namespace OmbudGuide.Bot.Tests.Office.Routes;

/// <summary>Whom a route is for.</summary>
internal enum Access
{
    /// <summary>Everybody: whoever is logged in gets what anybody gets.</summary>
    Anybody,

    /// <summary>Whoever has the route's own key (a conversation's token, a case's receipt, the channel's credentials). No role stands in for it.</summary>
    OwnKey,

    /// <summary>Logging in and out: what it answers depends on who is logged in, and it shows nothing of anybody else's.</summary>
    LoggingIn,

    /// <summary>Any role, each for itself.</summary>
    Staff,

    Desk,

    /// <summary>The desk of the contact's municipality, where it is the clerk's own or put aside; to another it is as if there were none.</summary>
    DeskOfTheContact,

    Administrator,

    /// <summary>An ombud, each with the cases of the own municipality alone.</summary>
    Ombud,

    /// <summary>The ombud of the case's municipality; to another ombud it is as if there were none.</summary>
    OmbudOfTheCase,
}

/// <summary>
/// Every route of the host, and whom it is for. A route that is not here fails the test: whoever adds one says here whom it is for.
/// Run in this order; what ends a session comes last.
/// </summary>
internal static class AccessTable
{
    public static IReadOnlyList<(string Route, Access For)> Routes { get; } =
    [
        ("GET /", Access.Anybody),
        ("GET /assets/{name}", Access.Anybody),
        ("GET /office.css", Access.Anybody),
        ("GET /rulebook", Access.Anybody),
        ("GET /deadline.ics", Access.Anybody),
        ("GET /health/live", Access.Anybody),
        ("GET /health/ready", Access.Anybody),
        ("GET /api/municipalities", Access.Anybody),
        ("GET /api/questions", Access.Anybody),
        ("POST /api/guidance", Access.Anybody),
        ("POST /api/understand", Access.Anybody),
        ("POST /v3/directline/tokens/generate", Access.Anybody),
        ("POST /v3/directline/tokens/refresh", Access.OwnKey),
        ("POST /v3/directline/conversations", Access.OwnKey),
        ("GET /v3/directline/conversations/{id}", Access.OwnKey),
        ("GET /v3/directline/conversations/{id}/activities", Access.OwnKey),
        ("GET /v3/directline/conversations/{id}/stream", Access.OwnKey),
        ("POST /v3/directline/conversations/{id}/activities", Access.OwnKey),
        ("POST /v3/directline/conversations/{id}/upload", Access.OwnKey),
        ("POST /api/messages", Access.OwnKey),
        ("GET /case", Access.Anybody),
        ("GET /case?handler=Copy", Access.OwnKey),
        ("GET /case?handler=File", Access.OwnKey),
        ("GET /case/print", Access.OwnKey),
        ("POST /case", Access.OwnKey),
        ("POST /case?handler=Message", Access.OwnKey),
        ("POST /case?handler=Contact", Access.OwnKey),
        ("POST /case?handler=File", Access.OwnKey),
        ("POST /case?handler=Withdraw", Access.OwnKey),
        ("POST /case?handler=Erase", Access.OwnKey),
        ("POST /case?handler=Close", Access.OwnKey),

        ("GET /office", Access.Ombud),
        ("POST /office?handler=SaveView", Access.Ombud),
        ("POST /office?handler=RenameView", Access.Ombud),
        ("POST /office?handler=RemoveView", Access.Ombud),
        ("GET /office/due", Access.Ombud),
        ("GET /office/log", Access.Ombud),
        ("GET /office/notices", Access.Ombud),
        ("POST /office/notices?handler=Again", Access.Ombud),
        ("GET /office/statistics", Access.Ombud),
        ("GET /office/statistics.csv", Access.Ombud),
        ("GET /office/statistics.xlsx", Access.Ombud),
        ("GET /office/statistics.json", Access.Ombud),
        ("GET /office/cases/{reference}", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=State", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Assign", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Note", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Message", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Task", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=TaskDone", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Book", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Link", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}?handler=Unlink", Access.OmbudOfTheCase),
        ("GET /office/cases/{reference}/correct", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}/correct", Access.OmbudOfTheCase),
        ("GET /office/cases/{reference}/files", Access.OmbudOfTheCase),
        ("GET /office/cases/{reference}/files/{file}", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}/files", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}/files?handler=Remove", Access.OmbudOfTheCase),
        ("GET /office/cases/{reference}/letters", Access.OmbudOfTheCase),
        ("POST /office/cases/{reference}/letters", Access.OmbudOfTheCase),
        ("GET /office/cases/{reference}/letters/{letter:long}.txt", Access.OmbudOfTheCase),
        ("GET /office/cases/{reference}/letters/{letter:long}.docx", Access.OmbudOfTheCase),
        ("GET /api/office/cases/", Access.Ombud),
        ("GET /api/office/cases/{reference}", Access.OmbudOfTheCase),

        ("GET /desk", Access.Desk),
        ("POST /desk?handler=New", Access.Desk),
        ("GET /desk/bodies", Access.Desk),
        ("GET /desk/contacts/{contact}", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}?handler=Take", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}?handler=Remark", Access.DeskOfTheContact),
        ("GET /desk/contacts/{contact}/say", Access.DeskOfTheContact),
        ("GET /desk/contacts/{contact}/hand-over", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}/hand-over", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}/hand-over?handler=Consent", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}?handler=Aside", Access.DeskOfTheContact),
        ("POST /desk/contacts/{contact}?handler=End", Access.DeskOfTheContact),

        ("GET /administration", Access.Administrator),
        ("GET /administration/desk", Access.Administrator),
        ("GET /administration/retention", Access.Administrator),
        ("POST /administration/desk?handler=Mended", Access.Administrator),
        ("POST /administration?handler=Add", Access.Administrator),
        ("POST /administration?handler=Reset", Access.Administrator),
        ("POST /administration?handler=Remove", Access.Administrator),

        ("GET /account", Access.Staff),
        ("POST /account?handler=Begin", Access.Staff),
        ("POST /account?handler=Enable", Access.Staff),
        ("POST /account?handler=Disable", Access.Staff),
        ("POST /account?handler=Password", Access.Staff),

        ("GET /office/no-access", Access.Anybody),
        ("GET /office/login", Access.LoggingIn),
        ("POST /office/login", Access.LoggingIn),
        ("GET /office/login/code", Access.LoggingIn),
        ("POST /office/login/code", Access.LoggingIn),
        ("GET /office/login/provider/{handler?}", Access.LoggingIn),
        ("GET /office/login/provider/{handler?}?handler=Back", Access.LoggingIn),
        ("POST /office/login?handler=Out", Access.LoggingIn),
    ];
}
