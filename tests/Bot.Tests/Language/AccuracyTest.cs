using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>
/// What a text is about, the kind of trouble it tells of, answers, and danger in it, are read no worse than they were: the floors lie a little under what was measured when they were set.
/// A better figure is a reason to raise its floor. Proves nothing beyond the sets.
/// </summary>
public sealed class AccuracyTest
{
    private static readonly Lazy<ContentLibrary> Library = new(() => ContentLibrary.Load(ContentLibrary.DefaultFolder));
    private static readonly Lazy<LanguageReaders> Readers = new(() => new LanguageReaders(Library.Value));

    [Theory]
    [InlineData("about.nb", 0.98)]
    [InlineData("about.da", 0.98)]
    [InlineData("about.en", 0.98)]
    [InlineData("about.nb-untuned", 0.98)]
    [InlineData("about.da-untuned", 0.98)]
    [InlineData("more.nb", 0.99)]
    [InlineData("more.da", 0.99)]
    [InlineData("wording.nb", 0.98)]
    [InlineData("wording.da", 0.98)]
    [InlineData("drawn.da", 0.98)]
    [InlineData("drawn.nb", 0.98)]
    [InlineData("drawn.en", 0.98)]
    public void Services_taken_without_asking_are_the_ones_meant(string set, double least)
    {
        var sure = Measure(set, "service taken as sure");

        Assert.True(sure.Right > 0, sure.ToString());
        Assert.True(sure.Precision >= least, sure.ToString());
    }

    [Theory]
    [InlineData("about.nb", 0.97)]
    [InlineData("about.da", 0.98)]
    [InlineData("about.en", 0.97)]
    [InlineData("about.nb-untuned", 0.77)]
    [InlineData("about.da-untuned", 0.69)]
    [InlineData("about.en-untuned", 0.76)]
    [InlineData("wording.nb", 0.97)]
    [InlineData("wording.da", 0.93)]
    [InlineData("more.nb", 0.98)]
    [InlineData("more.da", 0.92)]
    [InlineData("drawn.da", 0.91)]
    [InlineData("drawn.nb", 0.94)]
    [InlineData("drawn.en", 0.88)]
    public void The_service_meant_is_among_the_three_that_are_offered(string set, double least)
    {
        var offered = Measure(set, "first matter among three");

        Assert.True(offered.Recall >= least, offered.ToString());
    }

    [Theory]
    [InlineData("about.nb", 0.98, 0.5)]
    [InlineData("about.da", 0.98, 0.54)]
    [InlineData("about.en", 0.98, 0.7)]
    [InlineData("told.nb", 0.98, 0.29)]
    [InlineData("told.da", 0.98, 0.31)]
    [InlineData("more.nb", 0.98, 0.32)]
    [InlineData("more.da", 0.98, 0.32)]
    [InlineData("about.nb-untuned", 0.9, 0.03)]
    [InlineData("about.da-untuned", 0.85, 0.05)]
    public void The_kind_of_trouble_taken_without_asking_is_the_one_told(string set, double leastPrecision, double leastRecall) =>
        Holds(set, "issue taken as sure", leastPrecision, leastRecall);

    [Theory]
    [InlineData("about.nb", 0.97, 0.95)]
    [InlineData("about.da", 0.97, 0.95)]
    [InlineData("told.nb", 0.97, 0.92)]
    [InlineData("told.da", 0.97, 0.92)]
    [InlineData("wording.nb", 0.97, 0.92)]
    [InlineData("wording.da", 0.97, 0.93)]
    [InlineData("more.nb", 0.97, 0.94)]
    [InlineData("more.da", 0.97, 0.94)]
    [InlineData("about.en", 0.97, 0.95)]
    [InlineData("drawn.nb", 0.98, 0.91)]
    [InlineData("drawn.da", 0.98, 0.89)]
    [InlineData("drawn.en", 0.98, 0.83)]
    [InlineData("about.nb-untuned", 0.72, 0.38)]
    [InlineData("about.da-untuned", 0.67, 0.4)]
    [InlineData("about.en-untuned", 0.68, 0.28)]
    public void The_kind_of_trouble_asked_about_is_mostly_the_one_told(string set, double leastPrecision, double leastRecall) =>
        Holds(set, "issue", leastPrecision, leastRecall);

    [Theory]
    [InlineData("answers.nb", "answers", 0.98, 0.96)]
    [InlineData("answers.da", "answers", 0.98, 0.96)]
    [InlineData("answers.en", "answers", 0.94, 0.93)]
    [InlineData("about.nb", "decision", 0.95, 0.9)]
    [InlineData("about.da", "decision", 0.95, 0.9)]
    [InlineData("told.nb", "decision", 0.95, 0.94)]
    [InlineData("told.da", "decision", 0.95, 0.94)]
    [InlineData("about.nb", "complaintStatus", 0.97, 0.97)]
    [InlineData("about.da", "complaintStatus", 0.97, 0.97)]
    [InlineData("about.en", "complaintStatus", 0.97, 0.97)]
    [InlineData("told.nb", "complaintStatus", 0.97, 0.97)]
    [InlineData("told.da", "complaintStatus", 0.97, 0.97)]
    [InlineData("about.nb", "actingFor", 0.97, 0.97)]
    [InlineData("about.da", "actingFor", 0.97, 0.97)]
    [InlineData("about.en", "actingFor", 0.97, 0.97)]
    [InlineData("told.nb", "actingFor", 0.97, 0.93)]
    [InlineData("told.da", "actingFor", 0.97, 0.9)]
    [InlineData("drawn.nb", "actingFor", 0.98, 0.93)]
    [InlineData("drawn.da", "actingFor", 0.98, 0.67)]
    [InlineData("drawn.en", "actingFor", 0.98, 0.73)]
    [InlineData("drawn.nb", "complaintStatus", 0.98, 0.95)]
    [InlineData("drawn.da", "complaintStatus", 0.98, 0.94)]
    [InlineData("drawn.en", "complaintStatus", 0.98, 0.97)]
    [InlineData("about.nb-untuned", "actingFor", 0.9, 0.61)]
    [InlineData("about.da-untuned", "actingFor", 0.92, 0.52)]
    [InlineData("drawn.nb-untuned", "actingFor", 0.91, 0.55)]
    [InlineData("drawn.da-untuned", "actingFor", 0.92, 0.42)]
    [InlineData("drawn.nb-untuned", "complaintStatus", 0.82, 0.26)]
    [InlineData("drawn.da-untuned", "complaintStatus", 0.81, 0.33)]
    public void Answers_and_what_is_told_besides_the_service_are_read(string set, string kind, double leastPrecision, double leastRecall) =>
        Holds(set, kind, leastPrecision, leastRecall);

    [Theory]
    [InlineData("danger.nb", 0.94, 0.98)]
    [InlineData("danger.da", 0.88, 0.98)]
    [InlineData("danger.en", 0.95, 0.98)]
    [InlineData("scenes.nb", 0.93, 0.96)]
    [InlineData("scenes.da", 0.93, 0.96)]
    [InlineData("worries.nb", 0.95, 0.97)]
    [InlineData("worries.da", 0.95, 0.97)]
    [InlineData("worries.en", 0.95, 0.98)]
    [InlineData("drawn.nb", 0.44, 0.88)]
    [InlineData("drawn.da", 0.4, 0.8)]
    [InlineData("danger.nb-untuned", 0.75, 0.84)]
    [InlineData("danger.da-untuned", 0.74, 0.84)]
    public void Danger_is_heard_and_what_only_sounds_like_it_is_left_alone(string set, double leastPrecision, double leastRecall) =>
        Holds(set, "danger of any kind", leastPrecision, leastRecall);

    [Theory]
    [InlineData("danger.nb", 0.98, 0.98)]
    [InlineData("danger.da", 0.97, 0.98)]
    [InlineData("danger.en", 0.98, 0.96)]
    [InlineData("scenes.nb", 0.97, 0.95)]
    [InlineData("scenes.da", 0.97, 0.95)]
    [InlineData("worries.nb", 0.95, 0.5)]
    [InlineData("worries.da", 0.95, 0.55)]
    [InlineData("worries.en", 0.98, 0.76)]
    public void Danger_that_is_taken_as_sure_and_stops_the_talk_is_danger(string set, double leastPrecision, double leastRecall) =>
        Holds(set, "danger taken as sure", leastPrecision, leastRecall);

    [Theory]
    [InlineData("about.nb", 0.53)]
    [InlineData("about.da", 0.56)]
    [InlineData("about.en", 0.47)]
    [InlineData("more.nb", 0.77)]
    [InlineData("more.da", 0.53)]
    [InlineData("drawn.da", 0.15)]
    [InlineData("drawn.en", 0.14)]
    [InlineData("about.nb-untuned", 0.12)]
    [InlineData("about.da-untuned", 0.07)]
    public void A_service_that_is_clearly_meant_is_taken_without_asking(string set, double least)
    {
        var sure = Measure(set, "service taken as sure");

        Assert.True(sure.Recall >= least, sure.ToString());
    }

    private static void Holds(string set, string kind, double leastPrecision, double leastRecall)
    {
        var measured = Measure(set, kind);

        Assert.True(measured.Precision >= leastPrecision, measured.ToString());
        Assert.True(measured.Recall >= leastRecall, measured.ToString());
    }

    private static Tally Measure(string set, string kind) =>
        CaseRunner.Run(set, Library.Value, Readers.Value)!.Tallies.Single(t => string.Equals(t.Kind, kind, StringComparison.Ordinal));
}
