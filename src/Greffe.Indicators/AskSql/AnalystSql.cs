using DuckDB.NET.Data;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.AskSql;

/// <summary>Bounds on a question in SQL.</summary>
/// <param name="Seconds">Time after which it is interrupted.</param>
/// <param name="Rows">Rows after which the answer is cut, and says so.</param>
/// <param name="MemoryMebibytes">Memory of the engine.</param>
public sealed record SqlLimits(int Seconds = 10, int Rows = 10_000, int MemoryMebibytes = 512);

/// <summary>Answer to a question in SQL: rows, or a refusal.</summary>
public abstract record SqlAnswer
{
    /// <summary>Rows, each with one cell a column.</summary>
    /// <param name="Columns">Names of the columns.</param>
    /// <param name="Rows">Cells: text, number, boolean, date as text, or null.</param>
    /// <param name="Cut">Whether there were more rows than the limit.</param>
    public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool Cut) : SqlAnswer;

    /// <summary>The question was refused.</summary>
    /// <param name="Reason">Sentence in French, with the engine's own words where they help.</param>
    public sealed record Refused(string Reason) : SqlAnswer;
}

/// <summary>
/// Questions in SQL over the public figures, for analysts: one view a measure and one of all, read only. The engine can open no other file,
/// load no extension, change no setting, and is bounded in time, memory and rows.
/// </summary>
public sealed class AnalystSql(FactFiles facts, SqlLimits limits)
{
    /// <summary>Answers one question.</summary>
    /// <param name="question">One <c>SELECT</c> (or <c>WITH</c>, <c>DESCRIBE</c>, <c>SUMMARIZE</c>…) over <c>figures</c>.</param>
    /// <param name="cancellation">Stops the engine.</param>
    public SqlAnswer Ask(string question, CancellationToken cancellation)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        if (facts.Measures.Count == 0) return new SqlAnswer.Refused("Aucun chiffre n'est encore importé : voir « greffe indicators import ».");
        Run(connection, $"CREATE VIEW figures AS SELECT * FROM read_parquet({FactFiles.Quoted(Path.Combine(facts.Current, "*.parquet"))})");
        Run(connection, $"SET memory_limit = '{limits.MemoryMebibytes}MiB'; SET temp_directory = ''; SET threads = 2");
        Run(connection, $"SET allowed_directories = [{FactFiles.Quoted(facts.Current + Path.DirectorySeparatorChar)}]; SET enable_external_access = false; SET lock_configuration = true");
        return Single(connection, question) ? Bounded(connection, question, cancellation) : new SqlAnswer.Refused(
            "Une seule question est permise, et elle commence par SELECT ou WITH : rien d'autre n'est exécuté.");
    }

    /// <summary>Whether the engine's own parser reads one query and nothing else: no COPY, no ATTACH, no second statement.</summary>
    private static bool Single(DuckDBConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json_array_length(json_serialize_sql($1::VARCHAR), '$.statements')";
        command.Parameters.Add(new DuckDBParameter(question));
        return command.ExecuteScalar() is ulong and 1;
    }

    private SqlAnswer Bounded(DuckDBConnection connection, string question, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM ({question.Trim().TrimEnd(';')}\n) LIMIT {limits.Rows + 1}";
        using var stop = late.Token.Register(command.Cancel);
        try
        {
            return Read(command);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SqlAnswer.Refused($"La question a été arrêtée après {limits.Seconds} secondes : restreignez-la (période, mesure).");
        }
        catch (DuckDBException fault)
        {
            return new SqlAnswer.Refused($"La question n'a pas été comprise ou n'est pas permise : {FirstLine(fault.Message)}");
        }
    }

    private SqlAnswer.Table Read(DuckDBCommand command)
    {
        using var reader = command.ExecuteReader();
        List<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<IReadOnlyList<object?>> rows = [];
        while (reader.Read())
        {
            if (rows.Count == limits.Rows) return new(columns, rows, Cut: true);
            rows.Add([.. columns.Select((_, at) => reader.IsDBNull(at) ? null : Cell(reader.GetValue(at)))]);
        }

        return new(columns, rows, Cut: false);
    }

    private static object? Cell(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        string or bool => value,
        System.Numerics.BigInteger whole => (double)whole,
        IConvertible number when value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => number,
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0];
}
