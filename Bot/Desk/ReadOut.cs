using System.Security.Cryptography;
using System.Text;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>What is read out to the citizen before a case is sent: all that goes to the ombud, and the question. The same words as in the chat.</summary>
internal sealed class ReadOut(ContentLibrary content)
{
    public string Of(CaseDraft draft)
    {
        var texts = content.Texts.For(draft.Municipality);
        var municipality = content.FindMunicipality(draft.Municipality)!;
        var ombud = content.Authority(draft.Municipality, municipality.OmbudId, draft.AsOf).Name(draft.Language);
        var words = new AnswerWords(content, draft.Municipality, draft.Language);
        var guidance = draft.GuidanceIn(draft.Language);
        string Said(string key) => texts.Get(draft.Language, key, ("ombud", ombud));
        string Line(string name, string value) => $"– {name}: {value}";
        List<string> lines =
        [
            Said("chat.case.shown"),
            .. guidance.Answers.Select(answer => Line(Ids.TryRead<Question>(answer.Question, out var question) ? words.Label(question) : answer.Asked, answer.Answered)),
            Line(Said("chat.case.line-help"), draft.Help.Count == 0 ? Said("chat.case.no-help") : texts.Join(draft.Language, [.. draft.Help.Select(id => Said($"chat.case.wanted.{id}"))])),
            Line(Said("chat.case.line-contact"), $"{Said($"chat.case.by.{draft.Contact.Kind}")} {draft.Contact.Address}".TrimEnd()),
            Line(Said("chat.case.line-name"), draft.Contact.Name ?? Said("chat.case.no-name")),
        ];
        if (guidance.Complaint?.Deadline?.LastDay is { } last) lines.Add(Line(Said("chat.case.line-deadline"), texts.Date(draft.Language, last)));
        if (draft.OwnWords is { } own) lines.Add(Line(Said("chat.case.line-words"), own));
        lines.Add(Line(Said("chat.case.line-guidance"), guidance.Verdict.Text.Replace("**", "", StringComparison.Ordinal)));
        if (guidance.Categories.Concat(guidance.Areas).Select(label => label.Name).ToList() is { Count: > 0 } labels)
            lines.Add(Line(Said("chat.case.line-booked"), texts.Join(draft.Language, labels)));
        return $"{string.Join('\n', lines)}\n\n{Said("desk.read-out.after")}\n\n{Said("chat.case.consent")}";
    }

    /// <summary>Tells whether what was read out is what would be sent now.</summary>
    public static string Mark(string readOut) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(readOut)));
}
