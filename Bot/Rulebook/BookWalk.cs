using System.Diagnostics;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>
/// A municipality's whole interview on one day, walked as the audit walks it: every way, once for services that no rule tells apart.
/// Holds for all languages of the book.
/// </summary>
internal sealed class BookWalk
{
    private readonly Dictionary<object, HashSet<RuleInfo>> _rulesOn = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Saying, HashSet<string>> _saidBy = [];
    private readonly Dictionary<BodyRole, HashSet<string>> _bodies = [];

    private BookWalk(World world, IReadOnlyList<ClassWalk> classes, ClassWalk beginning, TimeSpan took)
    {
        (World, Took, Kinds) = (world, took, PathKind.Of(classes));
        foreach (var walk in classes.Append(beginning))
        {
            Coverage.Add(walk.Coverage);
            Merge(_rulesOn, walk.RulesOn);
            Merge(_saidBy, walk.SaidBy);
            var areas = walk.Services.Select(service => world.Services[service].Service.Area).Distinct(StringComparer.Ordinal).ToList();
            foreach (var body in walk.Bodies)
            {
                if (!_bodies.TryGetValue(body, out var known))
                {
                    _bodies[body] = known = new HashSet<string>(StringComparer.Ordinal);
                }

                known.UnionWith(areas);
            }
        }

        Points = classes.Sum(walk => walk.Whole.Points);
    }

    public World World { get; }

    /// <summary>How long the walk took.</summary>
    public TimeSpan Took { get; }

    /// <summary>How many points of the interview were judged.</summary>
    public long Points { get; }

    public Coverage Coverage { get; } = new();

    /// <summary>The kinds of path, the one with the most services first.</summary>
    public IReadOnlyList<PathKind> Kinds { get; }

    /// <summary>The kind of path that is asked all the questions of this one and the fewest more; null for one that no other holds.</summary>
    public PathKind? Like(PathKind kind) => Kinds
        .Where(other => other != kind && other.Questions.Count > kind.Questions.Count && !kind.Questions.Except(other.Questions).Any() && !kind.Verdicts.Except(other.Verdicts).Any())
        .OrderBy(other => Like(other) is null ? 0 : 1)
        .ThenBy(other => other.Questions.Count)
        .FirstOrDefault(other => Like(other) is null);

    /// <summary>What was said, and the rules that concluded it, by name.</summary>
    public IReadOnlyDictionary<Saying, HashSet<string>> SaidBy => _saidBy;

    /// <summary>Bodies that were named, as what, and in which service areas.</summary>
    public IReadOnlyDictionary<BodyRole, HashSet<string>> Bodies => _bodies;

    /// <summary>The rules that rest on a point of the mandate or of the law.</summary>
    public IEnumerable<RuleInfo> RulesOn(object point) => _rulesOn.GetValueOrDefault(point, []).OrderBy(rule => rule.Name, StringComparer.Ordinal);

    /// <summary>Walks a municipality's interview on a day.</summary>
    /// <param name="cores">How many cores it may take.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BookWalk Of(ContentLibrary content, Guide guide, string municipality, DateOnly day, int cores, CancellationToken cancelled)
    {
        var watch = Stopwatch.StartNew();
        var world = content.WorldFor(municipality, day);
        IReadOnlyList<IReadOnlyList<string>> classes = [[], .. ServiceClasses.Of(world)];
        var walks = new ClassWalk[classes.Count];
        Parallel.For(0, classes.Count, new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancelled }, i =>
            walks[i] = ClassWalk.Of(guide, world, classes[i], cancelled));
        return new BookWalk(world, walks, ClassWalk.OfTheBeginning(guide, world), watch.Elapsed);
    }

    private static void Merge<TKey, TValue>(Dictionary<TKey, HashSet<TValue>> all, Dictionary<TKey, HashSet<TValue>> some)
        where TKey : notnull
    {
        foreach (var (key, values) in some)
        {
            foreach (var value in values)
            {
                ClassWalk.Add(all, key, value);
            }
        }
    }
}
