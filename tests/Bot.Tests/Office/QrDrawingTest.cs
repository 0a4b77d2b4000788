using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using OmbudGuide.Bot.Tests.Hosting;
using ZXing;
using ZXing.QrCode;
using ZXing.Common;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>The QR code of the account page, read back as a camera would.</summary>
public sealed partial class QrDrawingTest
{
    private const int PixelsAModule = 4;

    [Fact]
    public async Task The_code_on_the_account_page_is_the_key_that_stands_below_it()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync("/account");
        await browser.SubmitAsync("form[action*=Begin]");
        browser.AssertWellFormed("nb");
        var drawing = browser.Page.QuerySelector("svg.qr")!;
        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.NotEmpty(drawing.GetAttribute("aria-label")!);
        var read = Read(drawing.GetAttribute("viewBox")!, drawing.QuerySelector("path")!.GetAttribute("d")!);
        Assert.StartsWith("otpauth://totp/", read, StringComparison.Ordinal);
        Assert.Contains($"secret={browser.Page.QuerySelector(".secrets code")!.TextContent.Replace(" ", "", StringComparison.Ordinal)}&", read, StringComparison.Ordinal);
    }

    private static string Read(string box, string path)
    {
        var size = int.Parse(box.Split(' ')[2], CultureInfo.InvariantCulture);
        var width = size * PixelsAModule;
        var pixels = Enumerable.Repeat((byte)255, width * width).ToArray();
        foreach (Match module in Modules().Matches(path))
        {
            var (left, top) = (int.Parse(module.Groups["x"].Value, CultureInfo.InvariantCulture) * PixelsAModule, int.Parse(module.Groups["y"].Value, CultureInfo.InvariantCulture) * PixelsAModule);
            for (var pixel = 0; pixel < PixelsAModule * PixelsAModule; pixel++) pixels[((top + (pixel / PixelsAModule)) * width) + left + (pixel % PixelsAModule)] = 0;
        }

        var light = new RGBLuminanceSource(pixels, width, width, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).Text;
    }

    [GeneratedRegex("M(?<x>[0-9]+) (?<y>[0-9]+)h1v1h-1z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Modules();
}
