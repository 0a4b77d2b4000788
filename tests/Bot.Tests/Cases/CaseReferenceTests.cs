using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Tests.Cases;

public sealed class CaseReferenceTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_reference_is_read_as_it_is_shown()
    {
        var reference = CaseReference.From([1, 2, 3, 4, 5]);
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}$", reference.ToString());
        Assert.Equal(reference, CaseReference.Read(reference.ToString()));
    }

    [Theory]
    [InlineData("{0}", "the way it is written")]
    [InlineData(" {0} ", "with blanks around")]
    public void A_reference_is_read_as_people_write_it(string form, string why)
    {
        var reference = CaseReference.From([0, 0, 0, 0, 0]);
        Assert.Equal("0000-0000", reference.ToString());
        Assert.True(CaseReference.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, reference)) == reference, why);
        Assert.Equal(reference, CaseReference.Read("ooOO oo-OO"));
        Assert.Equal(reference, CaseReference.Read("00000000"));
    }

    [Fact]
    public void One_wrong_character_is_always_noticed()
    {
        var right = CaseReference.From([17, 250, 3, 99, 201]).ToString().Replace("-", "", StringComparison.Ordinal);
        for (var place = 0; place < right.Length; place++)
        {
            foreach (var other in Alphabet.Where(c => c != right[place]))
                Assert.Null(CaseReference.Read(right[..place] + other + right[(place + 1)..]));
        }
    }

    [Fact]
    public void Two_characters_that_changed_places_are_always_noticed()
    {
        var right = CaseReference.From([17, 250, 3, 99, 201]).ToString().Replace("-", "", StringComparison.Ordinal).ToCharArray();
        for (var first = 0; first < right.Length; first++)
        {
            for (var second = first + 1; second < right.Length; second++)
            {
                if (right[first] == right[second]) continue;
                var swapped = (char[])right.Clone();
                (swapped[first], swapped[second]) = (swapped[second], swapped[first]);
                Assert.Null(CaseReference.Read(new string(swapped)));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-000")]
    [InlineData("0000-00000")]
    [InlineData("0000-000*")]
    [InlineData("0000-000U")]
    [InlineData("٠٠٠٠-٠٠٠٠")]
    public void What_is_no_reference_is_not_read(string? text) => Assert.Null(CaseReference.Read(text));

    [Fact]
    public void A_secret_is_read_as_people_write_it_and_never_printed()
    {
        var secret = CaseSecret.From([.. Enumerable.Range(40, CaseSecret.Bytes).Select(i => (byte)(i * 7))]);
        Assert.Matches("^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$", secret.Reveal());
        Assert.True(CaseSecret.Read(secret.Reveal().ToLowerInvariant().Replace('-', ' '))!.Matches(secret.Hash()));
        Assert.DoesNotContain(secret.Reveal(), $"{secret}", StringComparison.Ordinal);
        Assert.Null(CaseSecret.Read(secret.Reveal()[1..]));
    }
}
