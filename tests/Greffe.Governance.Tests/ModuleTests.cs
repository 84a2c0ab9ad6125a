using Greffe.Governance;
using Greffe.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

public class ModuleTests
{
    [Fact]
    public void The_capability_brings_the_store_of_records_with_it() =>
        Assert.Contains(new ServiceCollection().AddGovernance(), known => known.ServiceType == typeof(RecordStore));
}
