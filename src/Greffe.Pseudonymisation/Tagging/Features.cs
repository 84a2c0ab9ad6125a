using System.Runtime.CompilerServices;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// The features of a token, as buckets of the model. Those of a form seen at a distance are the same at each occurrence, so that decoding sums them
/// once a form; those of an occurrence join several words.
/// </summary>
internal static class Features
{
    /// <summary>Farthest word whose form counts, on either side.</summary>
    public const int Reach = 3;

    /// <summary>Distances at which a form is seen.</summary>
    public const int Distances = 2 * Reach + 1;

    /// <summary>Most features of a form at one distance.</summary>
    public const int MostOfForm = 32;

    /// <summary>Most features of an occurrence.</summary>
    public const int MostOfToken = 48;

    private const uint DistanceSalt = 0x1F123BB5;

    /// <summary>Features of a form seen at <paramref name="distance"/> (-<see cref="Reach"/> to <see cref="Reach"/>); returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int OfForm(in FormAtoms form, int distance, Span<int> into)
    {
        var writer = new Writer(into, (uint)(distance + Reach + 1) * DistanceSalt);
        writer.Add(1, form.Word);
        writer.Add(2, form.Kind);
        if (Math.Abs(distance) <= 2 && form.Evidence != 0) writer.Add(3, form.Evidence * 16 + form.Shape);
        if (Math.Abs(distance) > 1) return writer.Count;
        writer.Add(4, form.Tail.Three);
        writer.Add(5, (uint)form.Beside * 16 + form.Shape);
        if (distance != 0) return writer.Count;
        writer.Add(6, form.Word, form.Shape);
        writer.Add(7, form.Head.Two);
        writer.Add(8, form.Head.Three);
        writer.Add(9, form.Head.Four);
        writer.Add(10, form.Tail.Two);
        writer.Add(11, form.Tail.Four);
        writer.Add(12, form.Tail.Three, form.Shape);
        writer.Add(13, form.Shape * 16 + form.Length);
        writer.Add(14, form.Use * 16 + form.Shape);
        writer.Add(15, form.Use, (uint)form.Beside);
        if (form.Evidence == 0) return writer.Count;
        writer.Add(16, form.Levels & 7);
        writer.Add(17, form.Levels >> 3 & 7);
        writer.Add(18, form.Levels >> 6 & 7);
        writer.Add(19, form.Levels >> 9 & 7);
        writer.Add(20, form.Levels, form.Shape);
        writer.Add(21, form.Evidence, form.Use);
        writer.Add(22, form.Evidence, (uint)form.Beside);
        return writer.Count;
    }

    /// <summary>Whether nothing near the token is a capital or a number: then few features are worth reading.</summary>
    public static bool IsQuiet(TokenView view, int at) => !IsLoud(view.At(at)) && !IsLoud(view.At(at - 1)) && !IsLoud(view.At(at + 1));

    /// <summary>Features of the occurrence at <paramref name="at"/>; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int OfToken(TokenView view, int at, Span<int> into)
    {
        var (here, before, after) = (view.At(at), view.At(at - 1), view.At(at + 1));
        var writer = new Writer(into, 0x7F4A7C15);
        writer.Add(1, before.Word, after.Word);
        writer.Add(2, Gaps(view, at) * 16 + here.Shape);
        writer.Add(3, here.Shape | before.Shape << 4 | after.Shape << 8);
        if (!IsLoud(here) && !IsLoud(before) && !IsLoud(after)) return writer.Count;
        AddNear(view, at, here, before, after, ref writer);
        AddRun(view, at, here, ref writer);
        AddFar(view, at, here, ref writer);
        return writer.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddNear(TokenView view, int at, in FormAtoms here, in FormAtoms before, in FormAtoms after, ref Writer writer)
    {
        var (before2, after2) = (view.At(at - 2), view.At(at + 2));
        writer.Add(4, before2.Word, before.Word);
        writer.Add(5, after.Word, after2.Word);
        writer.Add(6, before.Word, here.Shape);
        writer.Add(7, after.Word, here.Shape);
        writer.Add(8, here.Shape | before.Shape << 4 | before2.Shape << 8);
        writer.Add(9, here.Shape | after.Shape << 4 | after2.Shape << 8);
        writer.Add(10, before.Evidence * 64 + here.Evidence);
        writer.Add(11, here.Evidence * 64 + after.Evidence);
        writer.Add(12, before.Word, here.Evidence);
        writer.Add(13, after.Word, here.Evidence);
        writer.Add(14, before.Kind, here.Word);
        writer.Add(15, here.Word, after.Kind);
        writer.Add(16, before.Word, here.Word);
        writer.Add(17, here.Word, after.Word);
        writer.Add(18, view.At(at - 3).Word ^ before2.Word * 3, before.Word);
    }

    // What stands before and after the run of capitals, however long it is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRun(TokenView view, int at, in FormAtoms here, ref Writer writer)
    {
        ref readonly var place = ref view.Places[at];
        var left = place.RunStart - 1;
        if (view.Document.IsMark(left, '.') && view.Document.Is(left - 1, WordFlags.Civility)) left--;
        var (anchor, beyond) = (view.At(left), view.At(left - 1));
        var (end, later) = (view.At(place.RunEnd), view.At(place.RunEnd + 1));
        var position = (uint)Math.Min(3, at - place.RunStart) * 4 + (uint)Math.Min(3, place.RunEnd - 1 - at);
        writer.Add(20, anchor.Word, here.Shape);
        writer.Add(21, anchor.Word, beyond.Word);
        writer.Add(22, end.Word, here.Shape);
        writer.Add(23, end.Word, later.Word);
        writer.Add(24, anchor.Word, end.Word);
        writer.Add(25, position * 16 + here.Shape);
        writer.Add(26, anchor.Word, position);
        writer.Add(27, anchor.Kind, here.Evidence);
        writer.Add(28, anchor.Kind, (uint)here.Beside + here.Use * 256);
        writer.Add(29, beyond.Word ^ view.At(left - 2).Word * 5, anchor.Kind);
        writer.Add(30, later.Word ^ view.At(place.RunEnd + 2).Word * 5, end.Kind);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFar(TokenView view, int at, in FormAtoms here, ref Writer writer)
    {
        ref readonly var place = ref view.Places[at];
        var start = place.RunStart;
        ref readonly var first = ref view.Places[start];
        var (told, tells) = (view.At(first.Before), view.At(view.Places[place.RunEnd - 1].After));
        var (near, far) = (Distance(start - first.Before, first.Before), Distance(view.Places[place.RunEnd - 1].After - place.RunEnd, view.Places[place.RunEnd - 1].After));
        writer.Add(32, told.Word, near * 16 + here.Shape);
        writer.Add(33, tells.Word, far * 16 + here.Shape);
        writer.Add(34, told.Word, tells.Word);
        writer.Add(35, (uint)told.Flags, (uint)tells.Flags);
        var (officeBefore, officeAfter) = (view.At(first.OfficeBefore), view.At(view.Places[place.RunEnd - 1].OfficeAfter));
        writer.Add(44, officeBefore.Word, Distance(start - first.OfficeBefore, first.OfficeBefore));
        writer.Add(45, officeAfter.Word, Distance(view.Places[place.RunEnd - 1].OfficeAfter - place.RunEnd, view.Places[place.RunEnd - 1].OfficeAfter));
        writer.Add(46, officeBefore.Word, officeAfter.Word);
        var line = view.At(place.LineStart);
        writer.Add(36, line.Word, here.Shape);
        writer.Add(37, line.Word, view.At(place.LineStart + 1).Word);
        writer.Add(38, (uint)Math.Min(4, at - place.LineStart) * 16 + here.Shape, (uint)(view.Document.StartsSentence(at) ? 1 : 0));
        var heading = view.At(place.Heading);
        var away = place.Heading < 0 ? 7u : (uint)Math.Min(5, (at - place.Heading) / 8);
        writer.Add(39, heading.Word, here.Shape);
        writer.Add(40, heading.Word, away * 2 + (place.Heading >= place.LineStart ? 1u : 0));
        writer.Add(41, heading.Word ^ view.At(place.Heading - 1).Word * 3, told.Kind);
        writer.Add(42, Where(view, at) * 16 + here.Shape);
        writer.Add(43, Where(view, at), told.Kind);
    }

    private static bool IsLoud(in FormAtoms form) => form.IsCapital || form.IsNumber;

    private static uint Distance(int tokens, int at) => at < 0 ? 7u : tokens switch { <= 1 => 0u, 2 => 1u, 3 => 2u, <= 5 => 3u, <= 9 => 4u, <= 16 => 5u, _ => 6u };

    private static uint Gaps(TokenView view, int at) => (uint)view.Document.Tokens[at].Gap * 4 + (view.Document.Has(at + 1) ? (uint)view.Document.Tokens[at + 1].Gap : 3u);

    // Heading of the document, its body, its signatures.
    private static uint Where(TokenView view, int at) => at < 120 ? 0u : at < 400 ? 1u : view.Places.Length - at < 60 ? 2u : 3u;

    private ref struct Writer(Span<int> into, uint salt)
    {
        private readonly Span<int> into = into;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint kind, uint value, uint other = 0)
        {
            var hash = (value ^ salt) * 0x85EBCA6Bu;
            hash = (hash ^ hash >> 15 ^ other * 0xC2B2AE35u) * 0x27D4EB2Fu;
            hash = (hash ^ hash >> 13 ^ kind * 0x9E3779B1u) * 0x165667B1u;
            into[Count++] = (int)((hash ^ hash >> 16) & (SequenceModel.Buckets - 1));
        }
    }
}
