using System.Security.Cryptography;
using System.Text;
using Greffe.Host.CommandLine;

namespace Greffe.Host;

/// <summary>
/// Key from which placeholders are drawn, in <c>placeholder.key</c> beside the data: 32 bytes in hexadecimal, readable by the owner alone.
/// It stays the same for the life of an installation, so that placeholders stay; it differs between installations, so that they tell nothing.
/// </summary>
internal static class PlaceholderKey
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = "placeholder.key";

    /// <summary>The key of the folder; made when absent and <paramref name="create"/> says so.</summary>
    public static byte[] Of(string folder, bool create)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path)) return Convert.FromHexString(File.ReadAllText(path).Trim());
        if (!create)
            throw new CommandRefusedException(ExitCode.BrokenState, $"La clé des termes de remplacement manque : {path}. Restaurez-la depuis votre sauvegarde.");
        var key = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key)));
        return key;
    }
}
