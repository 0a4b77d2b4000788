namespace OmbudGuide.Content.Tests;

public sealed class WholeContentTest
{
    [Fact]
    public void A_small_whole_content_loads()
    {
        using var tree = new ContentTree();

        var library = tree.Load();

        Assert.Equal(["drammen"], library.Municipalities.Select(m => m.Id));
    }
}
