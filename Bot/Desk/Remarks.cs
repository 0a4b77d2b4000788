using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>What the desk found wrong, for whoever tends the content: a remark, and which rules concluded what. Nothing that a citizen said is kept.</summary>
internal sealed class Remarks(Editions editions, IDatabase database, ContentProtection protection, AuditTrail trail, TimeProvider clock)
{
    /// <summary>The most characters of a remark.</summary>
    public const int Longest = 500;

    /// <summary>So many can wait in a municipality; more would not be read.</summary>
    public const int Most = 200;

    private readonly ContentProtector _protector = protection.For("desk-remark");

    /// <summary>Keeps a remark. False where too many wait already.</summary>
    /// <param name="text">At most <see cref="Longest"/> characters; personal data in it is struck out. Empty for nothing to add.</param>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public Task<bool> AddAsync(GuidanceView view, string text, string content, CaseAuthor clerk, CancellationToken cancellationToken)
    {
        if (text.Length > Longest) throw new ArgumentException($"A remark may have {Longest} characters; got {text.Length}.", nameof(text));
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var remark = new Remark(id, view.Municipality, editions.Now.PersonalData.Mask(text), view.AsOf, CaseDrafting.RulesVersion, content, OutcomesOf(view), RulesOf(view));
        var document = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(remark, RemarkJson.Default.Remark));
        return database.WriteAsync(
            async (connection, transaction) =>
            {
                var waiting = await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM desk_remarks WHERE municipality = @Municipality", new { view.Municipality }, transaction);
                if (waiting >= Most) return false;
                await connection.ExecuteAsync(
                    "INSERT INTO desk_remarks (id, municipality, made_at, document) VALUES (@id, @Municipality, @now, @document)",
                    new { id, view.Municipality, now, document },
                    transaction);
                await trail.AddAsync(connection, transaction, view.Municipality, clerk, Ids.Of(AuditLook.RemarkMade), "");
                return true;
            },
            cancellationToken);
    }

    /// <summary>The municipality's remarks that wait, the newest first.</summary>
    public Task<IReadOnlyList<WaitingRemark>> ListAsync(string municipality, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WaitingRemark>>(
            async connection =>
            [
                .. (await connection.QueryAsync<Row>(
                    "SELECT made_at AS MadeAt, document AS Document FROM desk_remarks WHERE municipality = @municipality ORDER BY made_at DESC, id LIMIT @most",
                    new { municipality, most = Most })).Select(row => new WaitingRemark(
                        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(row.MadeAt), clock.LocalTimeZone),
                        JsonSerializer.Deserialize(_protector.Unprotect(row.Document), RemarkJson.Default.Remark)!)),
            ],
            cancellationToken);

    /// <summary>Removes a remark that has been dealt with. False where the municipality has no such remark.</summary>
    public Task<bool> MendAsync(string id, string municipality, CaseAuthor author, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync("DELETE FROM desk_remarks WHERE id = @id AND municipality = @municipality", new { id, municipality }, transaction) == 0) return false;
            await trail.AddAsync(connection, transaction, municipality, author, Ids.Of(AuditLook.RemarkMended), "");
            return true;
        },
        cancellationToken);

    private static List<string> OutcomesOf(GuidanceView view) =>
    [
        $"verdict:{view.Verdict.Kind}",
        .. view.Referrals.Select(referral => $"referral:{referral.Role}:{referral.Authority}"),
        .. view.Complaint is { } complaint ? [$"complaint:{complaint.Body}:{complaint.SendTo}"] : (IEnumerable<string>)[],
        .. view.Steps.Select(step => $"step:{step.Id}"),
        .. view.Rights.Select(right => $"right:{right.Id}"),
        .. view.Duties.Select(duty => $"duty:{duty.Id}"),
        .. view.Notes.Select(note => $"note:{note.Id}"),
        .. view.Help.Select(way => $"help:{way.Id}"),
        .. view.Emergency is { } emergency ? emergency.Dangers.Select(danger => $"emergency:{danger}") : [],
    ];

    private static List<string> RulesOf(GuidanceView view) =>
    [
        .. new[] { view.Verdict.Because, view.Complaint?.Because ?? [], view.Emergency?.Because ?? [] }
            .Concat(view.Referrals.Select(each => each.Because)).Concat(view.Steps.Select(each => each.Because)).Concat(view.Rights.Select(each => each.Because))
            .Concat(view.Duties.Select(each => each.Because)).Concat(view.Notes.Select(each => each.Because)).Concat(view.Help.Select(each => each.Because))
            .SelectMany(because => because).Select(reason => reason.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private sealed class Row
    {
        public long MadeAt { get; init; }

        public required byte[] Document { get; init; }
    }
}

/// <summary>A remark as it is stored.</summary>
/// <param name="Text">What the clerk wrote, personal data struck out; empty for nothing.</param>
/// <param name="AsOf">The day that the guidance was given for.</param>
/// <param name="Rules">The version of the rules.</param>
/// <param name="Content">The version of the content.</param>
/// <param name="Outcomes">What was concluded, by kind and id: <c>verdict:within</c>, <c>referral:instead:nav</c>.</param>
/// <param name="Fired">The rules behind it, by name.</param>
internal sealed record Remark(
    string Id, string Municipality, string Text, DateOnly AsOf, string Rules, string Content, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Fired);

/// <summary>A remark that nobody has dealt with.</summary>
internal sealed record WaitingRemark(DateTimeOffset MadeAt, Remark Said);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 4)]
[JsonSerializable(typeof(Remark))]
internal sealed partial class RemarkJson : JsonSerializerContext;
