using System.Runtime.InteropServices;

namespace Greffe.Mirror;

/// <summary>Makes names in a folder survive a power cut: .NET cannot flush a folder, the system can.</summary>
internal static class FolderSync
{
    /// <summary>Flushes the folder's list of names; does nothing on Windows, where the file system sees to it.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsWindows()) Flush(folder, Sync);
    }

    /// <summary>Flushes all that was written to the file system of the folder: one flush for a whole batch of files.</summary>
    /// <returns>False where the system has no such call: then each file has to be flushed.</returns>
    /// <exception cref="IOException">The system refused.</exception>
    public static bool FlushAll(string folder)
    {
        if (!OperatingSystem.IsLinux()) return false;
        Flush(folder, SyncFileSystem);
        return true;
    }

    private static void Flush(string folder, Func<int, int> sync)
    {
        const int readOnly = 0;
        var descriptor = Open(folder, readOnly);
        if (descriptor < 0) throw new IOException($"A folder cannot be flushed: open gave error {Marshal.GetLastPInvokeError()}.");
        var failed = sync(descriptor) != 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Close(descriptor);
        if (failed != 0) throw new IOException($"A folder cannot be flushed: fsync gave error {failed}.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SyncFileSystem(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int descriptor);
}
