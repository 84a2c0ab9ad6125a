using System.Globalization;
using Greffe.Decisions;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;
using Term = Lucene.Net.Index.Term;

namespace Greffe.Search.Following;

/// <summary>The writing side of the index's folder, for the one process that holds its lock.</summary>
internal sealed class IndexFiles : IDisposable
{
    /// <summary>How relevance is computed: BM25, the same for writing and reading.</summary>
    public static BM25Similarity Similarity { get; } = new();

    private readonly FolderLock held;
    private readonly Directory directory;
    private readonly IndexWriter writer;
    private bool leavesTraces;

    private IndexFiles(FolderLock held, Directory directory, IndexWriter writer)
    {
        (this.held, this.directory, this.writer) = (held, directory, writer);
        Position = PositionOf(writer.CommitData);
        // A stop between a removal's commit and its purge leaves deleted documents in the files.
        leavesTraces = writer.HasDeletions();
    }

    /// <summary>Position of the last change committed.</summary>
    public long Position { get; private set; }

    /// <summary>Opens the folder for writing; null when another process does already.</summary>
    public static IndexFiles? TryOpen(string folder, Action<string> madeAnew)
    {
        System.IO.Directory.CreateDirectory(folder);
        if (FolderLock.TryTake(folder) is not { } held) return null;
        // Lucene's own lock file is deleted by whoever fails to take it, after which a second writer can: ours is never deleted.
        var directory = FSDirectory.Open(folder, NoLockFactory.GetNoLockFactory());
        if (!DirectoryReader.IndexExists(directory)) return new(held, directory, Open(directory, OpenMode.CREATE_OR_APPEND));
        var reason = WhyUnusable(directory);
        if (reason is null) return new(held, directory, Open(directory, OpenMode.CREATE_OR_APPEND));
        foreach (var file in directory.ListAll()) directory.DeleteFile(file);
        madeAnew(reason);
        return new(held, directory, Open(directory, OpenMode.CREATE));
    }

    /// <summary>Position told by a commit's record; 0 when it tells none.</summary>
    public static long PositionOf(IDictionary<string, string>? record) =>
        record is not null && record.TryGetValue(IndexFields.PositionKey, out var text)
            ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>Adds or replaces one decision; <paramref name="replaces"/> tells that an earlier version may stand in the files.</summary>
    public void Write(DecisionId id, Document document, bool replaces)
    {
        writer.UpdateDocument(new Term(IndexFields.Id, id.Value), document);
        if (replaces) leavesTraces = true;
    }

    /// <summary>Removes one decision.</summary>
    public void Remove(DecisionId id)
    {
        writer.DeleteDocuments(new Term(IndexFields.Id, id.Value));
        leavesTraces = true;
    }

    /// <summary>Removes everything, position included.</summary>
    public void Clear()
    {
        writer.DeleteAll();
        Commit(0, DateTimeOffset.UnixEpoch);
    }

    /// <summary>Commits documents and position together.</summary>
    public void Commit(long position, DateTimeOffset at)
    {
        writer.SetCommitData(new Dictionary<string, string>
        {
            [IndexFields.PositionKey] = position.ToString(CultureInfo.InvariantCulture),
            [IndexFields.ChangedAtKey] = at.ToString("O", CultureInfo.InvariantCulture),
            [IndexFields.VersionKey] = IndexFields.Version,
        });
        writer.Commit();
        Position = position;
    }

    /// <summary>Rewrites the segments that hold removed decisions, so that no byte of them stays in the folder.</summary>
    public void Purge()
    {
        if (!leavesTraces && !writer.HasDeletions()) return;
        writer.ForceMergeDeletes(doWait: true);
        writer.Commit();
        writer.DeleteUnusedFiles();
        leavesTraces = false;
    }

    /// <summary>Gives up what was not committed, and the lock.</summary>
    public void Abandon()
    {
        writer.Rollback();
        directory.Dispose();
        held.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        directory.Dispose();
        held.Dispose();
    }

    private static string? WhyUnusable(Directory directory)
    {
        try
        {
            using var reader = DirectoryReader.Open(directory);
            var record = reader.IndexCommit.UserData;
            if (reader.NumDocs == 0 && record.Count == 0) return null;
            return record.TryGetValue(IndexFields.VersionKey, out var version) && version == IndexFields.Version
                ? null : "it was made by another version";
        }
        catch (Exception damage) when (damage is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException
            or EndOfStreamException or FileNotFoundException)
        {
            return $"it is damaged ({damage.GetType().Name})";
        }
    }

    private static IndexWriter Open(Directory directory, OpenMode mode) => new(directory,
        new IndexWriterConfig(IndexFields.Lucene, new KeywordAnalyzer())
        {
            OpenMode = mode,
            Similarity = Similarity,
            RAMBufferSizeMB = 96,
            MergeScheduler = new SerialMergeScheduler(),
            // A removal rewrites each segment that it touches: none may be so large that this takes more than seconds.
            MergePolicy = new TieredMergePolicy { MaxMergedSegmentMB = 512, ForceMergeDeletesPctAllowed = 0 },
        });
}
