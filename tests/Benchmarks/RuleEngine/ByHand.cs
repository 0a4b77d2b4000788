namespace OmbudGuide.Benchmarks.RuleEngine;

/// <summary>The facts of <see cref="Evaluating"/> as plain code would hold them.</summary>
public sealed record Inquiry(
    Given<A>? A, Given<B>? B, Given<C>? C, Given<D>? D, Given<E>? E, Given<F>? F, Given<G>? G, Given<H>? H, Given<I>? I, Given<J>? J, Given<Absent>? Absent);

/// <summary>The same trace as the engine keeps: the rule, what it matched, what it concluded.</summary>
public sealed record Fired(string Rule, object[] Matched, object Yielded);

/// <summary>The forty rules written out as the C# that someone would write who needed no engine, each firing traced.</summary>
internal static class ByHand
{
    public static List<Fired> Conclude(Inquiry q)
    {
        var trace = new List<Fired>(24);
        var (a, b, c, d, e, f, g, h, i, j, absent) = q;
        Found<Rule01>? found01 = null;
        Found<Rule02>? found02 = null;
        Found<Rule10>? found10 = null;
        Found<Rule16>? found16 = null;
        Found<Rule18>? found18 = null;
        Found<Rule30>? found30 = null;

        if (a is { Number: > 0, Text: "yes" }) trace.Add(new("Rule01", [a], found01 = new(a.Number)));
        if (b is { Number: > 0, Text: "yes" }) trace.Add(new("Rule02", [b], found02 = new(b.Number)));
        if (c is { Number: > 0, Text: "yes" }) trace.Add(new("Rule03", [c], new Found<Rule03>(c.Number)));
        if (d is { Number: > 0, Text: "yes" }) trace.Add(new("Rule04", [d], new Found<Rule04>(d.Number)));
        if (e is { Number: > 0, Text: "yes" }) trace.Add(new("Rule05", [e], new Found<Rule05>(e.Number)));
        if (f is { Number: > 0, Text: "yes" }) trace.Add(new("Rule06", [f], new Found<Rule06>(f.Number)));
        if (g is { Number: > 0, Text: "yes" }) trace.Add(new("Rule07", [g], new Found<Rule07>(g.Number)));
        if (h is { Number: > 0, Text: "yes" }) trace.Add(new("Rule08", [h], new Found<Rule08>(h.Number)));
        if (i is { Number: > 0, Text: "yes" }) trace.Add(new("Rule09", [i], new Found<Rule09>(i.Number)));
        if (a is { Number: > 0 } && b is not null && b.Number == a.Number) trace.Add(new("Rule10", [a, b], found10 = new(b.Number)));
        if (b is { Number: > 0 } && c is not null && c.Number == b.Number) trace.Add(new("Rule11", [b, c], new Found<Rule11>(c.Number)));
        if (c is { Number: > 0 } && d is not null && d.Number == c.Number) trace.Add(new("Rule12", [c, d], new Found<Rule12>(d.Number)));
        if (d is { Number: > 0 } && e is not null && e.Number == d.Number) trace.Add(new("Rule13", [d, e], new Found<Rule13>(e.Number)));
        if (e is { Number: > 0 } && f is not null && f.Number == e.Number) trace.Add(new("Rule14", [e, f], new Found<Rule14>(f.Number)));
        if (i is { Number: > 0 } && j is not null && j.Number == i.Number) trace.Add(new("Rule15", [i, j], new Found<Rule15>(j.Number)));
        if (found01 is not null && absent is null) trace.Add(new("Rule16", [found01], found16 = new(found01.Number)));
        if (found10 is not null && absent is null) trace.Add(new("Rule17", [found10], new Found<Rule17>(found10.Number)));
        if (found16 is not null && absent is null) trace.Add(new("Rule18", [found16], found18 = new(found16.Number)));
        if (a is { Text: "no" }) trace.Add(new("Rule30", [a], found30 = new(a.Number)));
        if (a is not null && found02?.Number != a.Number + 1) trace.Add(new("Rule19", [a], new Found<Rule19>(a.Number)));
        if (b is not null && found18?.Number != b.Number + 1) trace.Add(new("Rule20", [b], new Found<Rule20>(b.Number)));
        if (j is not null && found30?.Number != j.Number + 1) trace.Add(new("Rule21", [j], new Found<Rule21>(j.Number)));
        if (absent is { Number: > 0 } && a is not null && a.Number == absent.Number) trace.Add(new("Rule22", [absent, a], new Found<Rule22>(a.Number)));
        if (absent is { Number: > 0 } && b is not null && b.Number == absent.Number) trace.Add(new("Rule23", [absent, b], new Found<Rule23>(b.Number)));
        if (c is { Number: > 0 } && absent is not null && absent.Number == c.Number) trace.Add(new("Rule24", [c, absent], new Found<Rule24>(absent.Number)));
        if (d is { Number: > 0 } && absent is not null && absent.Number == d.Number) trace.Add(new("Rule25", [d, absent], new Found<Rule25>(absent.Number)));
        if (absent is { Number: > 0, Text: "yes" }) trace.Add(new("Rule26", [absent], new Found<Rule26>(absent.Number)));
        if (absent is not null && f is not null && f.Number == absent.Number + 1) trace.Add(new("Rule27", [absent, f], new Found<Rule27>(f.Number)));
        if (g is not null && absent is not null && absent.Number == g.Number + 1) trace.Add(new("Rule28", [g, absent], new Found<Rule28>(absent.Number)));
        if (absent is not null && found01?.Number != absent.Number + 1) trace.Add(new("Rule29", [absent], new Found<Rule29>(absent.Number)));
        if (b is { Text: "no" }) trace.Add(new("Rule31", [b], new Found<Rule31>(b.Number)));
        if (c is { Text: "no" }) trace.Add(new("Rule32", [c], new Found<Rule32>(c.Number)));
        if (d is { Text: "no" }) trace.Add(new("Rule33", [d], new Found<Rule33>(d.Number)));
        if (e is { Text: "no" }) trace.Add(new("Rule34", [e], new Found<Rule34>(e.Number)));
        if (f is { Text: "no" }) trace.Add(new("Rule35", [f], new Found<Rule35>(f.Number)));
        if (g is { Text: "no" }) trace.Add(new("Rule36", [g], new Found<Rule36>(g.Number)));
        if (a is not null && j is not null && j.Number == a.Number + 1) trace.Add(new("Rule37", [a, j], new Found<Rule37>(j.Number)));
        if (b is not null && i is not null && i.Number == b.Number + 1) trace.Add(new("Rule38", [b, i], new Found<Rule38>(i.Number)));
        if (c is not null && h is not null && h.Number == c.Number + 1) trace.Add(new("Rule39", [c, h], new Found<Rule39>(h.Number)));
        if (d is not null && g is not null && g.Number == d.Number + 1) trace.Add(new("Rule40", [d, g], new Found<Rule40>(g.Number)));
        return trace;
    }
}
