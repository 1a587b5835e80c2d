namespace NewsMiner.Extracting.Subjects;

/// <summary>Whom or what a text speaks of at a place.</summary>
/// <param name="Span">Offsets into <see cref="Article.Text"/>.</param>
/// <param name="Name">The canonical name; for a word that refers back (该市), of what it refers to.</param>
/// <param name="IsTopic">It stands where a sentence says whom it is about (at the head of a clause), not in a comparison or as a part of another name.</param>
/// <param name="Rule">How it was recognised: zone-gazetteer, zone-form, place-gazetteer, company-form, institution-form, introduced-name, relative-….</param>
public sealed record SubjectMention(TextSpan Span, string Name, SubjectType Type, bool IsTopic, string Rule);

/// <summary>The subject of a stretch of text.</summary>
public readonly record struct Subject(string Name, SubjectType Type);
