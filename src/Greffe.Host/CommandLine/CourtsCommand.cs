using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Greffe.Courts.ImportCourts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe courts import PATH…</c>: takes official files into the directory of courts.</summary>
internal static class CourtsCommand
{
    /// <summary>Changes and refusals shown one by one to a person before the rest is only counted.</summary>
    private const int ShownLines = 20;

    public static Command Create()
    {
        var paths = new Argument<string[]>("CHEMIN") { Description = "Fichiers GeoJSON ou CSV officiels : annuaire, structures de la justice, juridictions compétentes par commune, courriels.", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var date = new Option<string?>("--date") { Description = "Jour dont parlent les fichiers, AAAA-MM-JJ ; celui du fichier par défaut.", HelpName = "JOUR" };
        var import = new Command("import", "Importe des fichiers officiels et dit ce qui a changé et ce qui n'a pas été reconnu. Le même fichier importé deux fois ne change rien.") { paths, data, date, json };
        import.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths)!;
            if (named.FirstOrDefault(path => !File.Exists(path)) is { } missing)
                throw new CommandRefusedException(ExitCode.WrongUse, $"« {missing} » n'existe pas : rien n'a été importé.");
            var report = new CourtImport(DataFolder.At(parsed.GetValue(data)!).Courts, TimeProvider.System).Import(named, Day(parsed.GetValue(date)));
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(report, CourtsWire.Readable.CourtImportReport));
            else foreach (var file in report.Files) Print(file);
            return report.HasRefusals ? ExitCode.DoneWithRefusals : ExitCode.Done;
        });
        return new Command("courts", "Le répertoire des juridictions.") { import };
    }

    /// <summary>The day named, or null.</summary>
    public static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandRefusedException(ExitCode.WrongUse, $"« {text} » n'est pas un jour AAAA-MM-JJ.");

    private static void Print(CourtFileReport file)
    {
        Console.WriteLine($"{file.File} ({file.Shape}, au {file.On}) : {file.Rows:N0} lignes, {file.Matched:N0} reconnues, {file.Added:N0} faits nouveaux, {file.Changed:N0} changés, {file.OutOfScope:N0} hors du répertoire, {file.Refused:N0} en quarantaine.");
        foreach (var change in file.Changes.Take(ShownLines)) Console.WriteLine($"  {change.Court}  {change.Field} : « {change.Before} » → « {change.After} »");
        if (file.Changed > ShownLines) Console.WriteLine($"  … et {file.Changed - ShownLines:N0} autres changements");
        foreach (var refusal in file.Refusals.Take(ShownLines)) Console.WriteLine($"  refusé [{refusal.Code}] {refusal.Reason}");
        if (file.Refused > ShownLines) Console.WriteLine($"  … et {file.Refused - ShownLines:N0} autres refus");
    }
}
