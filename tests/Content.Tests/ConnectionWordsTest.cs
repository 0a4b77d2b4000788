using OmbudGuide.Content.Loading;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests;

/// <summary>Citizens are asked for the tie that the mandate asks for: to live in the municipality, or to use its services.</summary>
public sealed class ConnectionWordsTest
{
    private static readonly Dictionary<ConnectionKind, string[]> Words = new()
    {
        [ConnectionKind.Resident] = ["Bor du", "Do you live"],
        [ConnectionKind.ServiceUser] = ["Bruker du", "use services"],
    };

    private static readonly Texts Texts = ContentLibrary.Load(ContentLibrary.DefaultFolder).Texts;

    private static readonly IReadOnlyList<MunicipalityContent> Contents = ContentReader.Read(ContentLibrary.DefaultFolder).Municipalities;

    public static TheoryData<string> Municipalities() => [.. Contents.Select(content => content.Municipality.Id)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void The_tie_that_is_asked_for_is_that_of_the_mandate(string municipality)
    {
        var different = Differences(Contents.Single(content => content.Municipality.Id == municipality));
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    /// <summary>Languages in which another tie is asked for than the mandate's.</summary>
    internal static List<string> Differences(MunicipalityContent content) =>
    [
        .. from tie in content.Facts.Select(fact => fact.Make(fact.Sources)).OfType<ConnectionRequired>()
           from language in content.Municipality.Languages
           let asked = Texts.For(content.Municipality.Id).Get(language, "questions.connection.text")
           where !Words[tie.Kind].Any(word => asked.Contains(word, StringComparison.OrdinalIgnoreCase))
           select $"{content.Municipality.Id} ({language}): expected one of {string.Join(", ", Words[tie.Kind])}, asks '{asked}'",
    ];
}
