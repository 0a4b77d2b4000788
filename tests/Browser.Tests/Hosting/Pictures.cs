using Microsoft.Playwright;

namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>Keeps a picture of every page that is checked in the folder that <c>OMBUDGUIDE_TEST_PICTURES</c> names, for people to look at. None is kept where it is not set.</summary>
internal static class Pictures
{
    private const int LongestName = 80;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("OMBUDGUIDE_TEST_PICTURES");

    /// <param name="state">What the page shows; the picture's name, with the window's width.</param>
    public static async Task KeepAsync(IPage page, string state)
    {
        if (string.IsNullOrEmpty(Folder)) return;
        var name = string.Concat(state.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        var file = Path.Combine(Folder, $"{(name.Length > LongestName ? name[..LongestName] : name)}-{page.ViewportSize?.Width}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
    }
}
