using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>
/// Which service a matter is about: ours side by side with node-nlp, trained on the same names and words of the services. Told is how often the best answer of
/// each is right, of the cases that are about a service; the sets that nobody tunes on are told by their figures alone.
/// </summary>
internal static class NodeNlp
{
    private static readonly (string Language, string Country, string Theirs)[] Languages = [("nb", "no", "no"), ("da", "dk", "da")];
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Language", "NodeNlp");
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(8);

    public static async Task ShowAsync(ContentLibrary content, LanguageReaders readers)
    {
        Console.WriteLine();
        Console.WriteLine("language, which service: ours and node-nlp, trained on the same words; the best answer of each");
        try
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], null);
            foreach (var (language, country, theirs) in Languages)
            {
                await ShowAsync(content, readers, language, country, theirs);
            }
        }
        catch (Exception cannot) when (cannot is Win32Exception or InvalidOperationException or TimeoutException)
        {
            Console.WriteLine($"  not compared: {cannot.Message.Split('\n')[0]}");
        }
    }

    private static async Task ShowAsync(ContentLibrary content, LanguageReaders readers, string language, string country, string theirs)
    {
        var municipality = content.Municipalities.First(m => m.Country == country);
        var reader = readers.For(municipality.Id);
        var words = content.Catalogue(municipality.Id).Services.SelectMany(s => s.Words(language).Prepend(s.Name(language)).Select(text => new Words(s.Id, text))).ToList();
        var sets = new[] { $"about.{language}", $"about.{language}{MeasuredCase.Untuned}", $"about.{language}{MeasuredCase.Fresh}" }.Where(MeasuredCase.Sets.Contains).ToArray();
        var cases = sets.Select(set => MeasuredCase.Load(set).Select(c => (Case: c, Right: Right(c))).Where(c => c.Right.Count > 0).ToList()).ToList();
        var watch = Stopwatch.StartNew();
        var answers = JsonSerializer.Deserialize<List<Answer>>(
            await RunAsync("node", ["classify.mjs"], JsonSerializer.Serialize(new Request(theirs, words, [.. cases.SelectMany(set => set.Select(c => c.Case.Text))]), JsonSerializerOptions.Web)),
            JsonSerializerOptions.Web)!;
        var seconds = watch.Elapsed.TotalSeconds;
        var next = 0;
        foreach (var (set, each) in sets.Zip(cases))
        {
            var (ours, node) = (0, 0);
            foreach (var (@case, right) in each)
            {
                ours += reader.Read(@case.Text, language, @case.AsOf).Services is [var best, ..] && right.Contains(best.Id) ? 1 : 0;
                node += right.Contains(answers[next++].Id) ? 1 : 0;
            }

            Console.WriteLine(FormattableString.Invariant(
                $"  {set,-18} ours {Share(ours, each.Count),7:P1} ({ours} of {each.Count})   node-nlp {Share(node, each.Count),7:P1} ({node} of {each.Count})   ours is right {Share(ours - node, each.Count) * 100:+0.0;-0.0} points more often"));
        }

        Console.WriteLine(FormattableString.Invariant($"  {"",-18} {words.Count} words of services; node-nlp took {seconds:F0} s to learn and answer"));
    }

    /// <summary>The services that a case is about, or may be about without harm; none where it is about none.</summary>
    private static HashSet<string> Right(MeasuredCase of) =>
        AboutMarks.Values(of.Expect, "services") is { Count: > 0 } services
            ? [.. services.Concat(of.Expect.TryGetProperty("may", out var may) ? AboutMarks.Values(may, "services") : []).SelectMany(s => s.Split('/'))]
            : [];

    private static double Share(int part, int whole) => (double)part / whole;

    /// <summary>Runs a program in the folder of the comparison and gives what it writes.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    /// <exception cref="TimeoutException">It took too long, and was ended.</exception>
    private static async Task<string> RunAsync(string program, string[] arguments, string? input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), StandardOutputEncoding = Encoding.UTF8,
        })!;
        using var limit = new CancellationTokenSource(Most);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            await errors;
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
        catch (OperationCanceledException ended)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} took over {Most.TotalMinutes:N0} minutes.", ended);
        }
    }

    private sealed record Request(string Language, IReadOnlyList<Words> Words, IReadOnlyList<string> Texts);

    private sealed record Words(string Id, string Text);

    private sealed record Answer(string Id, double Score);
}
