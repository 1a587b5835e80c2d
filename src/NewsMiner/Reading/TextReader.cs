namespace NewsMiner.Reading;

/// <summary>Reads a page that is plain text.</summary>
internal static class TextReader
{
    public static ReadResult Read(string name, byte[] bytes, ReadOptions options, ManifestEntry? manifest)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
            return new InputProblem(name, decoded.Refusal!, "Save the page as UTF-8 or GB18030 text.", decoded.FirstBadByte);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return new InputProblem(name, "The file holds no text.", "Check that it was copied whole.");
        var notes = new List<string>();
        if (decoded.Note is not null)
            notes.Add(decoded.Note);
        var (date, origin) = PageDating.Decide(decoded.Text, name, null, options, manifest, notes);
        var page = new Page
        {
            File = name,
            Text = decoded.Text,
            Format = InputFormat.Text,
            Charset = decoded.Charset,
            Source = manifest?.Source ?? options.Source,
            Edition = manifest?.Edition,
            Date = date,
            DateOrigin = origin,
            Notes = notes,
        };
        return new ReadResult(page, decoded.BadBytes == 0 ? null : new InputProblem(
            name, JsonLinesReader.Damage(decoded), "Check the damaged places, or save the page again as UTF-8.", decoded.FirstBadByte));
    }
}
