using Greffe.Catalogue.Describe;
using Greffe.Look;

namespace Greffe.Host.Web;

/// <summary>Where the records of catalogue and governance are read: the search over all records and the trail link to them.</summary>
internal static class RecordAddresses
{
    public static IServiceCollection AddRecordAddresses(this IServiceCollection services)
    {
        foreach (var kind in RecordKinds.WithPage) services.AddSingleton(new RecordAddress(kind.Code(), $"catalogue.kind.{kind.Code()}", id => kind.Address(id)));
        services.AddSingleton(new RecordAddress("question", "kind.question", _ => "/gouvernance/questions"));
        services.AddSingleton(new RecordAddress("skill", "kind.skill", _ => "/gouvernance/competences/referentiel"));
        services.AddSingleton(new RecordAddress("skills-record", "kind.skills-record", _ => null));
        return services.AddSingleton(new RecordAddress("entity", "kind.entity", code => $"/gouvernance/reseau/{code}"));
    }
}
