using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>axe-core, which finds the breaches of WCAG that a program can find.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Script = new(InstallAsync);

    /// <summary>How often a page that is still being drawn is looked at again, a second apart, before a breach counts as one that people meet.</summary>
    private const int Looks = 4;

    /// <summary>Every rule of WCAG 2.2 A and AA and of good practice, on the page as it stands. Each breach is told with where it is.</summary>
    public static async Task FindsNothingAsync(IPage page, string state)
    {
        await page.EvaluateAsync(await Script.Value);
        var found = await LookAsync(page);
        for (var look = 1; look < Looks && Breaches(found) > 0; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            found = await LookAsync(page);
        }

        await Pictures.KeepAsync(page, state);
        Assert.True(found.GetProperty("passes").GetInt32() > 10, $"{state}: axe hardly looked.");
        Assert.True(Breaches(found) == 0, $"{state}: {found.GetProperty("violations")}");
    }

    private static int Breaches(JsonElement found) => found.GetProperty("violations").GetArrayLength();

    private static Task<JsonElement> LookAsync(IPage page) => page.EvaluateAsync<JsonElement>("""
        () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) => ({
          violations: violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target.join(' ')} ${node.failureSummary}`)),
          passes: passes.length
        }))
        """);

    private static async Task<string> InstallAsync()
    {
        var folder = ProjectFolder();
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script)) await InstallAsync(folder);
        return await File.ReadAllTextAsync(script);
    }

    private static async Task InstallAsync(string folder)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var npm = Process.Start(start)!;
        var error = npm.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, $"npm ci in {folder} ended with {npm.ExitCode}: {await error}");
    }

    private static string ProjectFolder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, ".."));
}
