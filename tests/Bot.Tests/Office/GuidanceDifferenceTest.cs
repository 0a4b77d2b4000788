using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Tests.Cases;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>What is marked as different between the guidance that was given and today's, whatever the rules made of it.</summary>
public sealed class GuidanceDifferenceTest
{
    private static CaseGuidance Then => SampleCase.Draft().Guidance[0];

    [Fact]
    public void The_same_guidance_worded_otherwise_is_no_difference() =>
        Assert.True(GuidanceDifference.Between(Then, Then with { Verdict = Then.Verdict with { Text = "Ja, det kan vi." } }, []).IsNone);

    [Fact]
    public void What_is_told_no_more_and_what_is_told_besides_stand_apart()
    {
        var found = GuidanceDifference.Between(Then, Then with { Rights = [Then.Rights[0] with { Id = "access", Text = "Du har rett til innsyn." }] }, []);
        Assert.Equal("Du har rett til en begrunnelse.", Assert.Single(found.Of(DifferenceKind.Gone)).Then);
        Assert.Equal("Du har rett til innsyn.", Assert.Single(found.Of(DifferenceKind.New)).Now);
        Assert.Equal(2, found.Lines.Count);
        Assert.NotEmpty(found.Lines[0].Because);
    }

    [Fact]
    public void Another_last_day_is_the_same_right_to_complain_by_another_day()
    {
        var moved = Then.Complaint! with { Text = "Senest 7. desember.", Deadline = Then.Complaint.Deadline! with { LastDay = new DateOnly(2026, 12, 7) } };
        var line = Assert.Single(GuidanceDifference.Between(Then, Then with { Complaint = moved }, []).Lines);
        Assert.Equal((DifferenceKind.OtherDay, "Senest 7. desember.", new DateOnly(2026, 12, 7)), (line.Kind, line.Now, line.Day));
    }

    [Fact]
    public void A_deadline_that_has_passed_since_is_told_as_such()
    {
        var passed = Then.Complaint! with { Text = "Fristen er gått ut.", Deadline = Then.Complaint.Deadline! with { State = "passed" } };
        var line = Assert.Single(GuidanceDifference.Between(Then, Then with { Complaint = passed }, []).Lines);
        Assert.Equal((DifferenceKind.OtherState, Then.Complaint!.Text, "Fristen er gått ut."), (line.Kind, line.Then, line.Now));
    }

    [Fact]
    public void The_same_step_to_two_bodies_is_two_and_one_of_them_can_go()
    {
        var twice = Then with { Steps = [Then.Steps[0], Then.Steps[0] with { Text = "Skriv også til Nav." }] };
        Assert.Equal("Skriv også til Nav.", Assert.Single(GuidanceDifference.Between(twice, Then, []).Lines).Then);
    }

    [Fact]
    public void A_number_for_danger_is_not_called_gone_since_words_of_danger_are_not_kept()
    {
        var urgent = Then with { Referrals = [.. Then.Referrals, new CaseReferral("112", "Politiet", "emergency", "Ring nå", [])] };
        Assert.True(GuidanceDifference.Between(urgent, Then, []).IsNone);
    }

    [Fact]
    public void An_answer_that_was_left_out_is_a_difference_by_itself() =>
        Assert.False(GuidanceDifference.Between(Then, Then, [new CaseAnswer("old-question", "yes", "Gammelt spørsmål", "Ja")]).IsNone);
}
