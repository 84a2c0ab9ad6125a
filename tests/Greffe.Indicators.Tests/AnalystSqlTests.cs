using Greffe.Indicators.AskSql;
using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.Tests;

public sealed class AnalystSqlTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AnalystSql Sql(SqlLimits? limits = null)
    {
        var facts = new FactFiles(_folder);
        facts.Keep([.. Enumerable.Range(1, 50).Select(at => new Observation(
            PrisonSeries.Detained, $"etab:{at}", "A", "", "MA", "", Grain.Day, new(2026, 1, 1), at, MissingMark.None, "essai", new(2026, 2, 1)))]);
        return new(facts, limits ?? new());
    }

    [Fact]
    public void A_question_is_answered()
    {
        var table = Assert.IsType<SqlAnswer.Table>(Sql().Ask("SELECT sum(value) AS total, max(period) FROM figures;", TestContext.Current.CancellationToken));
        Assert.Equal("total", table.Columns[0]);
        Assert.Equal([1265.0, "2026-01-01"], table.Rows.Single());
    }

    [Fact]
    public void Rows_over_the_limit_are_cut_and_the_answer_says_so()
    {
        var table = Assert.IsType<SqlAnswer.Table>(Sql(new(Rows: 10)).Ask("SELECT * FROM figures", TestContext.Current.CancellationToken));
        Assert.True(table.Cut);
        Assert.Equal(10, table.Rows.Count);
    }

    [Theory]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    [InlineData("SELECT * FROM read_csv('/proc/self/environ')")]
    [InlineData("COPY figures TO '/tmp/greffe-leak.csv'")]
    [InlineData("SELECT 1) TO '/tmp/greffe-leak.csv' --")]
    [InlineData("SELECT 1); COPY (SELECT 1) TO '/tmp/greffe-leak.csv'; SELECT (1")]
    [InlineData("ATTACH '/tmp/x.db'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SELECT 1); SET lock_configuration = false; SELECT * FROM (SELECT 1")]
    [InlineData("INSTALL httpfs")]
    [InlineData("DROP VIEW figures")]
    [InlineData("SELECT getenv('HOME')")]
    [InlineData("ni du SQL")]
    [InlineData("")]
    public void What_is_no_question_over_the_figures_is_refused(string question)
    {
        Assert.IsType<SqlAnswer.Refused>(Sql().Ask(question, TestContext.Current.CancellationToken));
        Assert.False(File.Exists("/tmp/greffe-leak.csv"));
    }

    [Fact]
    public void A_question_without_end_is_stopped()
    {
        var refused = Assert.IsType<SqlAnswer.Refused>(Sql(new(Seconds: 1)).Ask("SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b", TestContext.Current.CancellationToken));
        Assert.Contains("1 secondes", refused.Reason);
    }

    [Fact]
    public void A_question_that_wants_too_much_memory_is_refused() =>
        Assert.IsType<SqlAnswer.Refused>(Sql(new(MemoryMebibytes: 32)).Ask("SELECT list(range) FROM range(100000000)", TestContext.Current.CancellationToken));
}
