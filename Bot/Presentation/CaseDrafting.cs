using OmbudGuide.Bot.Cases;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Presentation;

/// <summary>Puts together what is sent to the ombud: what the citizen said and wants, and the guidance as it stood, in the languages of both.</summary>
public sealed class CaseDrafting(ContentLibrary content)
{
    private readonly GuidancePresenter _presenter = new(content);

    /// <summary>The version of the rules, as cases name it: of the assembly, which is built once.</summary>
    public static string RulesVersion { get; } = typeof(Guide).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    /// <summary>A draft to show the citizen and, after their yes, to hand in unchanged.</summary>
    /// <param name="language">The citizen's language.</param>
    public CaseDraft Draft(Guidance guidance, string language, CaseWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(wishes);
        var municipality = content.FindMunicipality(guidance.World.Municipality)
            ?? throw new ArgumentException($"The content has no municipality '{guidance.World.Municipality}'.", nameof(guidance));
        List<CaseGuidance> worded = [.. new[] { language, municipality.Languages[0] }.Distinct(StringComparer.Ordinal).Select(each => Word(guidance, each))];
        var view = _presenter.Present(guidance, language);
        return new CaseDraft(
            CaseDraft.CurrentShape,
            municipality.Id,
            language,
            [.. wishes.Help.Select(Ids.Of)],
            new CaseContact(Ids.Of(wishes.Contact.Kind), wishes.Contact.Address, wishes.Contact.Name),
            wishes.OwnWords,
            view.Verdict.Kind,
            view.CaseOpening.Categories,
            view.CaseOpening.Areas,
            view.CaseOpening.Flags,
            view.AsOf,
            RulesVersion,
            content.Version,
            worded);
    }

    /// <summary>The guidance as a case keeps it, worded in one language.</summary>
    internal CaseGuidance Word(Guidance guidance, string language)
    {
        var view = _presenter.Present(guidance, language);
        var words = new AnswerWords(content, guidance.World.Municipality, language);
        var texts = content.Texts.For(guidance.World.Municipality);
        var scheme = content.Scheme(guidance.World.Municipality);
        return new CaseGuidance(
            language,
            guidance.Answers[Question.Service] is Chosen service ? words.Service(service.Id) : null,
            [.. guidance.Answers.Select(answer => new CaseAnswer(
                Ids.Of(answer.Key), AnswerIds.Of(answer.Value), words.Question(answer.Key, guidance.Answers), words.Answer(answer.Key, answer.Value)))],
            new CaseStatement(view.Verdict.Kind, view.Verdict.Text, null, Reasons(view.Verdict.Because)),
            view.Complaint is { } complaint ? Complaint(guidance, complaint) : null,
            [.. view.Referrals.Select(referral => new CaseReferral(
                referral.Authority, referral.Name, referral.Role, referral.RoleText, Reasons(referral.Because)))],
            [.. view.Rights.Select(right => new CaseStatement(right.Id, right.Text, right.Due, Reasons(right.Because)))],
            [.. view.Duties.Select(duty => new CaseStatement(duty.Id, duty.Text, null, Reasons(duty.Because)))],
            [.. view.Steps.Select(step => new CaseStatement(step.Id, step.Text, step.By, Reasons(step.Because)))],
            [.. view.Notes.Select(note => new CaseStatement(note.Id, note.Text, null, Reasons(note.Because)))],
            [.. view.CaseOpening.Categories.Select(id => new CaseLabel(id, scheme.FindMatter(id)?.Name(language) ?? id))],
            [.. view.CaseOpening.Areas.Select(id => new CaseLabel(id, scheme.FindArea(id)?.Name(language) ?? id))],
            [.. view.CaseOpening.Flags.Select(id => new CaseFlagged(id, texts.Get(language, $"findings.flag.{id}")))],
            [.. view.Help.Select(way => new CaseStatement(way.Id, way.Text, null, Reasons(way.Because)))]);
    }

    private static CaseComplaint Complaint(Guidance guidance, ComplaintView complaint) => new(
        guidance.Complaint!.Regime,
        complaint.Body,
        complaint.BodyName,
        complaint.SendTo,
        complaint.SendToName,
        complaint.Form,
        complaint.Text,
        complaint.Details,
        complaint.Deadline is { } deadline
            ? new CaseDeadline(
                deadline.Length, deadline.Start, guidance.Deadline?.Start?.Last, deadline.LastDay, deadline.State, [.. deadline.Counted.Select(step => step.Text)])
            : null,
        complaint.Late?.Text,
        Reasons(complaint.Because));

    private static List<CaseReason> Reasons(IReadOnlyList<ReasonView> because) =>
    [
        .. because.Select(reason => new CaseReason(
            reason.Rule,
            reason.Text,
            [.. reason.Sources.Select(source => new CaseSource(source.Id, source.Title, source.Locator ?? "", source.Url))],
            [.. reason.Facts.Select(fact => fact.Question).OfType<string>().Distinct()])),
    ];
}
