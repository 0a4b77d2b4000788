using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>The cases of a municipality as its ombud goes through them: in views, found by words, what is due first on top.</summary>
internal sealed class CaseInbox(IDatabase database, CaseStore store, CaseTasks tasks, CaseWords words)
{
    /// <summary>How many cases each view holds.</summary>
    /// <param name="login">Whose <see cref="InboxView.Mine"/> are counted.</param>
    public async Task<IReadOnlyDictionary<InboxView, int>> CountAsync(string municipality, string login, CancellationToken cancellationToken)
    {
        var groups = (await database.ReadAsync(
            connection => connection.QueryAsync<(string State, long HasNews, long IsMine, long Count)>(
                """
                SELECT state, CAST(has_news AS bigint), CAST(CASE WHEN assignee = @login THEN 1 ELSE 0 END AS bigint), COUNT(*) FROM cases WHERE municipality = @municipality GROUP BY 1, 2, 3
                """,
                new { municipality, login }),
            cancellationToken)).AsList();
        return Enum.GetValues<InboxView>().ToDictionary(
            view => view,
            view => (int)groups.Where(each => IsIn(view, each.State, each.HasNews != 0, each.IsMine != 0)).Sum(each => each.Count));
    }

    /// <summary>A page of a view: open cases by the first day that something is due, closed ones by the day they were closed, the last first.</summary>
    public async Task<InboxPage> ListAsync(InboxQuery query, CancellationToken cancellationToken)
    {
        var found = new DynamicParameters(new
        {
            municipality = query.Municipality,
            login = query.Login,
            matter = query.Matter ?? "",
            area = query.Area ?? "",
            size = query.Size,
            skip = (query.Page - 1) * query.Size,
        });
        var where = $"municipality = @municipality AND {Condition(query.View)}";
        if (query.Matter is not null) where += " AND EXISTS (SELECT 1 FROM case_categories c WHERE c.reference = cases.reference AND c.scheme = 'matter' AND c.category = @matter)";
        if (query.Area is not null) where += " AND EXISTS (SELECT 1 FROM case_categories c WHERE c.reference = cases.reference AND c.scheme = 'area' AND c.category = @area)";
        var tokens = words.TokensOf(query.Municipality, query.Search ?? "");
        for (var number = 0; number < tokens.Count; number++)
        {
            where += $" AND reference IN (SELECT reference FROM case_words WHERE token = @token{number})";
            found.Add($"token{number}", tokens[number]);
        }

        var order = query.View == InboxView.Closed ? "closed_on DESC, reference" : "has_news DESC, due_on, reference";
        var (rows, total) = await database.ReadAsync(
            async connection => (
                (await connection.QueryAsync<InboxRow>(
                    $"""
                    SELECT reference, state, assignee, outcome, due_on AS DueOn, has_news AS HasNews FROM cases WHERE {where} ORDER BY {order} LIMIT @size OFFSET @skip
                    """,
                    found)).AsList(),
                await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM cases WHERE {where}", found)),
            cancellationToken);
        var opened = (await store.FindAllAsync([.. rows.Select(row => row.Reference)], cancellationToken)).ToDictionary(each => $"{each.Reference}", StringComparer.Ordinal);
        return new InboxPage([.. rows.Where(row => opened.ContainsKey(row.Reference)).Select(row => row.With(opened[row.Reference]))], total);
    }

    /// <summary>What is still to be done in open cases, the first day first.</summary>
    public async Task<IReadOnlyList<DueTask>> DueAsync(string municipality, int most, CancellationToken cancellationToken) =>
    [
        .. (await database.ReadAsync(
            connection => connection.QueryAsync<TaskRow>(
                """
                SELECT t.id, t.reference, t.kind, t.day, t.done_at AS DoneAt, t.body FROM case_tasks t
                WHERE t.done_at IS NULL AND EXISTS (SELECT 1 FROM cases WHERE cases.reference = t.reference AND municipality = @municipality AND state <> 'closed')
                ORDER BY t.day, t.reference LIMIT @most
                """,
                new { municipality, most }),
            cancellationToken)).Select(row => new DueTask(row.Reference, tasks.Read(row))),
    ];

    private static bool IsIn(InboxView view, string state, bool hasNews, bool isMine) => view switch
    {
        InboxView.New => state == Ids.Of(CaseState.New) || hasNews,
        InboxView.Mine => isMine && state != Ids.Of(CaseState.Closed),
        InboxView.WaitingForCitizen => state == Ids.Of(CaseState.WaitingForCitizen),
        InboxView.WaitingForMunicipality => state == Ids.Of(CaseState.WaitingForMunicipality),
        InboxView.Closed => state == Ids.Of(CaseState.Closed),
        _ => state != Ids.Of(CaseState.Closed),
    };

    private static string Condition(InboxView view) => view switch
    {
        InboxView.New => "(state = 'new' OR has_news = 1)",
        InboxView.Mine => "assignee = @login AND state <> 'closed'",
        InboxView.WaitingForCitizen => "state = 'waiting-for-citizen'",
        InboxView.WaitingForMunicipality => "state = 'waiting-for-municipality'",
        InboxView.Closed => "state = 'closed'",
        _ => "state <> 'closed'",
    };

    private sealed class InboxRow
    {
        public required string Reference { get; init; }

        public required string State { get; init; }

        public string? Assignee { get; init; }

        public string? Outcome { get; init; }

        public required string DueOn { get; init; }

        public required long HasNews { get; init; }

        public InboxCase With(OpenedCase opened) => new(
            opened,
            Assignee,
            Outcome is { } id && Ids.TryRead<CaseOutcome>(id, out var outcome) ? outcome : null,
            DueOn == CaseTask.NoDay ? null : DateOnly.ParseExact(DueOn, "O", System.Globalization.CultureInfo.InvariantCulture),
            HasNews != 0);
    }
}

/// <summary>Something to be done in a case.</summary>
internal sealed record DueTask(string Reference, CaseTask Task);

/// <summary>How the ombud looks at the cases.</summary>
public enum InboxView
{
    /// <summary>Not opened yet, or with something new from the citizen.</summary>
    New,

    /// <summary>Open ones that I work on.</summary>
    Mine,

    WaitingForCitizen,

    WaitingForMunicipality,

    /// <summary>All that are not closed.</summary>
    Open,

    Closed,
}

/// <summary>What of the inbox is asked for.</summary>
/// <param name="Login">Who asks.</param>
/// <param name="Search">Words that all must be in a case; null for none.</param>
/// <param name="Matter">Only those booked under it; null for all.</param>
/// <param name="Area">The same.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Cases a page.</param>
internal sealed record InboxQuery(string Municipality, string Login, InboxView View, string? Search, string? Matter, string? Area, int Page, int Size);

/// <summary>A case in the inbox.</summary>
/// <param name="DueOn">The first day that something is due; null for nothing.</param>
public sealed record InboxCase(OpenedCase Opened, string? Assignee, CaseOutcome? Outcome, DateOnly? DueOn, bool HasNews);

/// <summary>A page of the inbox.</summary>
/// <param name="Total">On all pages.</param>
public sealed record InboxPage(IReadOnlyList<InboxCase> Cases, int Total);
