using NewsMiner.Extracting.Subjects;

namespace NewsMiner.Extracting.Joining;

/// <summary>Whom each figure is about: the subject that its own head names, else the one that governs its place in the text.</summary>
internal sealed class SubjectScope(Row row, ArticleSubjects about)
{
    public (string? Name, SubjectType Type, string? Project) Of(Draft draft, int from)
    {
        if (draft.SubjectIndex >= 0)
            return Named(draft.SubjectIndex);
        // A name within the head's own clause, right before the head: 汕头地区生产总值, 紫光智能制造项目仅用17天.
        var head = draft.Head.IsEmpty ? draft.Token : Math.Min(draft.Head.From, draft.Token);
        if (head > from && row[head - 1].Kind == TokenKind.Subject && row.Subjects[row[head - 1].Index] is { Type: not SubjectType.Institution } owner && owner.IsTopic)
            return Named(row[head - 1].Index);
        return about.SubjectAt(row[draft.Token].Start) is { } subject
            ? (subject.Name, subject.Type, subject.Type == SubjectType.Project ? subject.Name : null)
            : (null, SubjectType.Other, null);
    }

    private (string?, SubjectType, string?) Named(int index)
    {
        var subject = row.Subjects[index];
        return (subject.Name, subject.Type, subject.Type == SubjectType.Project ? subject.Name : null);
    }
}
