using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>What the citizen wants of the ombud.</summary>
internal sealed class CaseHelpScene : IScene
{
    private const string Done = "done";

    public void Prompt(Exchange exchange)
    {
        var wanted = exchange.CaseSoFar.Help;
        List<Choice> choices =
        [
            .. Ids.All<HelpWanted>().Where(id => !wanted.Contains(id)).Select(id => exchange.Button($"case.wanted.{id}", id)),
        ];
        if (wanted.Count > 0)
        {
            choices.Add(exchange.Button("case.help-done", Done));
        }

        exchange.Ask(
            wanted.Count == 0 ? exchange.Text("case.help") : exchange.Text("case.help-more", ("list", CaseWords.Help(exchange, wanted))),
            [.. choices, exchange.Button("buttons.cancel", SideRoads.Cancel)]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var so = exchange.CaseSoFar;
        var chosen = reply.Choice ?? Meant(exchange, reply.Text) ?? (reply.LeadsOn || reply.Understanding.Answer == PlainAnswer.No ? Done : null);
        switch (chosen)
        {
            case null:
                exchange.Lead = exchange.Text("question.not-understood");
                break;
            case Done:
                exchange.Memory = exchange.Memory with { Awaits = Awaits.CaseContact };
                break;
            default:
                List<string> help = [.. so.Help, chosen];
                exchange.Memory = exchange.Memory with
                {
                    Case = so with { Help = help },
                    Awaits = help.Count == Ids.All<HelpWanted>().Count ? Awaits.CaseContact : Awaits.CaseHelp,
                };
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>The kind of help, or the end of them, whose button has all the words of the reply.</summary>
    private static string? Meant(Exchange exchange, string text)
    {
        var said = Words(text);
        if (said.Count == 0)
        {
            return null;
        }

        IEnumerable<(string Id, string Key)> buttons = Ids.All<HelpWanted>().Select(id => (Id: id, Key: $"case.wanted.{id}"));
        return (exchange.CaseSoFar.Help.Count > 0 ? buttons.Append((Id: Done, Key: "case.help-done")) : buttons)
            .FirstOrDefault(button => said.IsSubsetOf(Words(exchange.Text(button.Key)))).Id;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>How the ombud may reach the citizen.</summary>
internal sealed class CaseContactScene : IScene
{
    public void Prompt(Exchange exchange) => exchange.Ask(
        exchange.Text("case.contact"),
        [.. Ids.All<ContactKind>().Select(id => exchange.Button($"case.by.{id}", id)), exchange.Button("buttons.cancel", SideRoads.Cancel)]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.LeadsOn)
        {
            exchange.Memory = exchange.Memory with { Case = exchange.CaseSoFar with { Contact = Ids.Of(ContactKind.None), Address = null }, Awaits = Awaits.CaseName };
            exchange.Lead = exchange.Text("case.contact-unsure");
            return Task.CompletedTask;
        }

        if ((reply.Choice ?? Meant(exchange, reply)) is not { } id || !Ids.TryRead<ContactKind>(id, out var kind))
        {
            exchange.Lead = exchange.Text("question.not-understood");
            return Task.CompletedTask;
        }

        var address = kind is ContactKind.Phone or ContactKind.Email or ContactKind.Letter;
        exchange.Memory = exchange.Memory with
        {
            Case = exchange.CaseSoFar with { Contact = id, Address = null },
            Awaits = address ? Awaits.CaseAddress : Awaits.CaseName,
        };

        // "Ring meg på 32 04 30 50" has answered both.
        return address && reply.Choice is null ? new CaseAddressScene().TakeGivenAsync(exchange, reply) : Task.CompletedTask;
    }

    private static string? Meant(Exchange exchange, Reply reply) =>
        reply.Understanding.PersonalData.Select(found => found.Kind switch
        {
            PersonalDataKind.Phone => Ids.Of(ContactKind.Phone),
            PersonalDataKind.Email => Ids.Of(ContactKind.Email),
            _ => null,
        }).FirstOrDefault(id => id is not null)
        ?? Ids.All<ContactKind>().FirstOrDefault(id => reply.Text.Contains(exchange.Text($"case.by.{id}"), StringComparison.OrdinalIgnoreCase));
}

/// <summary>The number or address to use.</summary>
internal sealed class CaseAddressScene : IScene
{
    public void Prompt(Exchange exchange) =>
        exchange.Ask(exchange.Text($"case.address.{exchange.CaseSoFar.Contact}"), [exchange.Button("buttons.cancel", SideRoads.Cancel)]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.OnlyLeadsOn)
        {
            exchange.Memory = exchange.Memory with { Awaits = Awaits.CaseContact };
        }
        else if (!Fits(exchange, reply.Text))
        {
            exchange.Lead = exchange.Text($"case.wrong.{exchange.CaseSoFar.Contact}");
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes an address that stands in a sentence; asks for it where there is none.</summary>
    public Task TakeGivenAsync(Exchange exchange, Reply reply)
    {
        if (reply.Understanding.PersonalData.FirstOrDefault(found => found.Kind is PersonalDataKind.Phone or PersonalDataKind.Email) is { } found)
        {
            Fits(exchange, found.Span.In(reply.Text));
        }

        return Task.CompletedTask;
    }

    private static bool Fits(Exchange exchange, string address)
    {
        var so = exchange.CaseSoFar;
        if (!Ids.TryRead<ContactKind>(so.Contact ?? "", out var kind) || ContactWish.TryCreate(exchange.PersonalData, kind, address) is not { } wish)
        {
            return false;
        }

        exchange.Memory = exchange.Memory with { Case = so with { Address = wish.Address }, Awaits = Awaits.CaseName };
        return true;
    }
}

/// <summary>The citizen's name, if they like.</summary>
internal sealed class CaseNameScene : IScene
{
    private const string Skip = "skip";

    public void Prompt(Exchange exchange)
    {
        var question = exchange.Opening ?? exchange.Text("case.name");
        exchange.Opening = null;
        exchange.Ask(question, [exchange.Button("buttons.skip", Skip), exchange.Button("buttons.cancel", SideRoads.Cancel)]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var so = exchange.CaseSoFar;
        var none = reply.Choice == Skip || reply.OnlyLeadsOn || reply.Understanding.Answer == PlainAnswer.No;
        if (!none && (reply.Text.Length is 0 or > ContactWish.LongestName || reply.Text.Contains('\n', StringComparison.Ordinal)))
        {
            exchange.Lead = exchange.Text("case.name-wrong");
            return Task.CompletedTask;
        }

        if (!none && reply.Understanding.Answer == PlainAnswer.Yes && IsNoName(reply))
        {
            var mayBeName = exchange.Texts.List(exchange.Language, "chat.yes-names").Any(name => Listener.Same(name, reply.Text));
            if (!so.NameAsked)
            {
                exchange.Memory = exchange.Memory with { Case = so with { NameAsked = true } };
                exchange.Opening = mayBeName ? exchange.Text("case.name-or-yes", ("name", Capital.Of(reply.Text))) : exchange.Text("case.name-write");
                return Task.CompletedTask;
            }

            // Said a second time it is a name where it can be one; else the name is left out rather than asked for for ever.
            none = !mayBeName;
            exchange.Lead = none ? exchange.Text("case.name-left-out") : null;
        }

        exchange.Memory = exchange.Memory with { Case = so with { Name = none ? null : reply.Text, Words = so.Words ?? exchange.Memory.OwnWords }, Awaits = Awaits.CaseWords };
        return Task.CompletedTask;
    }

    /// <summary>"Ja", "ja takk": yes to the question, where "Jo Berg" is somebody.</summary>
    private static bool IsNoName(Reply reply) => reply.WordCount == 1 || (reply.WordCount == 2 && !reply.Text.Split(' ')[^1].Any(char.IsUpper));
}

/// <summary>The matter in the citizen's own words, which begin as what they wrote here.</summary>
internal sealed class CaseWordsScene : IScene
{
    private const string Keep = "keep";
    private const string Drop = "drop";
    private const int MostShown = 240;

    public void Prompt(Exchange exchange)
    {
        var cancel = exchange.Button("buttons.cancel", SideRoads.Cancel);
        if (exchange.CaseSoFar.Words is { } words)
        {
            exchange.Ask(
                exchange.Text("case.words-kept", ("words", Shown(words))),
                [exchange.Button("case.words-keep", Keep), exchange.Button("case.words-drop", Drop), cancel]);
        }
        else
        {
            exchange.Ask(exchange.Text("case.words"), [exchange.Button("buttons.skip", Drop), cancel]);
        }
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var so = exchange.CaseSoFar;
        if (reply.Choice is null && reply.Text.Length > Cases.CaseWishes.LongestWords)
        {
            exchange.Lead = exchange.Text("case.words-long", ("count", $"{Cases.CaseWishes.LongestWords}"));
            return Task.CompletedTask;
        }

        var words = reply.Choice switch
        {
            Keep => so.Words,
            Drop => null,
            _ when reply.OnlyLeadsOn => null,
            _ => reply.Understanding.Answer switch
            {
                PlainAnswer.Yes when so.Words is not null && IsShort(reply.Text) => so.Words,
                PlainAnswer.No when IsShort(reply.Text) => null,
                _ => reply.Text,
            },
        };
        exchange.Memory = exchange.Memory with { Case = so with { Words = words }, Awaits = Awaits.CaseConsent };
        return Task.CompletedTask;
    }

    /// <summary>Plain text: what a citizen wrote is never markup.</summary>
    internal static string Shown(string words) =>
        (words.Length > MostShown ? $"{words[..MostShown]}…" : words).Replace("**", "* *", StringComparison.Ordinal).Replace('\n', ' ');

    private static bool IsShort(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 4;
}
