using System.CommandLine;
using System.Globalization;
using OmbudGuide.Bot.Library;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>
/// <c>overrides [--as-tests] [--municipality ID]</c>: where the ombuds disagree with the rules. It tells nothing of a citizen: no reference, no words, no
/// reason, only what was answered to the rules' questions, the day, what was said and what the ombud holds right.
/// </summary>
internal static class OverridesCommand
{
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open)
    {
        var only = new Option<string?>("--municipality") { Description = "Only those of this municipality." };
        var asTests = new Option<bool>("--as-tests") { Description = "As scenarios for tests/Content.Tests/Scenarios, each with what the ombud holds right." };
        var command = new Command("overrides", "Where the ombuds disagree with what the rules concluded, without personal data.") { only, asTests };
        command.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var overrides = host.Services.GetRequiredService<CaseOverrides>();
            var municipality = given.GetValue(only);
            var all = await overrides.ListAsync(municipality, cancellationToken);
            var scenarios = given.GetValue(asTests) ? new OverrideScenario(host.Services.GetRequiredService<Editions>().Now) : null;
            var output = given.InvocationConfiguration.Output;
            foreach (var (number, each) in all.Index()) await output.WriteLineAsync(scenarios?.Of(number + 1, each) ?? Line(each));
            if (await overrides.CountErasedAsync(municipality, cancellationToken) is > 0 and var erased)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"# And {erased} in cases that were erased, of which nothing is left."));
            return 0;
        });
        return command;
    }

    private static string Line(CaseOverride each) => string.Create(
        CultureInfo.InvariantCulture, $"{each.Municipality}\t{each.AsOf:O}\t{each.About}: {each.Was} -> {each.Right}\trules {each.Rules}, content {each.Content}");
}
