namespace NewsMiner.Reading;

/// <summary>Reads a page that is plain text.</summary>
internal static class TextReader
{
    public static ReadResult Read(string name, byte[] bytes, ReadOptions options, ManifestEntry? manifest)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
            return decoded.Refusal!.In(name, decoded.FirstBadByte);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return new Cause("file-without-text").In(name);
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
        return new ReadResult(page, decoded.Damage(name));
    }
}
