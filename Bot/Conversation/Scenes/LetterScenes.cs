using OmbudGuide.Bot.Conversation.Letters;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Which letter to write, where the guidance gives cause for several.</summary>
internal sealed class LetterKindScene : IScene
{
    /// <summary>Begins a letter: asks which where there are several.</summary>
    public static void Begin(Exchange exchange)
    {
        var offered = LetterOffers.Of(exchange.Judge());
        if (offered is [var only])
        {
            Take(exchange, only);
        }
        else
        {
            exchange.Memory = exchange.Memory with { Awaits = Awaits.LetterKind };
        }
    }

    public void Prompt(Exchange exchange) => exchange.Ask(
        exchange.Text("letter.kind"),
        [
            .. LetterOffers.Of(exchange.Judge()).Select(kind => exchange.Button($"letter.kinds.{Ids.Of(kind)}", Ids.Of(kind))),
            exchange.Button("buttons.cancel", SideRoads.Cancel),
        ]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var offered = LetterOffers.Of(exchange.Judge());
        if (offered.Count > 0 && (reply.Choice is { } id || Meant(exchange, reply, offered, out id)) && Ids.TryRead<LetterKind>(id, out var kind) && offered.Contains(kind))
        {
            Take(exchange, kind);
        }
        else
        {
            exchange.Lead = exchange.Text("question.not-understood");
        }

        return Task.CompletedTask;
    }

    /// <summary>Who does not know which letter gets the most pressing one.</summary>
    private static bool Meant(Exchange exchange, Reply reply, IReadOnlyList<LetterKind> offered, out string id)
    {
        var named = offered.Where(kind => exchange.Text($"letter.kinds.{Ids.Of(kind)}").Contains(reply.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        id = reply.LeadsOn ? Ids.Of(offered[0]) : named is [var only] ? Ids.Of(only) : "";
        return id.Length > 0;
    }

    private static void Take(Exchange exchange, LetterKind kind)
    {
        exchange.Memory = exchange.Memory with { Letter = exchange.LetterSoFar with { Kind = Ids.Of(kind) } };
        LetterEnd.GoOn(exchange, Awaits.LetterKind);
    }
}

/// <summary>One part of the letter in the citizen's own words: what is wrong, what they want, or why it comes late.</summary>
internal sealed class LetterWordsScene(Awaits part) : IScene
{
    private const string Keep = "keep";
    private const string Skip = "skip";

    public void Prompt(Exchange exchange)
    {
        var ask = exchange.Text($"letter.ask.{Part}.{Kind(exchange)}");
        var skip = exchange.Button("buttons.skip", Skip);
        var cancel = exchange.Button("buttons.cancel", SideRoads.Cancel);
        if (Kept(exchange) is { } words)
        {
            exchange.Ask(
                $"{ask}\n{exchange.Text("letter.kept", ("words", CaseWordsScene.Shown(words)))}",
                [exchange.Button("letter.keep", Keep), skip, cancel]);
        }
        else
        {
            exchange.Ask(ask, [skip, cancel]);
        }
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var kept = Kept(exchange);
        if (reply.Choice is null && reply.Text.Length > LetterMemory.LongestWords)
        {
            exchange.Lead = exchange.Text("letter.too-long", ("count", $"{LetterMemory.LongestWords}"));
            return Task.CompletedTask;
        }

        var words = reply.Choice switch
        {
            Keep => kept,
            Skip => null,
            _ when reply.OnlyLeadsOn => null,
            _ when kept is not null && IsPlain(reply, PlainAnswer.Yes) => kept,
            _ when kept is not null && IsPlain(reply, PlainAnswer.No) => null,
            _ => reply.Text,
        };
        var letter = exchange.LetterSoFar;
        exchange.Memory = exchange.Memory with
        {
            Letter = part switch
            {
                Awaits.LetterWrong => letter with { Wrong = words },
                Awaits.LetterWish => letter with { Wish = words },
                _ => letter with { Late = words },
            },
        };
        LetterEnd.GoOn(exchange, part);
        return Task.CompletedTask;
    }

    private string Part => part switch { Awaits.LetterWrong => "wrong", Awaits.LetterWish => "wish", _ => "late" };

    private static string Kind(Exchange exchange) => Ids.Of(LetterPath.Kind(exchange));

    /// <summary>What was written for this part before; for what is wrong, how the citizen told the matter.</summary>
    private string? Kept(Exchange exchange)
    {
        var letter = exchange.LetterSoFar;
        return part switch
        {
            Awaits.LetterWrong => letter.Wrong ?? (exchange.Memory.OwnWords is { Length: <= LetterMemory.LongestWords } told ? told : null),
            Awaits.LetterWish => letter.Wish,
            _ => letter.Late,
        };
    }

    private static bool IsPlain(Reply reply, PlainAnswer answer) => reply.WordCount <= 3 && reply.Understanding.Answer == answer;
}

/// <summary>What the letter asks for besides: as many as the citizen wants of what they have a right to.</summary>
internal sealed class LetterAlsoScene : IScene
{
    private const string Done = "done";

    public void Prompt(Exchange exchange)
    {
        var also = exchange.LetterSoFar.Also;
        exchange.Ask(
            also.Count == 0
                ? exchange.Text("letter.also")
                : exchange.Text("letter.also-more", ("list", Capital.Of(exchange.Texts.Join(exchange.Language, [.. also.Select(id => Name(exchange, id))])))),
            [
                .. Left(exchange).Select(id => exchange.Button($"letter.besides.{id}", id)),
                exchange.Button(also.Count == 0 ? "letter.also-none" : "letter.also-done", Done),
                exchange.Button("buttons.cancel", SideRoads.Cancel),
            ]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var chosen = reply.Choice ?? (reply.LeadsOn || reply.Understanding.Answer == PlainAnswer.No ? Done : Meant(exchange, reply));
        if (chosen is null)
        {
            exchange.Lead = exchange.Text("question.not-understood");
            return Task.CompletedTask;
        }

        if (chosen != Done)
        {
            exchange.Memory = exchange.Memory with { Letter = exchange.LetterSoFar with { Also = [.. exchange.LetterSoFar.Also, chosen] } };
        }

        if (chosen == Done || Left(exchange).Count == 0)
        {
            LetterEnd.GoOn(exchange, Awaits.LetterAlso);
        }

        return Task.CompletedTask;
    }

    private static string? Meant(Exchange exchange, Reply reply) => reply.Text.Length == 0 ? null
        : Left(exchange).FirstOrDefault(id => Name(exchange, id).Contains(reply.Text, StringComparison.OrdinalIgnoreCase));

    private static List<string> Left(Exchange exchange) =>
        [.. LetterOffers.BesidesOf(exchange.Judge(), LetterPath.Kind(exchange)).Except(exchange.LetterSoFar.Also, StringComparer.Ordinal)];

    private static string Name(Exchange exchange, string id) => exchange.Text($"letter.besides.{id}");
}
