using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsMiner.App.Commands;

/// <summary>Streams rows into an XLSX file: texts as inline strings, numbers as numbers; nothing is ever a formula.</summary>
internal static class Workbook
{
    public static void Write<T>(string path, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, columns.Select(column => (object?)column.Header));
            foreach (var record in records)
                WriteRow(writer, columns.Select(column => column.Value(record)));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "NewsMiner" }));
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            switch (cell)
            {
                case null:
                    writer.WriteElement(new Cell());
                    break;
                case decimal or int or long:
                    writer.WriteElement(new Cell { DataType = CellValues.Number, CellValue = new CellValue(Convert.ToDecimal(cell, System.Globalization.CultureInfo.InvariantCulture)) });
                    break;
                default:
                    writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(cell.ToString() ?? "")) { Space = SpaceProcessingModeValues.Preserve }) });
                    break;
            }
        writer.WriteEndElement();
    }

    // XML 1.0 has no room for control characters, nor a cell for more than 32,767 characters.
    private static string Printable(string text)
    {
        var clean = new System.Text.StringBuilder(Math.Min(text.Length, 32767));
        for (var i = 0; i < text.Length && clean.Length < 32767; i++)
            if (System.Xml.XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && System.Xml.XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && clean.Length < 32766)
                clean.Append(text[i]).Append(text[++i]);
        return clean.ToString();
    }
}
