namespace OmbudGuide.Bot.Storage.Keys;

/// <summary>Every column that holds what the key ring encrypted. A test holds it against the tables.</summary>
internal static class SealedColumns
{
    public static IReadOnlyList<SealedColumn> All { get; } =
    [
        new("receipt_key", "CAST(id AS text)", "sealed", "receipt-key"),
        new("audit_ends", "municipality", "sealed", "audit-ends"),
        new("staff", "login", "authenticator_key", "authenticator-key"),
        new("conversations", "id", "sealed_key", "conversation key"),
        new("cases", "reference", "document", "case"),
        new("case_events", "reference", "body", "case-event", "seq"),
        new("case_tasks", "id", "body", "case-task"),
        new("case_overrides", "id", "body", "case-override"),
        new("case_files", "id", "about", "case-file-about"),
        new("case_files", "id", "content", "case-file"),
        new("desk_contacts", "id", "document", "desk-contact"),
        new("saved_views", "id", "body", "saved-view"),
        new("desk_remarks", "id", "document", "desk-remark"),
    ];

    /// <summary>Files beside the keys that the key ring encrypted, and for what.</summary>
    public static IReadOnlyList<(string Name, string Purpose)> Files { get; } = [("direct-line.key", "Direct Line key")];

    /// <summary>Columns of bytes that the key ring did not encrypt: hashes, and what is encrypted under a conversation's own key, which lies beside it.</summary>
    public static IReadOnlyList<string> NotSealed { get; } =
        ["cases.opening", "cases.secret_hash", "audit_log.hash", "conversations.state", "activities.body"];
}

/// <summary>A column whose contents the key ring encrypted.</summary>
/// <param name="Key">The text that names a row, as SQL.</param>
/// <param name="Purpose">What it was encrypted for.</param>
/// <param name="Number">The number that names it together with the text, as SQL; 0 where the text is enough.</param>
internal sealed record SealedColumn(string Table, string Key, string Column, string Purpose, string Number = "0")
{
    /// <summary>Finds a row by <c>@Key</c> and <c>@Number</c>.</summary>
    public string IsRow => Number == "0" ? $"{Key} = @Key" : $"{Key} = @Key AND {Number} = @Number";

    /// <summary>Finds the rows that come after it.</summary>
    public string IsAfter => Number == "0" ? $"{Key} > @Key" : $"({Key}, {Number}) > (@Key, @Number)";

    /// <summary>The order in which they come.</summary>
    public string Order => Number == "0" ? Key : $"{Key}, {Number}";
}

/// <summary>A row of a <see cref="SealedColumn"/>.</summary>
internal sealed record SealedRow(string Key, long Number)
{
    /// <summary>Before all of them.</summary>
    public static SealedRow First { get; } = new("", 0);
}
