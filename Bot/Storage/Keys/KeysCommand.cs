using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace OmbudGuide.Bot.Storage.Keys;

/// <summary>
/// <c>keys list|new|reseal</c>: the keys that stored content is encrypted under. All work while the host runs. Exit code 0 where it is done, 1 where something
/// that is stored cannot be read with these keys.
/// </summary>
internal static class KeysCommand
{
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open) =>
        new("keys", "The keys that what citizens wrote is encrypted under. The host makes a new one every 90 days by itself; older ones go on reading.") { List(open), New(open), Reseal(open) };

    private static Command List(Func<CancellationToken, Task<WebApplication>> open)
    {
        var list = new Command("list", "Each key, from when to when it encrypts, and how much stands under it.");
        list.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var counts = await host.Services.GetRequiredService<Resealing>().CountAsync(cancellationToken);
            var keys = host.Services.GetRequiredService<IKeyManager>().GetAllKeys().OrderBy(key => key.ActivationDate).ToList();
            var output = given.InvocationConfiguration.Output;
            foreach (var key in keys)
            {
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{key.KeyId}  {key.ActivationDate:yyyy-MM-dd HH:mm} to {key.ExpirationDate:yyyy-MM-dd HH:mm} UTC  {counts.GetValueOrDefault(key.KeyId),8} pieces");
                await output.WriteLineAsync(line);
            }

            var lost = counts.Where(each => keys.TrueForAll(key => key.KeyId != each.Key)).Sum(each => each.Value);
            if (lost > 0) await given.InvocationConfiguration.Error.WriteLineAsync($"{lost} pieces stand under keys that are not in the folder. Bring them back from the backup of the keys.");
            return lost > 0 ? 1 : 0;
        });
        return list;
    }

    private static Command New(Func<CancellationToken, Task<WebApplication>> open)
    {
        var make = new Command("new", "Makes a new key, which encrypts from now on; a running host takes it up within a minute. Nothing that is stored is lost or changed.");
        make.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var key = host.Services.GetRequiredService<IKeyManager>().CreateNewKey(now, now + KeyRing.Lifetime);
            await given.InvocationConfiguration.Output.WriteLineAsync($"The key {key.KeyId} encrypts from now on. Back up the keys; 'keys reseal' encrypts what is stored anew.");
            return 0;
        });
        return make;
    }

    private static Command Reseal(Func<CancellationToken, Task<WebApplication>> open)
    {
        var reseal = new Command("reseal", "Encrypts all that is stored under the newest key. Broken off, it goes on where it was when it is run again.");
        reseal.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var resealing = host.Services.GetRequiredService<Resealing>();
            var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
            try
            {
                var count = await resealing.RunAsync(output.WriteLine, cancellationToken);
                await output.WriteLineAsync($"{count} pieces were encrypted anew; all stands under the key {resealing.Newest}. Older keys still read older backups: keep them as long as those.");
                return 0;
            }
            catch (CryptographicException)
            {
                await error.WriteLineAsync("Something that is stored cannot be read with these keys; 'keys list' tells how much. Bring the missing keys back from the backup of the keys, and run this again.");
                return 1;
            }
        });
        return reseal;
    }
}
