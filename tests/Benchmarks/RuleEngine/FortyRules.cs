using NRules.Fluent.Dsl;

namespace OmbudGuide.Benchmarks.RuleEngine;

// Forty rules of the shapes that guidance has, of which 21 fire on ten facts: 9 look at one fact, 6 join two, 3 rest on a finding,
// 3 deny one; 8 lack a fact, 7 fail on its text, 4 fail on a join.

public sealed record Given<TAbout>(string Text, int Number);

public sealed record Found<TBy>(int Number);

public abstract class LooksAt<TFact, TSelf> : Rule
{
    public override void Define()
    {
        Given<TFact> fact = default!;
        When().Match(() => fact, f => f.Number > 0, f => f.Text == "yes");
        Then().Yield(_ => new Found<TSelf>(fact.Number));
    }
}

public abstract class Join<TOne, TOther, TSelf> : Rule
{
    public override void Define()
    {
        Given<TOne> one = default!;
        Given<TOther> other = default!;
        When().Match(() => one, f => f.Number > 0).Match(() => other, f => f.Number == one.Number);
        Then().Yield(_ => new Found<TSelf>(other.Number));
    }
}

public abstract class Follows<TFinding, TSelf> : Rule
{
    public override void Define()
    {
        Found<TFinding> finding = default!;
        When().Match(() => finding).Not<Given<Absent>>();
        Then().Yield(_ => new Found<TSelf>(finding.Number));
    }
}

public abstract class Denies<TFact, TFinding, TSelf> : Rule
{
    public override void Define()
    {
        Given<TFact> fact = default!;
        When().Match(() => fact).Not<Found<TFinding>>(f => f.Number == fact.Number + 1);
        Then().Yield(_ => new Found<TSelf>(fact.Number));
    }
}

public abstract class Fails<TFact, TSelf> : Rule
{
    public override void Define()
    {
        Given<TFact> fact = default!;
        When().Match(() => fact, f => f.Text == "no");
        Then().Yield(_ => new Found<TSelf>(fact.Number));
    }
}

public abstract class Parts<TOne, TOther, TSelf> : Rule
{
    public override void Define()
    {
        Given<TOne> one = default!;
        Given<TOther> other = default!;
        When().Match(() => one).Match(() => other, f => f.Number == one.Number + 1);
        Then().Yield(_ => new Found<TSelf>(other.Number));
    }
}

public sealed class A;
public sealed class B;
public sealed class C;
public sealed class D;
public sealed class E;
public sealed class F;
public sealed class G;
public sealed class H;
public sealed class I;
public sealed class J;
public sealed class Absent;

public sealed class Rule01 : LooksAt<A, Rule01>;
public sealed class Rule02 : LooksAt<B, Rule02>;
public sealed class Rule03 : LooksAt<C, Rule03>;
public sealed class Rule04 : LooksAt<D, Rule04>;
public sealed class Rule05 : LooksAt<E, Rule05>;
public sealed class Rule06 : LooksAt<F, Rule06>;
public sealed class Rule07 : LooksAt<G, Rule07>;
public sealed class Rule08 : LooksAt<H, Rule08>;
public sealed class Rule09 : LooksAt<I, Rule09>;
public sealed class Rule10 : Join<A, B, Rule10>;
public sealed class Rule11 : Join<B, C, Rule11>;
public sealed class Rule12 : Join<C, D, Rule12>;
public sealed class Rule13 : Join<D, E, Rule13>;
public sealed class Rule14 : Join<E, F, Rule14>;
public sealed class Rule15 : Join<I, J, Rule15>;
public sealed class Rule16 : Follows<Rule01, Rule16>;
public sealed class Rule17 : Follows<Rule10, Rule17>;
public sealed class Rule18 : Follows<Rule16, Rule18>;
public sealed class Rule19 : Denies<A, Rule02, Rule19>;
public sealed class Rule20 : Denies<B, Rule18, Rule20>;
public sealed class Rule21 : Denies<J, Rule30, Rule21>;
public sealed class Rule22 : Join<Absent, A, Rule22>;
public sealed class Rule23 : Join<Absent, B, Rule23>;
public sealed class Rule24 : Join<C, Absent, Rule24>;
public sealed class Rule25 : Join<D, Absent, Rule25>;
public sealed class Rule26 : LooksAt<Absent, Rule26>;
public sealed class Rule27 : Parts<Absent, F, Rule27>;
public sealed class Rule28 : Parts<G, Absent, Rule28>;
public sealed class Rule29 : Denies<Absent, Rule01, Rule29>;
public sealed class Rule30 : Fails<A, Rule30>;
public sealed class Rule31 : Fails<B, Rule31>;
public sealed class Rule32 : Fails<C, Rule32>;
public sealed class Rule33 : Fails<D, Rule33>;
public sealed class Rule34 : Fails<E, Rule34>;
public sealed class Rule35 : Fails<F, Rule35>;
public sealed class Rule36 : Fails<G, Rule36>;
public sealed class Rule37 : Parts<A, J, Rule37>;
public sealed class Rule38 : Parts<B, I, Rule38>;
public sealed class Rule39 : Parts<C, H, Rule39>;
public sealed class Rule40 : Parts<D, G, Rule40>;
