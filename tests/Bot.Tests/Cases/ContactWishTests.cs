using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Tests.Language;

namespace OmbudGuide.Bot.Tests.Cases;

public sealed class ContactWishTests
{
    [Theory]
    [InlineData(ContactKind.Phone, "32 04 00 00")]
    [InlineData(ContactKind.Phone, "+47 (32) 04-00-00")]
    [InlineData(ContactKind.Email, "kari.nordmann@eksempel.no")]
    [InlineData(ContactKind.Letter, "Storgata 1\n3015 Drammen")]
    [InlineData(ContactKind.InPerson, "Helst etter klokka tolv")]
    [InlineData(ContactKind.InPerson, null)]
    [InlineData(ContactKind.None, null)]
    public void A_fitting_address_is_taken(ContactKind kind, string? address)
    {
        var wish = ContactWish.TryCreate(LanguageCases.PersonalData, kind, $"  {address} ", "Kari");
        Assert.NotNull(wish);
        Assert.Equal((kind, address, "Kari"), (wish.Kind, wish.Address, wish.Name));
    }

    [Theory]
    [InlineData(ContactKind.Phone, null)]
    [InlineData(ContactKind.Phone, "1234567")]
    [InlineData(ContactKind.Phone, "1234567890123456")]
    [InlineData(ContactKind.Phone, "ring meg på 32040000")]
    [InlineData(ContactKind.Phone, "-32040000")]
    [InlineData(ContactKind.Email, "kari")]
    [InlineData(ContactKind.Email, "kari@eksempel")]
    [InlineData(ContactKind.Email, "kari@a.no, ola@b.no")]
    [InlineData(ContactKind.Email, "Kari <kari@a.no>")]
    [InlineData(ContactKind.Letter, "her")]
    [InlineData(ContactKind.Letter, "Storgata\0 1, Drammen")]
    [InlineData(ContactKind.None, "32040000")]
    [InlineData((ContactKind)17, "32040000")]
    public void An_address_that_does_not_fit_is_asked_for_again(ContactKind kind, string? address) =>
        Assert.Null(ContactWish.TryCreate(LanguageCases.PersonalData, kind, address));

    [Fact]
    public void Nothing_longer_than_the_field_is_taken()
    {
        Assert.Null(ContactWish.TryCreate(LanguageCases.PersonalData, ContactKind.Letter, new string('a', ContactWish.LongestAddress + 1)));
        Assert.Null(ContactWish.TryCreate(LanguageCases.PersonalData, ContactKind.Email, new string('a', 250) + "@a.no"));
        Assert.Null(ContactWish.TryCreate(LanguageCases.PersonalData, ContactKind.None, null, new string('a', ContactWish.LongestName + 1)));
        Assert.Null(ContactWish.TryCreate(LanguageCases.PersonalData, ContactKind.None, null, "Kari\nNordmann"));
        Assert.Throws<ArgumentException>(() => new CaseWishes(LanguageCases.PersonalData, [], ContactWish.None, new string('a', CaseWishes.LongestWords + 1)));
    }

    [Fact]
    public void Kinds_of_help_are_named_once_each_and_in_a_fixed_order()
    {
        var wishes = new CaseWishes(LanguageCases.PersonalData, [HelpWanted.Meeting, HelpWanted.Advice, HelpWanted.Meeting], ContactWish.None, "  ");
        Assert.Equal([HelpWanted.Advice, HelpWanted.Meeting], wishes.Help);
        Assert.Null(wishes.OwnWords);
    }

    [Fact]
    public void A_national_identity_number_is_masked_wherever_the_citizen_writes_it()
    {
        var wishes = new CaseWishes(LanguageCases.PersonalData, [], ContactWish.TryCreate(LanguageCases.PersonalData, ContactKind.Letter, "Storgata 1, Drammen, 13097248022", "Kari 13097248022")!, "Jeg er 13097248022.");
        Assert.Equal("Jeg er ******.", wishes.OwnWords);
        Assert.Equal(("Storgata 1, Drammen, ******", "Kari ******"), (wishes.Contact.Address, wishes.Contact.Name));
    }
}
