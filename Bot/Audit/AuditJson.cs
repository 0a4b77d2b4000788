using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Audit;

/// <summary>The audit for programs to read.</summary>
internal static class AuditJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(ContentLibrary content, AuditReport report) => JsonSerializer.Serialize(
        new
        {
            report.ContentVersion,
            report.Day,
            Seconds = Math.Round(report.Took.TotalSeconds, 1),
            Rules = new { report.Rules.All, report.Rules.Fired, report.Ready },
            Municipalities = report.Municipalities.Select(each => new
            {
                each.Id,
                each.Days,
                each.Services,
                each.Classes,
                each.Paths,
                each.Ends,
                each.EndsOnAllDays,
                Walked = each.Walks.Made,
                ProvedEqual = each.Walks.Shared,
                Longest = new { each.Longest.Questions, Path = new PathWords(content, each.Id).Of(each.Longest.Path) },
                Mean = Math.Round(each.Mean, 2),
                Outcomes = each.Outcomes.Keys
                    .Select(outcome => new { Verdict = Ids.Of(outcome.Verdict), outcome.Complaint, outcome.MainBody })
                    .OrderBy(outcome => outcome.Verdict, StringComparer.Ordinal).ThenBy(outcome => outcome.MainBody, StringComparer.Ordinal),
                ReferralsChecked = each.Referrals,
                TriedInOtherOrders = each.Tried,
                Elsewhere = new
                {
                    ByOneAnswer = each.Elsewhere.Movable,
                    ByNoAnswer = each.Elsewhere.Fixed,
                    SmallestChanges = each.Elsewhere.Changes.Select(one => new
                    {
                        Question = Ids.Of(one.Change.Question),
                        one.Change.Answer,
                        From = Ids.Of(one.Change.From),
                        To = Ids.Of(one.Change.To),
                        one.Ends,
                    }),
                },
            }),
            Breaches = report.Breaches.Select(breach => new
            {
                Kind = Ids.Of(breach.Kind),
                breach.Subject,
                breach.What,
                breach.Municipality,
                breach.Day,
                Path = breach.Municipality is { } id ? new PathWords(content, id).Of(breach.Path) : null,
            }),
        },
        Options);
}
