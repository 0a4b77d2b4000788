namespace OmbudGuide.Content.Loading;

/// <summary>A piece of a YAML file that knows its place.</summary>
internal abstract record YamlNode(Place Place)
{
    /// <summary>What it is, in the words of a fault.</summary>
    public abstract string Kind { get; }
}

/// <param name="Plain">Written without quotes, so that <c>null</c> means nothing.</param>
internal sealed record YamlScalar(Place Place, string Value, bool Plain) : YamlNode(Place)
{
    public override string Kind => IsNull ? "nothing" : $"the text '{(Value.Length > 40 ? Value[..40] + "…" : Value)}'";

    public bool IsNull => Plain && Value is "" or "null" or "~";
}

internal sealed record YamlList(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place)
{
    public override string Kind => "a list";
}

internal sealed record YamlMap(Place Place, IReadOnlyList<YamlField> Fields) : YamlNode(Place)
{
    public override string Kind => "a map of keys";
}

internal sealed record YamlField(string Key, Place Place, YamlNode Value);
