using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace OmbudGuide.Rules.Engine;

/// <summary>
/// An order of facts by what they say: first by type name, then field by field as declared. It is what makes findings independent of the
/// order that facts are handed in, and it is the same in every process (strings are compared ordinally, nothing is hashed).
/// </summary>
internal static class FactOrder
{
    private static readonly ConcurrentDictionary<Type, Func<object, object, int>> ByType = new();

    public static int Compare(object? one, object? other)
    {
        if (ReferenceEquals(one, other))
            return 0;
        if (one is null)
            return -1;
        if (other is null)
            return 1;

        var type = one.GetType();
        if (type == other.GetType())
            return Within(type)(one, other);

        // Lists that say the same may be of different types.
        return one is IEnumerable left and not string && other is IEnumerable right and not string
            ? CompareElements(left, right)
            : string.CompareOrdinal(type.FullName, other.GetType().FullName);
    }

    /// <summary>The order among facts of exactly one type.</summary>
    public static Func<object, object, int> Within(Type type) => ByType.GetOrAdd(type, static type =>
        type == typeof(string) ? static (one, other) => string.CompareOrdinal((string)one, (string)other)
        : IsScalar(type) ? Comparer.DefaultInvariant.Compare
        : typeof(IEnumerable).IsAssignableFrom(type) ? static (one, other) => CompareElements((IEnumerable)one, (IEnumerable)other)
        : ByFields(type));

    private static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(TimeOnly)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid)
        || (Nullable.GetUnderlyingType(type) is { } inner && IsScalar(inner));

    private static int CompareElements(IEnumerable one, IEnumerable other)
    {
        var left = Elements(one);
        var right = Elements(other);
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    // A set or dictionary has no order of its own to compare by, so its elements are put in one.
    private static List<object?> Elements(IEnumerable collection)
    {
        var elements = collection.Cast<object?>().ToList();
        if (collection is not IList)
            elements.Sort(Compare);
        return elements;
    }

    private static Func<object, object, int> ByFields(Type type)
    {
        var one = Expression.Parameter(typeof(object));
        var other = Expression.Parameter(typeof(object));
        var order = Expression.Variable(typeof(int));
        var done = Expression.Label(typeof(int));
        var body = new List<Expression>();
        foreach (var field in Fields(type))
        {
            var compare = CompareField(
                field.FieldType, Expression.Field(Expression.Convert(one, type), field), Expression.Field(Expression.Convert(other, type), field));
            body.Add(Expression.Assign(order, compare));
            body.Add(Expression.IfThen(Expression.NotEqual(order, Expression.Constant(0)), Expression.Return(done, order)));
        }

        body.Add(Expression.Label(done, Expression.Constant(0)));
        return Expression.Lambda<Func<object, object, int>>(Expression.Block([order], body), one, other).Compile();
    }

    private static MethodCallExpression CompareField(Type type, Expression one, Expression other)
    {
        if (type == typeof(string))
            return Expression.Call(typeof(string), nameof(string.CompareOrdinal), null, one, other);
        if (IsScalar(type))
            return Expression.Call(typeof(FactOrder), nameof(CompareScalars), [type], one, other);
        return Expression.Call(
            typeof(FactOrder), nameof(Compare), null, Expression.Convert(one, typeof(object)), Expression.Convert(other, typeof(object)));
    }

    private static int CompareScalars<T>(T one, T other) => Comparer<T>.Default.Compare(one, other);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        var inherited = type.BaseType is null || type.BaseType == typeof(object) ? [] : Fields(type.BaseType);
        var own = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return inherited.Concat(own.OrderBy(field => field.MetadataToken));
    }
}
