using Greffe.Catalogue.Describe;
using Greffe.Look;

namespace Greffe.Host.Web;

/// <summary>Where the records of the catalogue are read: the search over all records and the trail link to them. Other capabilities say their own.</summary>
internal static class RecordAddresses
{
    public static IServiceCollection AddRecordAddresses(this IServiceCollection services)
    {
        foreach (var kind in RecordKinds.WithPage) services.AddSingleton(new RecordAddress(kind.Code(), $"catalogue.kind.{kind.Code()}", id => kind.Address(id)));
        return services;
    }
}
