using OmbudGuide.Bot.Pages;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>The words of a municipality's book in one language.</summary>
internal sealed class BookWords
{
    private readonly ContentLibrary _content;
    private readonly World _world;

    public BookWords(ContentLibrary content, BookWalk walk, string language)
    {
        var world = walk.World;
        (_content, _world, Language) = (content, world, language);
        Texts = content.Texts.For(world.Municipality);
        Municipality = content.FindMunicipality(world.Municipality)!;
        Ombud = Body(Municipality.OmbudId);
        Questions = [.. Enum.GetValues<Question>().Where(question => walk.Coverage.Options.Any(option => option.Question == question))];
    }

    public Texts Texts { get; }

    public string Language { get; }

    public Municipality Municipality { get; }

    /// <summary>The ombud's name, as it stands inside a sentence.</summary>
    public string Ombud { get; }

    /// <summary>Those that are asked in the municipality, in their order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>A text of the book itself.</summary>
    public string Of(string id, params ReadOnlySpan<(string Name, string Value)> values) =>
        Texts.Get(Language, $"rulebook.{id}", [("ombud", Ombud), ("municipality", Municipality.Name), .. values]);

    /// <summary>As <see cref="Of"/>; null where there is none.</summary>
    public string? Find(string id) => Texts.Find(Language, $"rulebook.{id}", ("ombud", Ombud), ("municipality", Municipality.Name));

    /// <summary>A text that citizens read, with what stands for the day, the body and the like in its places.</summary>
    public string Said(string key)
    {
        if (!Texts.Has(Language, key))
        {
            return "";
        }

        var values = Texts.Places(Language, key).Select(name => (name, name switch
        {
            "ombud" => Ombud,
            "municipality" => Municipality.Name,
            _ => Find($"place.{name}") ?? "…",
        })).ToArray();
        return Wording.Plain(Texts.Get(Language, key, values));
    }

    /// <summary>A rule in plain words; empty where it has none.</summary>
    public string Rule(string name) => Said($"rules.{name}");

    public string Rule(RuleInfo rule) => Rule(rule.Name);

    /// <summary>A question's number in the book: its place among those that are asked.</summary>
    public int Number(Question question) => Questions.TakeWhile(each => each != question).Count() + 1;

    public string Text(Question question) => Said($"questions.{Ids.Of(question)}.text");

    /// <summary>A text that begins a line or a cell.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A body's name; of one that is not there today, as it was or will be.</summary>
    public string Body(string id) =>
        (_content.FindAuthority(_world.Municipality, id, _world.Today) ?? _content.ChangeDays(_world.Municipality)
            .SelectMany(day => (IEnumerable<DateOnly>)[day, day.AddDays(-1)])
            .Select(day => _content.FindAuthority(_world.Municipality, id, day))
            .FirstOrDefault(entry => entry is not null))?.Name(Language) ?? id;

    public string Service(string id) => _content.Catalogue(_world.Municipality).Find(id)?.Name(Language) ?? id;

    public string Area(string id) => _content.Catalogue(_world.Municipality).Areas.FirstOrDefault(area => area.Id == id)?.Name(Language) ?? id;

    public string Date(DateOnly day) => Texts.DateWithoutWeekday(Language, day);

    public string Join(IEnumerable<string> things) => Texts.Join(Language, [.. things]);

    /// <summary>From when to when something is in force.</summary>
    public string During(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => Of("during.always"),
        ({ } first, null) => Of("during.from", ("from", Date(first))),
        (null, { } last) => Of("during.to", ("to", Date(last))),
        ({ } first, { } last) => Of("during.both", ("from", Date(first)), ("to", Date(last))),
    };

    public string During(Validity validity) => validity.IsNever ? Of("during.never") : During(validity.From, validity.To);

    /// <summary>A source by act or mandate and place, leading to where it can be read.</summary>
    public Line Source(string id) => _content.FindSource(id) is { } source
        ? new Line(source.Locator is { } place ? $"{source.Title(Language)}, {place}" : source.Title(Language), LineKind.Minor, source.Url)
        : new Line(id, LineKind.Open);

    /// <summary>The sources that a rule cites in this country, as they are in force.</summary>
    public IEnumerable<string> SourcesOf(RuleInfo rule) => _world.Law.Find([.. Guide.SourcesOf(rule).Where(_world.Law.IsOfTheCountry)]);
}
