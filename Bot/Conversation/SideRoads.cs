using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>What a citizen may ask of the guide at any point. Each answers and leaves the open question standing, or says why the way leads elsewhere.</summary>
internal sealed class SideRoads(Interview interview)
{
    /// <summary>What the value of a side road's button begins with.</summary>
    public const char Mark = '#';

    public const string Why = "#why";
    public const string Human = "#human";
    public const string WhatIf = "#what-if";
    public const string Change = "#change";
    public const string Cancel = "#cancel";

    private readonly StepBack _back = new(interview);

    public void Take(Exchange exchange, string button)
    {
        switch (button)
        {
            case Why:
                TellWhy(exchange);
                break;
            case WhatIf:
                Telling.WhatIfWords.Tell(exchange);
                break;
            case Human:
                TellHuman(exchange);
                break;
            case Change:
                ToChange(exchange);
                break;
            case Cancel:
                exchange.Memory = exchange.Memory with { Case = null, Awaits = Awaits.AfterGuidance };
                exchange.Say(exchange.Text("case.cancelled"));
                break;
            default:
                throw new InvalidOperationException($"'{button}' is no side road.");
        }
    }

    /// <summary>A side road by what its button says, in any of the municipality's languages, whether or not the button is there.</summary>
    public bool TakeByName(Exchange exchange, string text)
    {
        (string Key, string Button)[] named =
        [
            ("chat.buttons.human", Human), ("chat.buttons.change", Change), ("chat.buttons.why-ask", Why), ("chat.buttons.why", Why),
            ("chat.buttons.what-if", WhatIf),
        ];
        foreach (var (key, button) in named)
        {
            if (exchange.Municipality.Languages.Any(language => Listener.Same(exchange.Texts.Get(language, key), text)))
            {
                Take(exchange, button);
                return true;
            }
        }

        return Telling.WhatIfWords.AskedWhyNot(exchange, text);
    }

    public void Take(Exchange exchange, Command command)
    {
        switch (command)
        {
            case Command.Why:
                TellWhy(exchange);
                break;
            case Command.Human:
                TellHuman(exchange);
                break;
            case Command.Change:
                ToChange(exchange);
                break;
            case Command.Back:
                _back.Take(exchange);
                break;
            case Command.Restart:
                ToRestart(exchange);
                break;
            case Command.Skip:
                Skip(exchange);
                break;
            default:
                exchange.Say(exchange.Text("side.help"));
                break;
        }
    }

    private static void TellWhy(Exchange exchange)
    {
        var guidance = exchange.Judge();
        if (exchange.Memory.Awaits == Awaits.AfterGuidance)
        {
            Telling.WhyWords.Tell(exchange, guidance);
            return;
        }

        var question = exchange.Memory.Awaits is Awaits.Words or Awaits.LikelyService ? Question.Service
            : exchange.Memory.Awaits is Awaits.Answer or Awaits.DateCheck ? exchange.Memory.AskedQuestion
            : null;
        if (question is not { } asked)
        {
            exchange.Say(exchange.Text("side.why-nothing"));
            return;
        }

        var reasons = exchange.Presenter.WhyAsked(guidance, asked, exchange.Language).Distinct(StringComparer.Ordinal).ToList();
        var sources = exchange.Presenter.SourcesOfAsking(guidance, asked, exchange.Language);
        exchange.Say(
            reasons[0],
            sources.Count == 0 && reasons.Count == 1
                ? null
                : new(
                    exchange.Text("side.why-title"),
                    [.. reasons.Skip(1), .. sources.Select(source => source.Says).OfType<string>()],
                    [.. sources.Select(PlainReasons.From)]));
    }

    /// <summary>Tells how to reach the ombud.</summary>
    public static void TellHuman(Exchange exchange)
    {
        var contact = exchange.Presenter.Contact(exchange.MunicipalityId, exchange.Municipality.OmbudId, exchange.Today, exchange.Language);
        if (ContactWords.Of(exchange.Texts, exchange.Language, contact with { Visit = null, Url = null }) is not { Length: > 0 } ways)
        {
            exchange.Say(exchange.Text("side.human-no-contact"));
            return;
        }

        var age = contact.Checked is { } day
            ? exchange.Texts.Get(exchange.Language, "guidance.contact.checked", ("day", exchange.Texts.DateWithoutWeekday(exchange.Language, day)))
            : exchange.Texts.Get(exchange.Language, "guidance.contact.not-checked");
        List<string> more = [];
        if (contact.Visit is { } visit)
        {
            more.Add(Capital.Of(exchange.Texts.Get(exchange.Language, "guidance.contact.visit", ("value", visit))));
        }

        if (contact.Url is { } url)
        {
            more.Add(url);
        }

        exchange.Say(string.Join('\n', [exchange.Text("side.human", ("contact", ways)), .. more, age]));
    }

    private static void ToRestart(Exchange exchange)
    {
        var memory = exchange.Memory;
        exchange.Memory = memory with { Return = memory.Awaits is Awaits.Restart or Awaits.Change ? memory.Return : memory.Awaits, Awaits = Awaits.Restart };
    }

    private static void ToChange(Exchange exchange)
    {
        var memory = exchange.Memory;
        if (memory.Awaits == Awaits.Confirmation)
        {
            exchange.Memory = memory with { Awaits = Awaits.WrongPart };
        }
        else if (exchange.Judge().Answers.Count == 0)
        {
            exchange.Say(exchange.Text("side.nothing-to-change"));
        }
        else
        {
            exchange.Memory = memory with { Return = memory.Awaits is Awaits.Change or Awaits.Restart ? memory.Return : memory.Awaits, Awaits = Awaits.Change, Correcting = false };
        }
    }

    private void Skip(Exchange exchange)
    {
        switch (exchange.Memory.Awaits)
        {
            case Awaits.Answer when exchange.Memory.AskedQuestion is { } question:
                interview.Accept(exchange, question, AnswerValue.Unknown);
                break;
            case Awaits.Words:
                interview.Accept(exchange, Question.Service, AnswerValue.Unknown);
                break;
            default:
                exchange.Say(exchange.Text("side.help"));
                break;
        }
    }
}
