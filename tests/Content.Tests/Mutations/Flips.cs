using System.Collections;
using System.Reflection;
using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content.Tests.Mutations;

/// <summary>The ways in which one field of a fact could be wrong.</summary>
internal static class Flips
{
    /// <summary>What stands in for an id that means something else.</summary>
    public const string Another = "another";

    /// <summary>A fact with one field changed, for each field that says something; the name tells which.</summary>
    /// <param name="fact">A record of the rules' facts.</param>
    /// <param name="ids">What other ids an id field may name instead; <see cref="Another"/> where there is none.</param>
    public static IEnumerable<(string Name, Func<object, object> Change)> Of(object fact, Func<string, string>? ids = null)
    {
        foreach (var property in fact.GetType().GetProperties().Where(p => p is { CanWrite: true, Name: not ("Sources" or "Id" or "Municipality") }))
        {
            foreach (var (told, value) in Others(property.GetValue(fact), property.PropertyType, ids ?? (_ => Another)))
            {
                yield return ($"{property.Name} {told}", original => With(original, property, value));
            }
        }
    }

    private static object With(object fact, PropertyInfo property, object? value)
    {
        var copy = fact.GetType().GetMethod("<Clone>$")!.Invoke(fact, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static IEnumerable<(string Told, object? Value)> Others(object? value, Type type, Func<string, string> ids)
    {
        switch (value)
        {
            case bool flag:
                yield return ($"{flag} → {!flag}", !flag);
                break;
            case Enum option:
                foreach (var other in Enum.GetValues(option.GetType()).Cast<object>().Where(o => !o.Equals(option)).Take(1))
                {
                    yield return ($"{option} → {other}", other);
                }

                break;
            case Period length:
                var longer = Longer(length);
                yield return ($"{length} → {longer}", longer);
                break;
            case string id when ids(id) is var other && other != id:
                yield return ($"{id} → {other}", other);
                break;
            case IReadOnlyList<string> { Count: > 0 } list:
                foreach (var left in list)
                {
                    yield return ($"without {left}", list.Where(each => each != left).ToList());
                }

                break;
            case IReadOnlyList<string> when type == typeof(IReadOnlyList<string>):
            case IEnumerable:
            case null:
                // A field that says nothing has nothing to be wrong.
                break;
        }
    }

    /// <summary>One more of its own unit.</summary>
    private static Period Longer(Period length) => length switch
    {
        { WorkingDays: > 0 } => Period.Parse($"P{length.WorkingDays + 1}WD"),
        { Days: > 0 } => Period.OfDays(length.Days + 1),
        { Weeks: > 0 } => Period.OfWeeks(length.Weeks + 1),
        { Months: > 0 } => Period.OfMonths(length.Months + 1),
        _ => Period.OfYears(length.Years + 1),
    };
}
