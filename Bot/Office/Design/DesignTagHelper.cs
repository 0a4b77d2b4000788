using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OmbudGuide.Bot.Office.Design;

/// <summary>
/// Gives buttons, fields, tables, tags and alerts of the pages the classes that Designsystemet's style knows them by. A page says what a thing
/// is (<c>quiet</c>, <c>danger</c>, <c>problem</c>, <c>state</c>), and this says what that is called there.
/// </summary>
[HtmlTargetElement("button")]
[HtmlTargetElement("input", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select")]
[HtmlTargetElement("textarea")]
[HtmlTargetElement("label")]
[HtmlTargetElement("legend")]
[HtmlTargetElement("table")]
[HtmlTargetElement("a", Attributes = ClassName)]
[HtmlTargetElement("p", Attributes = ClassName)]
[HtmlTargetElement("div", Attributes = ClassName)]
[HtmlTargetElement("span", Attributes = ClassName)]
[HtmlTargetElement("section", Attributes = ClassName)]
[HtmlTargetElement("form", Attributes = ClassName)]
public sealed class DesignTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const string ClassName = "class";
    private const string Color = "data-color";
    private const string Variant = "data-variant";

    /// <summary>After those that write the element itself.</summary>
    public override int Order => 1_000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var classes = Classes(output);
        switch (output.TagName)
        {
            case "button":
                if (!classes.Contains("unseen")) Button(output, classes);
                break;
            case "a":
                if (classes.Contains("button")) Button(output, classes);
                break;
            case "input":
                if (output.Attributes["type"]?.Value?.ToString() is not ("hidden" or "file")) output.AddClass("ds-input", encoder);
                break;
            case "select" or "textarea":
                output.AddClass("ds-input", encoder);
                break;
            case "label" or "legend":
                if (classes.Contains("unseen")) break;
                output.AddClass("ds-label", encoder);
                if (classes.Contains("check") || classes.Contains("option")) output.Attributes.SetAttribute("data-weight", "regular");
                break;
            case "table":
                output.AddClass("ds-table", encoder);
                output.Attributes.SetAttribute(Color, "neutral");
                break;
            default:
                TagOrAlert(output, classes);
                break;
        }
    }

    private void Button(TagHelperOutput output, HashSet<string> classes)
    {
        output.AddClass("ds-button", encoder);
        if (classes.Contains("quiet")) output.Attributes.SetAttribute(Variant, "secondary");
        if (classes.Contains("danger")) output.Attributes.SetAttribute(Color, "danger");
    }

    private void TagOrAlert(TagHelperOutput output, HashSet<string> classes)
    {
        var (name, color) = classes switch
        {
            _ when classes.Contains("problem") => ("ds-alert", "danger"),
            _ when classes.Contains("done") => ("ds-alert", "success"),
            _ when classes.Contains("note") => ("ds-alert", "warning"),
            _ when classes.Contains("new-mark") || classes.Contains("state-new") => ("ds-tag", "accent"),
            _ when classes.Contains("read-mark") || classes.Contains("flag") => ("ds-tag", "warning"),
            _ when classes.Contains("state") => ("ds-tag", classes.Contains("state-closed") ? "neutral" : "info"),
            _ => (null, null),
        };
        if (name is null) return;
        output.AddClass(name, encoder);
        output.Attributes.SetAttribute(Color, color);
    }

    private HashSet<string> Classes(TagHelperOutput output)
    {
        var written = output.Attributes[ClassName]?.Value switch
        {
            null => "",
            IHtmlContent content => Written(content),
            var value => value.ToString() ?? "",
        };
        return [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, encoder);
        return writer.ToString();
    }
}
