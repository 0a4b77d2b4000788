using System.Globalization;
using OmbudGuide.Bot.Audit;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using Xunit.Abstractions;

namespace OmbudGuide.Audit.Tests;

/// <summary>
/// Every way of every municipality's interview, on a fixed day and around each change of law: the same code as the command <c>audit</c>.
/// It proves nothing of what a text says, only that there is one, that it is shown, and that what it stands for holds together.
/// </summary>
public sealed class EveryPathTest(ITestOutputHelper output) : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-audit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The walk is long, so one serves for both: the content has one fault that was put there, and that one alone is found.</summary>
    [Fact]
    public void No_path_of_any_interview_ends_wrong_footed_and_a_finding_that_no_rule_makes_is_found()
    {
        AuditedContent.CopyTo(_folder);
        AuditedContent.Plant(_folder, "findings.yaml", "planted:\n  said-by-nobody: \"x\"\n");
        var content = ContentLibrary.Load(_folder);

        var report = new Auditor(content, Guide.Compile()).Run(null, Day, null, CancellationToken.None);

        var text = AuditText.Of(content, report);
        output.WriteLine(text);
        Assert.True(report.Breaches is [{ Kind: BreachKind.TextNeverShown, Subject: "findings.planted.said-by-nobody", What: "the text 'findings.planted.said-by-nobody' is not shown anywhere" }], text);
        Assert.All(report.Municipalities, each => Assert.Equal(each.Ends, each.Elsewhere.Movable + each.Elsewhere.Fixed));
        Assert.All(report.Municipalities, each => Assert.True(each.Referrals > each.Ends, string.Create(CultureInfo.InvariantCulture, $"{each.Id}: {each.Referrals} referrals")));
        Assert.All(report.Municipalities, each => Assert.True(each.Ends > 1000, string.Create(CultureInfo.InvariantCulture, $"{each.Id}: {each.Ends} ends")));
        Assert.All(report.Municipalities, each => Assert.InRange(each.Longest.Questions, 2, 12));
    }

    [Fact]
    public void A_breach_is_told_with_the_questions_and_answers_that_show_it()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var path = Rules.Facts.Answers.None
            .With(Rules.Facts.Question.Service, Rules.Facts.AnswerValue.Option("health.home-care"))
            .With(Rules.Facts.Question.Issue, Rules.Facts.AnswerValue.Option(Rules.Facts.Issue.NoReply));
        var breach = new Breach(BreachKind.NoNextStep, "step", "nothing to do next", "drammen", Day, path);
        var report = new AuditReport(content.Version, Day, TimeSpan.FromSeconds(1), (2, 1), [], [], [breach]);

        var text = AuditText.Of(content, report);

        Assert.Contains("[no-next-step] Drammen, 2026-11-22: nothing to do next", text, StringComparison.Ordinal);
        Assert.Contains("Hva trenger du hjelp til? → Jeg får ikke svar  (issue=no-reply)", text, StringComparison.Ordinal);
        Assert.Contains("\"answerText\": \"Jeg får ikke svar\"", AuditJson.Of(content, report), StringComparison.Ordinal);
    }
}
