using System.CommandLine;

namespace OmbudGuide.Bot.AuditLog;

/// <summary>
/// <c>audit-log verify [--municipality ID]</c>: whether the log of who looked at and changed what is whole. Exit code 0 where it is, 1 where a line was
/// changed, removed or put in.
/// </summary>
internal static class AuditLogCommand
{
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open) =>
        new("audit-log", "The log of who looked at and changed what.") { Verify(open) };

    private static Command Verify(Func<CancellationToken, Task<WebApplication>> open)
    {
        var municipality = new Option<string?>("--municipality") { Description = "Only the log of this municipality." };
        var verify = new Command("verify", "Follows each municipality's chain of hashes from end to end, and prints the last one, to be noted elsewhere.") { municipality };
        verify.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var verdicts = await host.Services.GetRequiredService<AuditTrail>().VerifyAsync(given.GetValue(municipality), cancellationToken);
            foreach (var (id, first, last, hash, fault) in verdicts)
            {
                await given.InvocationConfiguration.Output.WriteLineAsync(
                    fault is null ? $"{id}: lines {first} to {last} are whole. Last hash: {hash}" : $"{id}: {fault}.");
            }

            if (verdicts.Count == 0) await given.InvocationConfiguration.Output.WriteLineAsync("The log is empty.");
            return verdicts.All(verdict => verdict.Fault is null) ? 0 : 1;
        });
        return verify;
    }
}
