using System.Globalization;
using System.Text;
using QRCoder;

namespace OmbudGuide.Bot.Pages.Account;

/// <summary>A QR code as a drawing: the dark modules as one path, each a unit wide, with the quiet edge that readers need.</summary>
/// <param name="Size">The side of the whole, in modules.</param>
/// <param name="Path">In the form of SVG paths.</param>
internal sealed record QrDrawing(int Size, string Path)
{
    /// <param name="text">Some hundred characters at most.</param>
    public static QrDrawing Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrDrawing(code.ModuleMatrix.Count, path.ToString());
    }
}
