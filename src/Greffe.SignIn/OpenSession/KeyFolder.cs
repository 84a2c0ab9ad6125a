namespace Greffe.SignIn.OpenSession;

/// <summary>The folder of the keys that seal the cookies: whoever reads it can make cookies, so this account alone may.</summary>
internal static class KeyFolder
{
    public static DirectoryInfo Made(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
