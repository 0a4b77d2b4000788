using System.Text;
using System.Text.RegularExpressions;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Desk;

/// <summary>What the clerk says, prints or sends: the guidance as plain text in the citizen's language.</summary>
internal sealed partial class Spoken
{
    /// <summary>The most characters of an e-mail's address with its text in it: some programs cut off longer ones.</summary>
    private const int LongestMail = 1_900;

    private readonly List<(string Text, bool IsMore)> _parts = [];

    private Spoken(string subject) => Subject = subject;

    public string Subject { get; }

    /// <summary>All of it.</summary>
    public string Text => Join(_parts.Select(part => part.Text));

    /// <summary>An e-mail with what is needed most; with more, as far as there is room.</summary>
    public string Mail
    {
        get
        {
            var all = Address(_parts.Select(part => part.Text));
            return all.Length <= LongestMail ? all : Address(_parts.Where(part => !part.IsMore).Select(part => part.Text));
        }
    }

    /// <summary>All of it is in the e-mail.</summary>
    public bool MailHasAll => Mail == Address(_parts.Select(part => part.Text));

    /// <param name="subject">What the e-mail is called: nothing of the matter.</param>
    /// <param name="sender">Who says so, and for which day.</param>
    /// <param name="contactOf">How to reach a body that a step leads to, by its id.</param>
    public static Spoken Of(GuidanceView view, Texts texts, string subject, string sender, Func<string, (string Name, ContactView Contact)> contactOf)
    {
        var language = view.Language;
        string Said(string key) => texts.Get(language, key);
        string Ways(ContactView contact) => ContactWords.Of(texts, language, contact);
        string Reach(string name, string does, ContactView contact) =>
            Ways(contact) is { Length: > 0 } ways ? $"{Conversation.Capital.Of(name)}: {does} {Conversation.Capital.Of(ways)}." : $"{Conversation.Capital.Of(name)}: {does}";
        var spoken = new Spoken(subject);
        if (view.Emergency is { } emergency)
        {
            spoken.Add(emergency.Text);
            spoken.AddList(null, emergency.Contacts.Select(body => Reach(body.Name, body.Does, body.Contact)));
        }

        spoken.Add(view.Verdict.Text);
        if (view.Complaint is { } complaint)
        {
            spoken.Add(complaint.Text);
            spoken.Add(string.Join(' ', complaint.Details.Append(complaint.Late?.Text).OfType<string>()), isMore: true);
        }

        var toReach = view.Steps.Select(step => step.Authority).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(id => view.Referrals.All(referral => referral.Authority != id)).Select(contactOf).Where(body => Ways(body.Contact).Length > 0);
        spoken.AddList(
            Said("case.steps-heading"),
            [.. view.Steps.Select((step, at) => $"{at + 1}. {step.Text}"), .. toReach.Select(body => $"{Conversation.Capital.Of(body.Name)}: {Ways(body.Contact)}.")]);
        spoken.AddList(Said("case.referrals-heading"), view.Referrals.Select(referral => $"– {Reach(referral.Name, referral.Does, referral.Contact)}"));
        spoken.AddList(Said("case.rights-heading"), view.Rights.Select(right => $"– {right.Text}"), isMore: true);
        spoken.AddList(Said("case.notes-heading"), view.Notes.Select(note => $"– {note.Text}"), isMore: true);
        spoken.AddList(Said("case.ways-heading"), view.Help.Select(way => $"– {way.Text}"), isMore: true);
        spoken.Add(view.Closing);
        spoken.Add(sender);
        return spoken;
    }

    private void AddList(string? heading, IEnumerable<string> lines, bool isMore = false)
    {
        var all = lines.ToList();
        if (all.Count > 0) Add(string.Join('\n', heading is null ? all : [heading, .. all]), isMore);
    }

    private void Add(string text, bool isMore = false)
    {
        if (text.Length > 0) _parts.Add((Link().Replace(text, "${shown}").Replace("**", "", StringComparison.Ordinal), isMore));
    }

    private static string Join(IEnumerable<string> parts) => new StringBuilder().AppendJoin("\n\n", parts).ToString();

    private string Address(IEnumerable<string> parts) =>
        $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Join(parts).ReplaceLineEndings("\r\n"))}";

    [GeneratedRegex(@"\[(?<shown>[^\]]+)\]\([^)]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
