using System.CommandLine;
using OmbudGuide.Bot.Library;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff;

/// <summary>
/// <c>staff add</c>, <c>list</c>, <c>reset</c> and <c>remove</c>: who may log in, and as what. Exit code 0 where it is done, 1 where something given
/// is not as it must be.
/// </summary>
public static class StaffCommand
{
    public const string Name = "staff";

    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open) =>
        new(Name, "Who may log in, and as what: the ombud, the service desk, administrators.") { Add(open), List(open), Reset(open), Remove(open) };

    private static Command Add(Func<CancellationToken, Task<WebApplication>> open)
    {
        var municipality = new Option<string>("--municipality") { Description = "The municipality's id.", Required = true };
        var name = new Option<string>("--name") { Description = "Who it is, as the pages show it.", Required = true };
        var role = new Option<string>("--role")
        {
            Description = $"What the account may do: {string.Join(", ", Ids.All<StaffRole>())}.",
            DefaultValueFactory = _ => Ids.Of(StaffRole.Ombud),
        };
        var add = new Command("add", "Adds an account and prints its password, once.") { municipality, name, role };
        add.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            return await AddAsync(
                host.Services, given.GetRequiredValue(municipality), given.GetRequiredValue(name), given.GetRequiredValue(role),
                given.InvocationConfiguration, cancellationToken);
        });
        return add;
    }

    private static async Task<int> AddAsync(
        IServiceProvider services, string municipality, string name, string role, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var content = services.GetRequiredService<Editions>().Now.Content;
        if (content.FindMunicipality(municipality) is null)
        {
            var known = string.Join(", ", content.Municipalities.Select(each => each.Id));
            await console.Error.WriteLineAsync($"--municipality: '{municipality}' is not known. Known are: {known}.");
            return 1;
        }

        if (!Ids.TryRead<StaffRole>(role, out var read))
        {
            await console.Error.WriteLineAsync($"--role: '{role}' is not known. Known are: {string.Join(", ", Ids.All<StaffRole>())}.");
            return 1;
        }

        try
        {
            var (account, password) = await services.GetRequiredService<StaffDesk>().AddAsync(municipality, name, read, cancellationToken);
            await console.Output.WriteLineAsync($"Added {account.Name} ({role}, {municipality}).");
            await TellAsync(console, account.Login, password);
            return 0;
        }
        catch (ArgumentException refused)
        {
            await console.Error.WriteLineAsync($"--name: {refused.Message}");
            return 1;
        }
    }

    private static Command List(Func<CancellationToken, Task<WebApplication>> open)
    {
        var list = new Command("list", "Lists the accounts: login, municipality, role, name, and how they log in (password, two-factor, provider).");
        list.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            foreach (var account in await host.Services.GetRequiredService<StaffDesk>().ListAsync(cancellationToken: cancellationToken))
            {
                var how = !account.HasPassword ? "provider" : account.HasTwoFactor ? "two-factor" : "password";
                await given.InvocationConfiguration.Output.WriteLineAsync(
                    $"{account.Login}\t{account.Municipality}\t{Ids.Of(account.Role)}\t{account.Name}\t{how}");
            }

            return 0;
        });
        return list;
    }

    private static Command Reset(Func<CancellationToken, Task<WebApplication>> open)
    {
        var login = Login();
        var reset = new Command(
            "reset", "Gives an account a new password and prints it, once. It unlocks the account, ends its sessions and turns one-time codes off.") { login };
        reset.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var named = given.GetRequiredValue(login);
            if (await host.Services.GetRequiredService<StaffDesk>().ResetAsync(named) is not { } password) return await NobodyAsync(given.InvocationConfiguration, named);
            await TellAsync(given.InvocationConfiguration, named, password);
            return 0;
        });
        return reset;
    }

    private static Command Remove(Func<CancellationToken, Task<WebApplication>> open)
    {
        var login = Login();
        var remove = new Command("remove", "Removes an account and ends its sessions.") { login };
        remove.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var named = given.GetRequiredValue(login);
            if (!await host.Services.GetRequiredService<StaffDesk>().RemoveAsync(named)) return await NobodyAsync(given.InvocationConfiguration, named);
            await given.InvocationConfiguration.Output.WriteLineAsync($"Removed {named}.");
            return 0;
        });
        return remove;
    }

    private static Argument<string> Login() => new("login") { Description = "The account's login, as 'staff list' shows it." };

    private static async Task TellAsync(InvocationConfiguration console, string login, string password)
    {
        await console.Output.WriteLineAsync($"Login:    {login}");
        await console.Output.WriteLineAsync($"Password: {password}");
        await console.Output.WriteLineAsync($"The password is shown this once. Log in at {StaffSession.LogInPath}.");
    }

    private static async Task<int> NobodyAsync(InvocationConfiguration console, string login)
    {
        await console.Error.WriteLineAsync($"There is no account '{login}'. 'staff list' shows all.");
        return 1;
    }
}
