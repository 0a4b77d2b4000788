using System.Linq.Expressions;
using NRules.RuleModel;

namespace OmbudGuide.Rules.Engine;

/// <summary>Turns a rule into one piece of code: a loop for each line of its conditions, one within the other, and its conclusions innermost.</summary>
internal sealed class BodyCompiler
{
    private readonly RuleDefinition _definition;
    private readonly TypeTable _types;
    private readonly Aliases _aliases;
    private readonly ParameterExpression _memory = Expression.Parameter(typeof(WorkingMemory), "memory");
    private readonly ParameterExpression _rule = Expression.Parameter(typeof(CompiledRule), "rule");
    private readonly ParameterExpression _window = Expression.Parameter(typeof(int[]), "window");
    private readonly List<ParameterExpression> _matched = [];

    private BodyCompiler(RuleDefinition definition, TypeTable types)
    {
        _definition = definition;
        _types = types;
        _aliases = new Aliases(definition.Info.Name);
    }

    /// <summary>Compiles one rule.</summary>
    /// <exception cref="RuleCompilationException">A line of the rule has a form that the engine does not take.</exception>
    public static CompiledRule Compile(RuleDefinition definition, TypeTable types)
    {
        var body = new BodyCompiler(definition, types).Body();
        var lines = definition.Patterns;
        return new CompiledRule(
            definition.Info,
            body,
            required: SlotsOf(line => line.Kind == PatternKind.Match || (line.Kind == PatternKind.Exists && line.Conditions.Count == 0)),
            forbidden: SlotsOf(line => line.Kind == PatternKind.Not && line.Conditions.Count == 0),
            matched: [.. lines.Where(line => line.Kind == PatternKind.Match).Select(line => types.SlotOf(line.FactType))]);

        int[] SlotsOf(Func<Pattern, bool> wanted) => [.. lines.Where(wanted).Select(line => types.SlotOf(line.FactType)).Distinct()];
    }

    private Expression<RuleBody> Body() => Expression.Lambda<RuleBody>(From(0), _definition.Info.Name, [_memory, _rule, _window]);

    private Expression From(int line)
    {
        if (line == _definition.Patterns.Count)
            return Conclusions();

        var pattern = _definition.Patterns[line];
        if (pattern.Kind == PatternKind.Match)
            return ForEachMatch(pattern, line);

        // Whether there is any such fact at all has been looked at before this code is run.
        return pattern.Conditions.Count == 0 ? From(line + 1) : IfFound(pattern, line);
    }

    private BlockExpression ForEachMatch(Pattern pattern, int line)
    {
        var fact = _aliases.Bind(pattern);
        var first = Expression.ArrayIndex(_window, Expression.Constant(_matched.Count * 2));
        var end = Expression.ArrayIndex(_window, Expression.Constant((_matched.Count * 2) + 1));
        _matched.Add(fact);

        var list = Expression.Variable(typeof(FactList));
        var conditions = Conditions(pattern, fact);
        var inner = From(line + 1);
        return Expression.Block(
            [list],
            Expression.Assign(list, ListOf(pattern)),
            Loop(list, fact, first, Expression.Call(typeof(Math), nameof(Math.Min), null, end, CountOf(list)), conditions is null ? inner : Expression.IfThen(conditions, inner)));
    }

    private BlockExpression IfFound(Pattern pattern, int line)
    {
        var fact = Expression.Variable(pattern.FactType);
        var list = Expression.Variable(typeof(FactList));
        var found = Expression.Variable(typeof(bool));
        var look = Loop(
            list,
            fact,
            Expression.Constant(0),
            CountOf(list),
            stop => Expression.IfThen(Conditions(pattern, fact)!, Expression.Block(Expression.Assign(found, Expression.Constant(true)), Expression.Break(stop))));
        return Expression.Block(
            [list, found],
            Expression.Assign(found, Expression.Constant(false)),
            Expression.Assign(list, ListOf(pattern)),
            Expression.IfThen(Expression.NotEqual(list, Expression.Constant(null, typeof(FactList))), look),
            Expression.IfThen(pattern.Kind == PatternKind.Exists ? found : Expression.Not(found), From(line + 1)));
    }

    private static BlockExpression Loop(Expression list, ParameterExpression fact, Expression first, Expression end, Expression body)
        => Loop(list, fact, first, end, _ => body);

    private static BlockExpression Loop(Expression list, ParameterExpression fact, Expression first, Expression end, Func<LabelTarget, Expression> body)
    {
        var index = Expression.Variable(typeof(int));
        var stop = Expression.Variable(typeof(int));
        var done = Expression.Label();
        var item = Expression.ArrayIndex(Expression.Field(list, nameof(FactList.Items)), Expression.PostIncrementAssign(index));
        return Expression.Block(
            [index, stop],
            Expression.Assign(index, first),
            Expression.Assign(stop, end),
            Expression.Loop(
                Expression.Block(
                    [fact],
                    Expression.IfThen(Expression.GreaterThanOrEqual(index, stop), Expression.Break(done)),
                    Expression.Assign(fact, Expression.Convert(item, fact.Type)),
                    body(done)),
                done));
    }

    private Expression? Conditions(Pattern pattern, ParameterExpression fact) => pattern.Conditions
        .Select(condition => _aliases.Inline(condition, fact, $"a condition of {pattern}"))
        .Aggregate((Expression?)null, (all, next) => all is null ? next : Expression.AndAlso(all, next));

    private BlockExpression Conclusions()
    {
        var context = Expression.Variable(typeof(IContext));
        var matched = Expression.Variable(typeof(object[]));
        var facts = _matched.Select(fact => Expression.Convert(fact, typeof(object)));
        var yields = _definition.Yields.Select(yield => Expression.Call(
            _memory,
            nameof(WorkingMemory.Fire),
            null,
            _rule,
            matched,
            Expression.Convert(_aliases.Inline(yield, context, "Yield"), typeof(object))));
        return Expression.Block(
            [context, matched],
            [
                Expression.Assign(context, _rule),
                Expression.Assign(matched, Expression.NewArrayInit(typeof(object), facts)),
                .. yields,
            ]);
    }

    private IndexExpression ListOf(Pattern pattern) => Expression.ArrayAccess(
        Expression.Field(_memory, nameof(WorkingMemory.Lists)), Expression.Constant(_types.SlotOf(pattern.FactType)));

    private static MemberExpression CountOf(Expression list) => Expression.Field(list, nameof(FactList.Count));
}
