using System.CommandLine;
using OmbudGuide.Bot.Library;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

/// <summary>
/// <c>staff add --municipality ID --name NAME [--role ombud]</c> and <c>staff list</c>: who may log in to the office.
/// Exit code 0 where it is done, 1 where something given is not as it must be.
/// </summary>
public static class StaffCommand
{
    public const string Name = "staff";

    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open) =>
        new(Name, "Who may log in to the office.") { Add(open), List(open) };

    private static Command Add(Func<CancellationToken, Task<WebApplication>> open)
    {
        var municipality = new Option<string>("--municipality") { Description = "The municipality's id.", Required = true };
        var name = new Option<string>("--name") { Description = "Who it is, as the office shows it.", Required = true };
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
            await console.Output.WriteLineAsync($"Login:    {account.Login}");
            await console.Output.WriteLineAsync($"Password: {password}");
            await console.Output.WriteLineAsync("The password is shown this once. Log in at /office.");
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
        var list = new Command("list", "Lists the accounts: login, municipality, role, name.");
        list.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            foreach (var account in await host.Services.GetRequiredService<StaffDesk>().ListAsync(cancellationToken))
                await given.InvocationConfiguration.Output.WriteLineAsync($"{account.Login}\t{account.Municipality}\t{Ids.Of(account.Role)}\t{account.Name}");
            return 0;
        });
        return list;
    }
}
