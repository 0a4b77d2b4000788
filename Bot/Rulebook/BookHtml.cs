using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>A book as one page of HTML: no script, nothing from elsewhere, its style inside it.</summary>
internal static class BookHtml
{
    /// <summary>The style of every book.</summary>
    public static string Css { get; } = Read();

    /// <summary>What a browser may do with a book: show it, in this style alone.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    public static Task<string> OfAsync(Book book) =>
        RenderAsync<BookPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(BookPage.Book)] = book });

    /// <summary>What a reader sees while the book is being written: that it is, and the page asks again by itself.</summary>
    /// <param name="again">How long the page waits before it does.</param>
    public static Task<string> WaitingAsync(Texts texts, Municipality municipality, string language, TimeSpan again) =>
        RenderAsync<WaitingPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(WaitingPage.Language)] = language,
            [nameof(WaitingPage.Municipality)] = municipality.Name,
            [nameof(WaitingPage.Title)] = texts.Get(language, "rulebook.waiting.title"),
            [nameof(WaitingPage.Why)] = texts.Get(language, "rulebook.waiting.why"),
            [nameof(WaitingPage.Again)] = texts.Get(language, "rulebook.waiting.again"),
            [nameof(WaitingPage.Reload)] = texts.Get(language, "rulebook.waiting.reload"),
            [nameof(WaitingPage.Address)] = RulebookEndpoint.AddressOf(municipality.Id, language),
            [nameof(WaitingPage.Seconds)] = (int)again.TotalSeconds,
        });

    private static async Task<string> RenderAsync<TPage>(IDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return page.ToHtmlString();
        });
    }

    private static string Read()
    {
        using var css = Assembly.GetExecutingAssembly().GetManifestResourceStream("book.css")!;
        using var reader = new StreamReader(css, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
