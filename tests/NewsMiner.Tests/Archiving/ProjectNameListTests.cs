using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

public sealed class ProjectNameListTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Projects_are_found_by_name_and_alias_as_they_come_and_go()
    {
        using var writer = _archive.Write();
        void Write(string id, string name, string[]? aliases = null)
        {
            var page = new Page { File = "news.jsonl", RecordId = id, Text = $"{name}开工。", Title = id };
            writer.Replace(InputUnit.Of(page, id), writer.Prepare(page, [(Pipeline.ArticleOf(page), new Extraction([], [new Project
            {
                Name = name,
                Aliases = aliases ?? [],
                Span = new TextSpan(0, name.Length),
                TextSpan = new TextSpan(0, name.Length),
            }]))]));
            writer.Commit();
        }

        Write("1", "鹭洲冷链项目", ["鹭洲冷库"]);
        Write("2", "鹭洲冷链项目");
        using var reader = _archive.Read();
        string Named(string name) => string.Join(' ', reader.ProjectsNamed(wanted => wanted == name).Select(project => project.Article.Id));
        Named("鹭洲冷链项目").ShouldBe("1 2");
        Named("鹭洲冷库").ShouldBe("1");
        Named("鹭洲").ShouldBe("");
        Write("3", "鹭洲冷库");
        Named("鹭洲冷库").ShouldBe("1 3");
        Write("1", "鹭洲冷库");
        Named("鹭洲冷库").ShouldBe("3 1");
        Named("鹭洲冷链项目").ShouldBe("2");
    }
}
