namespace Greffe.Indicators;

/// <summary>A file of definitions (formula, recipe, dashboard) is not in order: the product does not start on it.</summary>
public sealed class IndicatorFileException(string file, long line, string fault) : Exception($"{file}, line {line}: {fault}");
