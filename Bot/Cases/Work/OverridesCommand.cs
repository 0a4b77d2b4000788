using System.CommandLine;
using System.Globalization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>
/// <c>overrides [--as-tests] [--municipality ID]</c>: where the ombuds disagree with the rules. It tells nothing of a citizen: no reference, no words, no
/// reason, only what was answered to the rules' questions, the day, and both verdicts.
/// </summary>
internal static class OverridesCommand
{
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open)
    {
        var municipality = new Option<string?>("--municipality") { Description = "Only those of this municipality." };
        var asTests = new Option<bool>("--as-tests") { Description = "As scenarios for tests/Content.Tests/Scenarios, each with the verdict that the ombud holds right." };
        var overrides = new Command("overrides", "Where the ombuds disagree with what the rules concluded, without personal data.") { municipality, asTests };
        overrides.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var all = await host.Services.GetRequiredService<CaseOverrides>().ListAsync(given.GetValue(municipality), cancellationToken);
            foreach (var (number, each) in all.Index())
                await given.InvocationConfiguration.Output.WriteLineAsync(given.GetValue(asTests) ? Scenario(number + 1, each) : Line(each));
            return 0;
        });
        return overrides;
    }

    private static string Line(CaseOverride each) => string.Create(
        CultureInfo.InvariantCulture, $"{each.Municipality}\t{each.AsOf:O}\t{each.Was} -> {each.Right}\trules {each.Rules}, content {each.Content}");

    private static string Scenario(int number, CaseOverride each)
    {
        // What was answered in words of one's own, which no question has, is left out.
        var answers = each.Answers.Where(answer => Ids.TryRead<Question>(answer.Key, out _)).Select(answer => $"{answer.Key}: \"{answer.Value}\"");
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            - sentence: The ombud of {{each.Municipality}} holds {{each.Right}} right where the rules said {{each.Was}} ({{number}})
              from: an override of the ombud's, rules {{each.Rules}}, content {{each.Content}}
              municipality: {{each.Municipality}}
              day: {{each.AsOf:O}}
              answered: {{{string.Join(", ", answers)}}}
              comes-out: {verdict: {{each.Right}}}

            """);
    }
}
