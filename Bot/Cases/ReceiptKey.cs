using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Cases;

/// <summary>
/// The host's own key, made at the first start and kept encrypted in the database. References and secrets are derived from it, so that
/// the same "send" gives the same receipt although the secret itself is stored nowhere.
/// </summary>
internal sealed class ReceiptKey(IDatabase database, ContentProtection protection)
{
    private const int Length = 32;

    private readonly ContentProtector _protector = protection.For("receipt-key");
    private byte[]? _key;

    /// <summary>Reads the key, or makes it where there is none. Hosts that start at once on one database agree on one key.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var made = _protector.Protect(RandomNumberGenerator.GetBytes(Length));
        var kept = await database.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(
                    "INSERT INTO receipt_key (id, sealed) VALUES (1, @made) ON CONFLICT DO NOTHING", new { made }, transaction);
                return await connection.QuerySingleAsync<byte[]>("SELECT sealed FROM receipt_key WHERE id = 1", transaction: transaction);
            },
            cancellationToken);
        _key = _protector.Unprotect(kept);
    }

    /// <summary>What the database knows an opening by: it cannot be led back to the conversation without the key.</summary>
    public byte[] OpeningOf(string idempotencyKey) => Derive("opening", idempotencyKey);

    /// <param name="attempt">Above 0 where earlier references of this opening were taken by other cases.</param>
    public CaseReference ReferenceOf(string idempotencyKey, int attempt) =>
        CaseReference.From(Derive($"reference/{attempt}", idempotencyKey).AsSpan(0, CaseReference.Bytes));

    public CaseSecret SecretOf(string idempotencyKey) =>
        CaseSecret.From(Derive("secret", idempotencyKey).AsSpan(0, CaseSecret.Bytes));

    /// <summary>What the database knows a word of a municipality's cases by: without the key it cannot be found by trying words.</summary>
    public string TokenOf(string municipality, string word) => Convert.ToHexStringLower(Derive("word", $"{municipality}\n{word}").AsSpan(0, 8));

    /// <summary>What the database knows a contact of a municipality's cases by: without the key it cannot be found by trying contacts.</summary>
    public string ContactTokenOf(string municipality, string contact) => Convert.ToHexStringLower(Derive("contact", $"{municipality}\n{contact}").AsSpan(0, 16));

    private byte[] Derive(string purpose, string idempotencyKey) => HMACSHA256.HashData(
        _key ?? throw new InvalidOperationException("The receipt key is loaded when the host starts; it has not started."),
        Encoding.UTF8.GetBytes($"{purpose}\n{idempotencyKey}"));
}
