using OmbudGuide.Bot.Statistics;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>Shares, small figures and waiting times.</summary>
public sealed class FiguresTest
{
    [Theory]
    [InlineData("72,30,12", "63,26,11")]
    [InlineData("1,1,1", "34,33,33")]
    [InlineData("0,0", "0,0")]
    [InlineData("5,0", "100,0")]
    [InlineData("2,1,4,2,2", "18,9,37,18,18")]
    public void Shares_make_100_together(string figures, string shares) => Assert.Equal(Numbers(shares), Shares.Of(Numbers(figures)));

    [Fact]
    public void Parts_that_do_not_make_the_whole_are_shares_of_the_whole() => Assert.Equal([52, 20], Shares.Of([26, 10], whole: 50));

    [Theory]
    [InlineData("5,4,3", "5,4,3")]
    [InlineData("5,0,3", "5,0,3")]
    [InlineData("9,2,2,4", "9,4*,4")]
    [InlineData("9,1,4", "9,5*")]
    [InlineData("9,1,1,4", "9,6*")]
    [InlineData("9,2,0", "11*,0")]
    [InlineData("2", "<2")]
    [InlineData("1,1", "<2*")]
    [InlineData("0,0", "0,0")]
    public void A_small_figure_is_never_told_and_never_stands_alone_in_its_fold(string figures, string shown)
    {
        var lines = Numbers(figures).Select((figure, at) => new CountNode([new SchemeEntry($"{at}", Translated.Of("nb", $"{at}"))], figure, [])).ToList();
        var folded = Folding.Of(lines, 3);
        Assert.Equal(shown, string.Join(',', folded.Select(line => $"{(line.IsFew ? "<" : "")}{line.Count}{(line.Headings.Count > 1 ? "*" : "")}")));
        Assert.Equal(lines.Sum(line => line.Count), folded.Sum(line => line.Count));
        Assert.Equal(lines.Count, folded.Sum(line => line.Headings.Count));
    }

    [Fact]
    public void Waits_are_told_in_bands_and_by_their_median()
    {
        var answers = new AnswerTimes([(0, 2), (7, 1), (8, 1), (21, 1), (22, 2)], unanswered: 4);
        Assert.Equal([(AnswerBand.SameDay, 2), (AnswerBand.Week, 1), (AnswerBand.ThreeWeeks, 2), (AnswerBand.Longer, 2)], answers.Bands);
        Assert.Equal((7, 4, 8), (answers.Answered, answers.Unanswered, answers.Median));
        Assert.Null(new AnswerTimes([], 3).Median);
    }

    [Fact]
    public void A_period_is_one_that_can_be()
    {
        Assert.Equal(2023, new CountedPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)).CalendarYear);
        Assert.Null(new CountedPeriod(new DateOnly(2023, 1, 2), new DateOnly(2023, 12, 31)).CalendarYear);
        Assert.Equal(2, new CountedPeriod(new DateOnly(2023, 1, 31), new DateOnly(2023, 2, 1)).Months.Count);
        Assert.Throws<ArgumentException>(() => new CountedPeriod(new DateOnly(2023, 1, 2), new DateOnly(2023, 1, 1)));
        Assert.Throws<ArgumentException>(() => new CountedPeriod(new DateOnly(2000, 1, 1), new DateOnly(2020, 1, 1)));
    }

    private static int[] Numbers(string figures) => [.. figures.Split(',').Select(figure => int.Parse(figure, System.Globalization.CultureInfo.InvariantCulture))];
}
