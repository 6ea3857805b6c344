using Screening.Model;

namespace Screening.Records;

/// <summary>An entity as a record. A field that <see cref="Entity"/> gets must be added to both halves; a test finds what was forgotten.</summary>
internal static class EntityRecord
{
    /// <summary>Writes an entity.</summary>
    public static void Write(RecordWriter writer, Entity entity)
    {
        var isOwnId = entity.Id.Length > entity.List.Length && entity.Id[entity.List.Length] == ':' && entity.Id.StartsWith(entity.List, StringComparison.Ordinal);
        writer.Text(entity.List);
        writer.Flag(isOwnId);
        writer.Text(isOwnId ? entity.Id[(entity.List.Length + 1)..] : entity.Id);
        writer.Choice(entity.Kind);
        writer.Several(entity.Names, n =>
        {
            writer.Text(n.Name);
            writer.Choice(n.Role);
            writer.Choice(n.Quality);
            writer.Text(n.Language);
            writer.Text(n.Script);
            writer.Text(n.Given);
            writer.Text(n.Family);
        });
        writer.Several(entity.Identifiers, i =>
        {
            writer.Text(i.Type);
            writer.Text(i.Value);
            writer.Text(i.Country);
        });
        writer.Several(entity.Addresses, a =>
        {
            writer.Text(a.Text);
            writer.Text(a.City);
            writer.Text(a.Country);
        });
        writer.Several(entity.Countries);
        writer.Several(entity.BirthDates);
        writer.Text(entity.Gender);
        writer.Several(entity.Programmes);
        writer.Several(entity.LegalBases);
        writer.Several(entity.Measures);
        writer.Flag(entity.IsSecondaryRisk);
        writer.Text(entity.Listed);
        writer.Text(entity.Changed);
        writer.Text(entity.Ends);
        writer.Text(entity.Remarks);
        writer.Several(entity.SameAs);
        writer.Several(entity.Links, l =>
        {
            writer.Choice(l.Relation);
            writer.Text(l.Name);
            writer.Text(l.Entity);
            writer.Choice(l.Status);
            writer.Decimal(l.PercentMin);
            writer.Decimal(l.PercentMax);
            writer.Text(l.Criterion);
            writer.Text(l.ValidFrom);
            writer.Text(l.ValidTo);
        });
        writer.Number(entity.Line);
    }

    /// <summary>Reads an entity.</summary>
    public static Entity Read(ref RecordReader reader)
    {
        var list = reader.Text();
        return new Entity
        {
            List = list,
            Id = reader.Flag() ? $"{list}:{reader.Text()}" : reader.Text(),
            Kind = reader.Choice<EntityKind>(),
            Names = reader.Several(static (ref RecordReader r) => new EntityName(r.Text(), r.Choice<NameRole>(), r.Choice<NameQuality>(), r.TextOrNone())
            {
                Script = r.TextOrNone(),
                Given = r.TextOrNone(),
                Family = r.TextOrNone(),
            }),
            Identifiers = reader.Several(static (ref RecordReader r) => new Identifier(r.Text(), r.Text(), r.TextOrNone())),
            Addresses = reader.Several(static (ref RecordReader r) => new PostalAddress(r.Text(), r.TextOrNone(), r.TextOrNone())),
            Countries = reader.Several(),
            BirthDates = reader.Several(),
            Gender = reader.TextOrNone(),
            Programmes = reader.Several(),
            LegalBases = reader.Several(),
            Measures = reader.Several(),
            IsSecondaryRisk = reader.Flag(),
            Listed = reader.TextOrNone(),
            Changed = reader.TextOrNone(),
            Ends = reader.TextOrNone(),
            Remarks = reader.TextOrNone(),
            SameAs = reader.Several(),
            Links = reader.Several(static (ref RecordReader r) => new EntityLink(r.Choice<Relation>(), r.Text(), r.TextOrNone())
            {
                Status = r.Choice<ClaimStatus>(),
                PercentMin = r.Decimal(),
                PercentMax = r.Decimal(),
                Criterion = r.TextOrNone(),
                ValidFrom = r.TextOrNone(),
                ValidTo = r.TextOrNone(),
            }),
            Line = reader.Number(),
        };
    }
}
