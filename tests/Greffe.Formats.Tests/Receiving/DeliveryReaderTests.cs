using System.Formats.Tar;
using System.Text;
using FsCheck.Xunit;

namespace Greffe.Formats.Tests.Receiving;

public sealed class DeliveryReaderTests
{
    private static readonly byte[] One = Archives.Bytes("Le tribunal, statuant publiquement.");
    private static readonly byte[] Two = Archives.Bytes("""{"id":"5fca277de35a255d41ca73ab","text":"Attendu que"}""");

    [Fact]
    public async Task A_plain_file_is_one_item_with_its_bytes()
    {
        var item = Assert.Single(await Delivered.Open("C:\\envoi\\arret.txt", One));
        Assert.Equal((1, "arret.txt"), (item.Position, item.Name));
        Assert.Equal(One, item.Content.ToArray());
    }

    [Fact]
    public async Task Zip_tar_and_tar_gz_give_their_files_in_order()
    {
        (string, byte[])[] files = [("b/deux.json", Two), ("a/un.xml", Archives.Bytes("<a/>"))];
        foreach (var archive in (byte[][])[Archives.Zip(files), Archives.Tar(files), Archives.Gzip(Archives.Tar(files))])
        {
            var items = await Delivered.Open("envoi", archive);
            Assert.Equal([(1, "b/deux.json"), (2, "a/un.xml")], items.Select(item => (item.Position, item.Name)));
            Assert.Equal(Two, items[0].Content.ToArray());
        }
    }

    /// <summary>Found by fuzzing: the framework throws another exception for it than for other damage.</summary>
    [Fact]
    public async Task A_tar_header_with_an_impossible_size_is_refused()
    {
        var tar = Archives.Tar(("a.txt", One));
        Encoding.ASCII.GetBytes("77777777777\0").CopyTo(tar, 124); // size of the first extended header, octal
        Encoding.ASCII.GetBytes("        ").CopyTo(tar, 148);
        Encoding.ASCII.GetBytes(Convert.ToString(tar.AsSpan(0, 512).ToArray().Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        Assert.NotNull(Assert.Single(await Delivered.Open("envoi.tar", tar)).Refusal);
    }

    [Fact]
    public async Task A_gzipped_file_is_one_item_under_its_own_name() =>
        Assert.Equal("arret.xml", Assert.Single(await Delivered.Open("arret.xml.gz", Archives.Gzip(Archives.Bytes("<a/>")))).Name);

    [Theory]
    [InlineData("{\"a\":1}\n{\"b\":2}\n", 2)]
    [InlineData("{\"a\":1}\n\n  {\"b\":2}", 2)]
    [InlineData("[{\"a\":1},{\"b\":\"]}\"} , {\"c\":[1,{}]}]", 3)]
    [InlineData("{\"batch\":0,\"results\":[{\"a\":1},{\"b\":2}],\"total\":2}", 2)]
    [InlineData("{\"decisions\":[{\"id\":\"x\"}]}", 1)]
    [InlineData("{\n \"a\":1\n}\n{\n \"b\":2\n}", 2)]
    [InlineData("{\"text\":\"x\",\"results\":[{\"a\":1}]}", 1)] // a decision with a list of its own
    [InlineData("{\"resolved\":[{\"a\":1}],\"unresolved\":[{\"a\":2},{\"a\":3}]}", 3)]
    public async Task Json_is_cut_into_its_decisions(string json, int count)
    {
        var items = await Delivered.Open("envoi.json", Archives.Bytes(json));
        Assert.Equal(count, items.Count);
        Assert.All(items, item => Assert.Null(item.Refusal));
        Assert.All(items, item => Assert.Equal('{', (char)item.Content.Span[0]));
    }

    [Fact]
    public async Task A_single_json_decision_keeps_every_byte()
    {
        var bytes = Archives.Bytes("\uFEFF{\n  \"text\": \"Attendu\"\n}\n");
        Assert.Equal(bytes, Assert.Single(await Delivered.Open("d.json", bytes)).Content.ToArray());
    }

    [Fact]
    public async Task A_broken_line_costs_only_itself()
    {
        var items = await Delivered.Open("envoi.jsonl", Archives.Bytes("{\"text\":\"un\"}\n{\"text\":\"de\nnon\n{\"text\":\"trois\"}\n"));
        var results = items.ConvertAll(item => DecisionReader.Read(item, Delivered.Options) is ReadResult.Accepted);
        Assert.Equal([true, false, false, true], results);
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"b\":")]
    [InlineData("{\"results\":[{\"a\":1},{\"b\":2}")]
    public async Task A_list_cut_short_is_said_to_be_after_its_items(string json)
    {
        var items = await Delivered.Open("envoi.json", Archives.Bytes(json));
        Assert.Equal("archive-tronquee", items[^1].Refusal?.Code);
        Assert.True(items.Count >= 2);
    }

    [Fact]
    public async Task An_item_over_the_limit_is_refused_and_the_others_go_on()
    {
        var options = new FormatsOptions { MaxItemBytes = 100 };
        var large = $$"""{"text":"{{new string('x', 200)}}"}""";
        var json = await Delivered.Open("l.json", Archives.Bytes($"[{large},{{\"a\":1}}]"), options);
        Assert.Equal(["trop-grand", null], json.Select(item => item.Refusal?.Code));
        var zip = await Delivered.Open("l.zip", Archives.Zip(("a.txt", new byte[101]), ("b.txt", One)), options);
        Assert.Equal(["trop-grand", null], zip.Select(item => item.Refusal?.Code));
        var tar = await Delivered.Open("l.tar", Archives.Tar(("a.xml", new byte[101]), ("b.xml", One)), options);
        Assert.Equal(["trop-grand", null], tar.Select(item => item.Refusal?.Code));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../b.txt")]
    [InlineData("C:\\decision.txt")]
    [InlineData("a\u0007b.txt")]
    public async Task A_dangerous_name_is_refused_and_not_repeated(string name)
    {
        foreach (var archive in (byte[][])[Archives.Zip((name, One), ("bon.xml", One)), Archives.Tar((name, One), ("bon.xml", One))])
        {
            var items = await Delivered.Open("envoi", archive);
            Assert.Equal(["nom-dangereux", null], items.Select(item => item.Refusal?.Code));
            Assert.Equal("élément d'archive", items[0].Name);
        }
    }

    [Fact]
    public async Task A_link_in_a_tar_is_refused()
    {
        var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "lien") { LinkName = "/etc/passwd" });
        Assert.Equal("archive-entree-speciale", Assert.Single(await Delivered.Open("t", stream.ToArray())).Refusal?.Code);
    }

    [Fact]
    public async Task A_bomb_stops_at_the_ratio_and_the_next_entry_is_read()
    {
        var options = new FormatsOptions { ExpansionAllowance = 100_000, MaxItemBytes = 50_000_000 };
        var items = await Delivered.Open("b.zip", Archives.Zip(("bombe.txt", new byte[20_000_000]), ("bon.txt", One)), options);
        Assert.Equal(["archive-expansion", null], items.Select(item => item.Refusal?.Code));
        var gzip = await Delivered.Open("b.gz", Archives.Gzip(new byte[20_000_000]), options);
        Assert.Equal("archive-expansion", Assert.Single(gzip).Refusal?.Code);
    }

    [Fact]
    public async Task The_total_limit_ends_the_delivery()
    {
        var options = new FormatsOptions { MaxArchiveBytes = 100 };
        var items = await Delivered.Open("b.zip", Archives.Zip(("a.xml", One), ("b.xml", One), ("c.xml", One), ("d.xml", One), ("e.xml", One)), options);
        Assert.Equal([null, null, "archive-trop-grande"], items.Select(item => item.Refusal?.Code));
        Assert.Equal(["a.xml", "b.xml", "c.xml"], items.Select(item => item.Name));
    }

    [Fact]
    public async Task The_number_of_items_is_limited()
    {
        var items = await Delivered.Open("b.jsonl", Archives.Bytes("{}\n{}\n{}\n"), new() { MaxArchiveItems = 2 });
        Assert.Equal([null, null, "archive-trop-d-elements"], items.Select(item => item.Refusal?.Code));
    }

    [Fact]
    public async Task Archives_are_nested_up_to_the_limit()
    {
        var archive = Archives.Zip(("un.xml", One));
        for (var depth = 1; depth < 3; depth++) archive = Archives.Zip(("a.zip", archive));
        Assert.Null(Assert.Single(await Delivered.Open("a.zip", archive)).Refusal);
        Assert.Equal("archive-imbriquee", Assert.Single(await Delivered.Open("a.zip", Archives.Zip(("a.zip", archive)))).Refusal?.Code);
    }

    [Fact]
    public async Task Archives_cut_short_say_so_and_keep_what_came_before()
    {
        (string, byte[])[] files = [("un.xml", One), ("deux.xml", RandomBytes(5_000))];
        var tar = Archives.Tar(files);
        foreach (var cut in (byte[][])[tar[..^2_048], tar[..^1_100], Archives.Gzip(tar)[..^2_000]])
        {
            var items = await Delivered.Open("t", cut);
            Assert.Equal("archive-tronquee", items[^1].Refusal?.Code);
            Assert.Equal("un.xml", items[0].Name);
        }

        Assert.Equal("archive-tronquee", Assert.Single(await Delivered.Open("z", Archives.Zip(files)[..^30])).Refusal?.Code);
        Assert.Equal("archive-tronquee", Assert.Single(await Delivered.Open("g", Archives.Gzip(RandomBytes(3_000))[..^9])).Refusal?.Code);
    }

    [Fact]
    public async Task A_byte_changed_in_a_zip_entry_is_noticed()
    {
        var zip = Archives.Zip(("un.xml", RandomBytes(2_000)), ("deux.xml", One));
        zip[1_000] ^= 0x55;
        var items = await Delivered.Open("z", zip);
        Assert.Equal(["archive-tronquee", null], items.Select(item => item.Refusal?.Code));
    }

    [Fact]
    public async Task A_byte_changed_in_gzip_is_noticed()
    {
        var gzip = Archives.Gzip(RandomBytes(2_000));
        gzip[1_000] ^= 0x55;
        Assert.Equal("archive-tronquee", (await Delivered.Open("g", gzip))[^1].Refusal?.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sidecar_goes_with_its_document_wherever_it_stands(bool sidecarsFirst)
    {
        var sidecar = Archives.Bytes("{}");
        (string, byte[])[] documents = [("a.txt", One), ("b.pdf", One), ("c.xml", One)];
        (string, byte[])[] sidecars = [("a.meta.json", sidecar), ("b.meta.json", sidecar), ("perdu.meta.json", sidecar)];
        (string, byte[])[] all = sidecarsFirst ? [.. sidecars, .. documents] : [.. documents, .. sidecars];
        foreach (var archive in (byte[][])[Archives.Zip(all), Archives.Tar(all)])
        {
            var items = (await Delivered.Open("envoi", archive)).OrderBy(item => item.Name, StringComparer.Ordinal).ToList();
            Assert.Equal(["a.txt", "b.pdf", "c.xml", "perdu.meta.json"], items.Select(item => item.Name));
            Assert.Equal([true, true, false, false], items.Select(item => item.Sidecar is not null));
            Assert.Equal("fiche-sans-document", items[3].Refusal?.Code);
        }
    }

    [Theory]
    [InlineData(new byte[0])]
    public async Task An_empty_file_is_one_item_that_is_refused(byte[] content)
    {
        var item = Assert.Single(await Delivered.Open("vide.txt", content));
        Assert.Equal("vide", Delivered.Refused(DecisionReader.Read(item, Delivered.Options)).Code);
    }

    [Fact]
    public async Task An_empty_container_still_gives_a_line_of_receipt()
    {
        foreach (var content in (byte[][])[Archives.Zip(), Archives.Bytes("[]"), Archives.Bytes("{\"results\":[]}"), Archives.Zip(("dossier/", []))])
            Assert.Equal("livraison-vide", Assert.Single(await Delivered.Open("vide", content)).Refusal?.Code);
    }

    [Fact]
    public async Task A_zip_in_a_stream_without_position_is_read_too()
    {
        var stream = new System.IO.Compression.GZipStream(
            new MemoryStream(Archives.Gzip(Archives.Zip(("un.xml", One)))), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal("un.xml", Assert.Single(await Delivered.All(DeliveryReader.Open("z", stream, Delivered.Options, TestContext.Current.CancellationToken))).Name);
    }

    [Fact]
    public async Task A_folder_is_read_in_ordinal_order_with_its_sidecars()
    {
        var folder = Directory.CreateTempSubdirectory();
        Directory.CreateDirectory(Path.Combine(folder.FullName, "sous"));
        foreach (var (name, content) in ((string, byte[])[])[("b.txt", One), ("a.json", Two), ("sous/c.txt", One), ("sous/c.meta.json", Archives.Bytes("{}")), ("x.meta.json", Two)])
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content, TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "boucle"), folder.FullName);
        var items = await Delivered.OpenPath(folder.FullName);
        folder.Delete(recursive: true);
        Assert.Equal(["boucle", "a.json", "b.txt", "sous/c.txt", "x.meta.json"], items.Select(item => item.Name));
        Assert.Equal(["lien-symbolique", null, null, null, "fiche-sans-document"], items.Select(item => item.Refusal?.Code));
        Assert.NotNull(items[3].Sidecar);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_refused() =>
        Assert.Equal("fichier-illisible", Assert.Single(await Delivered.OpenPath("/n/existe/pas")).Refusal?.Code);

    [Property(MaxTest = 200)]
    public void A_blob_gives_the_item_back(byte[] content, byte[]? sidecar)
    {
        var item = Delivered.Item(content) with { Sidecar = sidecar is null ? (ReadOnlyMemory<byte>?)null : sidecar };
        var back = DeliveredItem.FromBlob(item.ToBlob());
        Assert.Null(back.Refusal);
        Assert.Equal(content, back.Content.ToArray());
        Assert.Equal(sidecar, back.Sidecar?.ToArray());
    }

    [Property(MaxTest = 200)]
    public void Bytes_that_are_no_blob_are_refused(byte[] content) =>
        Assert.Equal("enveloppe-illisible", DeliveredItem.FromBlob(content).Refusal?.Code);

    [Property(MaxTest = 100)]
    public void Every_element_of_a_list_is_one_item_with_its_own_bytes(string[] texts)
    {
        var elements = texts.Select(text => $"{{\"text\":{System.Text.Json.JsonSerializer.Serialize(text ?? "")}}}").ToList();
        var items = Delivered.Open("l.json", Archives.Bytes("[" + string.Join(" ,\n", elements) + "]")).GetAwaiter().GetResult();
        if (elements.Count > 0) Assert.Equal(elements, items.Select(item => Encoding.UTF8.GetString(item.Content.Span)));
    }

    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        bytes[0] = (byte)'x';
        return bytes;
    }
}
