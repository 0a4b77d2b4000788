using System.Text.RegularExpressions;

namespace OmbudGuide.Content.Loading;

/// <summary>Reads <c>authorities.yaml</c>, of a country or of a municipality.</summary>
internal static partial class AuthoritiesFile
{
    /// <param name="inherited">Ids of entries that the country gives in full, of which a municipality may give parts.</param>
    public static IReadOnlyList<AuthorityContent> Read(YamlMap root, Reading reading, IReadOnlySet<string> inherited) =>
        Fields.Of(root, reading, file => file.EachRequired("authorities", authority => Authority(authority, reading, inherited))) ?? [];

    private static AuthorityContent Authority(Fields authority, Reading reading, IReadOnlySet<string> inherited)
    {
        var id = authority.Id("id");
        var partial = inherited.Contains(id);
        var during = authority.Validity();
        reading.Index.Define(Kind.Authority, id, authority.Place, during);
        return new AuthorityContent(
            id,
            partial ? authority.OptionalTranslated("name") : authority.Translated("name"),
            partial ? authority.OptionalTranslated("does") : authority.Translated("does"),
            authority.OptionalTranslated("limit"),
            authority.OptionalMap("contact", Contact),
            during,
            authority.Sources(during),
            authority.OptionalOption<Confidence>("confidence"),
            authority.OptionalDate("checked"));
    }

    private static Contact Contact(Fields contact) => new(
        contact.OptionalForm("phone", Phone(), "a telephone number of digits and spaces, in quotes"),
        contact.OptionalForm("email", Email(), "an e-mail address"),
        contact.OptionalUrl("url"),
        contact.OptionalTranslated("hours"),
        contact.OptionalTranslated("visit"));

    [GeneratedRegex(@"^\+?[0-9][0-9 ]{1,18}[0-9]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s]{1,180}\.[a-z]{2,24}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();
}
