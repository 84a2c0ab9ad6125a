using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Zones of the API (<c>{introduction:[{start,end}]}</c>) and of the import («expose du litige», «moyens annexes»).</summary>
internal static class JsonZones
{
    private static readonly (string Field, ZoneKind Kind)[] Fields =
    [
        ("introduction", ZoneKind.Introduction), ("expose", ZoneKind.Expose), ("expose du litige", ZoneKind.Expose), ("moyens", ZoneKind.Moyens),
        ("motivations", ZoneKind.Motivations), ("dispositif", ZoneKind.Dispositif), ("annexes", ZoneKind.Annexes), ("moyens annexes", ZoneKind.Annexes),
    ];

    /// <summary>The stretches as delivered: UTF-16 offsets in the delivered text, not yet checked against it.</summary>
    public static IReadOnlyList<Zone> Read(JsonFields? zones) => zones is null ? [] :
    [
        .. from field in Fields
           from stretch in zones.Objects(field.Field)
           let start = stretch.Number("start")
           let end = stretch.Number("end")
           where start >= 0 && end > start
           select new Zone(field.Kind, new(start.Value, end.Value)),
    ];
}
