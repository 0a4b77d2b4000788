using System.Globalization;
using System.Text;
using OmbudGuide.Content;
using OmbudGuide.Rules.Audit;

namespace OmbudGuide.Bot.Audit;

/// <summary>The audit for people to read: the figures, then each breach with the fewest answers that show it.</summary>
internal static class AuditText
{
    public static string Of(ContentLibrary content, AuditReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Content {report.ContentVersion}, {report.Day:O}. {report.Rules.Fired} of {report.Rules.All} rules fired. {report.Took.TotalSeconds:F1} s.\n");
        if (report.Ready.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Ready for mandates to come: {string.Join(", ", report.Ready)}.\n");
        }

        foreach (var each in report.Municipalities)
        {
            Municipality(text, content, each);
        }

        text.Append(report.Breaches.Count == 0 ? "\nNo breach.\n" : $"\n{Count(report.Breaches.Count, "breach", "breaches")}:\n");
        foreach (var breach in report.Breaches)
        {
            Breach(text, content, breach);
        }

        return text.ToString().TrimEnd();
    }

    private static void Municipality(StringBuilder text, ContentLibrary content, MunicipalityAudit each)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{content.FindMunicipality(each.Id)!.Name}\n");
        Line(text, "services", $"{each.Services}, of which the rules tell {each.Classes} apart");
        Line(text, "paths", $"{each.Paths:N0}, with {each.Ends:N0} ends");
        Line(text, "on all days", $"{each.EndsOnAllDays:N0} ends on {each.Days.Count} days; {each.Walks.Made:N0} services walked, {each.Walks.Shared:N0} proved equal to a walked one");
        Line(text, "elsewhere", $"{each.Elsewhere.Movable:N0} ends by another answer to one question, {each.Elsewhere.Fixed:N0} by none");
        Line(text, "checked", $"the condition of {each.Referrals:N0} referrals; other orders and days at {each.Tried:N0} ends");
        Line(text, "questions", $"{each.Mean:F1} on average, {each.Longest.Questions} at most:");
        Path(text, content, each.Id, each.Longest.Path);
    }

    private static void Breach(StringBuilder text, ContentLibrary content, Breach breach)
    {
        var where = breach.Municipality is { } id ? $"{content.FindMunicipality(id)!.Name}, {breach.Day:O}: " : "";
        text.Append(CultureInfo.InvariantCulture, $"\n[{Rules.Facts.Ids.Of(breach.Kind)}] {where}{breach.What}\n");
        if (breach.Municipality is { } municipality)
        {
            Path(text, content, municipality, breach.Path);
        }
    }

    private static void Path(StringBuilder text, ContentLibrary content, string municipality, Rules.Facts.Answers path)
    {
        foreach (var step in new PathWords(content, municipality).Of(path))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {step.Text} → {step.AnswerText}  ({step.Question}={step.Answer})\n");
        }
    }

    private static void Line(StringBuilder text, string name, FormattableString value) =>
        text.Append(CultureInfo.InvariantCulture, $"  {name,-12} {FormattableString.Invariant(value)}\n");

    private static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}
