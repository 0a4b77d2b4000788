using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>Words that speak for an answer to a question; for a date question (no option) they tell what a time near them is the time of.</summary>
/// <param name="Option">The option's id, or null for a date question.</param>
/// <param name="Against">A look-alike: the words it covers speak for nothing.</param>
internal readonly record struct Cue(Question Question, string? Option, bool Against = false)
{
    private static readonly (string Section, Question Question, Func<string, bool> Has)[] Sections =
    [
        ("issue", Question.Issue, id => Ids.TryRead<Issue>(id, out _)),
        ("decision", Question.Decision, id => Ids.TryRead<DecisionForm>(id, out _)),
        ("complaint-status", Question.ComplaintStatus, id => Ids.TryRead<ComplaintStatus>(id, out _)),
        ("connection", Question.Connection, id => Ids.TryRead<Connection>(id, out _)),
        ("acting-for", Question.ActingFor, id => Ids.TryRead<ActingFor>(id, out _)),
        ("property", Question.Property, id => Ids.TryRead<Property>(id, out _)),
        ("provider", Question.Provider, id => Ids.TryRead<Provider>(id, out _)),
    ];

    /// <summary>Reads the cue sections of a language's words.</summary>
    /// <exception cref="ArgumentException">An entry names no option of its question.</exception>
    public static PhraseSet<Cue> ReadAll(IReadOnlyDictionary<string, string> words, WordKeys keys, IReadOnlyDictionary<string, PhraseGroup> groups)
    {
        var cues = new PhraseSet<Cue>(keys, groups);
        foreach (var (section, question, has) in Sections)
        {
            foreach (var (key, phrases) in Lexicon.Entries(words, section))
            {
                if (key != "look-alikes" && !has(key))
                {
                    throw new ArgumentException($"language.yaml: '{section}.{key}' is no option of the question '{Ids.Of(question)}'.", nameof(words));
                }

                cues.Add(phrases, new Cue(question, key, key == "look-alikes"));
            }
        }

        foreach (var (key, phrases) in Lexicon.Entries(words, "when"))
        {
            cues.Add(phrases, new Cue(Lexicon.Option<Question>(key), null));
        }

        return cues;
    }
}
