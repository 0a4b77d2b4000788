using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OmbudGuide.Bot.Pages;

/// <summary>Texts as markup: escaped, with <c>**bold**</c> as strong and line breaks kept.</summary>
internal static class Wording
{
    private const string Mark = "**";

    public static IHtmlContent Of(string text, HtmlEncoder encoder)
    {
        var html = new StringBuilder(text.Length + 32);
        var parts = text.Split(Mark);
        for (var i = 0; i < parts.Length; i++)
        {
            // A mark that is not closed is no mark.
            var bold = i % 2 == 1;
            if (bold && i == parts.Length - 1) html.Append(Mark).Append(encoder.Encode(parts[i]));
            else if (bold) html.Append("<strong>").Append(encoder.Encode(parts[i])).Append("</strong>");
            else html.Append(encoder.Encode(parts[i]));
        }

        return new HtmlString(html.Replace("&#xA;", "\n").Replace("\n", "<br>").ToString());
    }

    /// <summary>The text without its marks.</summary>
    public static string Plain(string text) => text.Replace(Mark, "", StringComparison.Ordinal);
}
