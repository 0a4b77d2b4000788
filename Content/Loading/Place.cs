namespace OmbudGuide.Content.Loading;

/// <summary>A place in a content file. Line and column count from 1; 0 means the file as a whole.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place Whole(string file) => new(file, 0, 0);

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}

/// <summary>The faults found so far. Reading goes on after each, so that all are told at once.</summary>
internal sealed class FaultList
{
    private readonly List<ContentFault> _faults = [];
    private readonly Lock _lock = new();

    public void Add(Place place, string message)
    {
        lock (_lock)
        {
            _faults.Add(new ContentFault(place.File, place.Line, place.Column, message));
        }
    }

    /// <exception cref="ContentException">There are faults.</exception>
    public void ThrowIfAny(string folder)
    {
        lock (_lock)
        {
            if (_faults.Count > 0)
            {
                throw new ContentException(folder, [.. _faults
                    .Distinct()
                    .OrderBy(f => f.File, StringComparer.Ordinal)
                    .ThenBy(f => f.Line)
                    .ThenBy(f => f.Column)
                    .ThenBy(f => f.Message, StringComparer.Ordinal)]);
            }
        }
    }
}
