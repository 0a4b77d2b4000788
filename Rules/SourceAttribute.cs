namespace OmbudGuide.Rules;

/// <summary>
/// The source entry in the content that a rule encodes. The rule is judged only where and when the source is in force;
/// where it cites several, all must be.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SourceAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
