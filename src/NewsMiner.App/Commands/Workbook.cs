using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace NewsMiner.App.Commands;

/// <summary>
/// Streams rows into an XLSX file: texts as inline strings, numbers as numbers; nothing is ever a formula. The parts are written one after
/// the other and compressed as they come (ECMA-376, parts 1 and 2), so that memory does not grow with the rows.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string DocumentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <param name="output">Is only written forwards, and left open.</param>
    public static void Write<T>(Stream output, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}worksheet+xml"/></Types>
            """);
        Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{DocumentRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{DocumentRelations}"><sheets><sheet name="NewsMiner" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{DocumentRelations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        using var sheet = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
        WriteRow(sheet, columns.Select(column => (object?)column.Header));
        foreach (var record in records)
            WriteRow(sheet, columns.Select(column => column.Value(record)));
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write("""<?xml version="1.0" encoding="utf-8" standalone="yes"?>""" + xml.Trim());
    }

    private static void WriteRow(XmlWriter sheet, IEnumerable<object?> cells)
    {
        sheet.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            sheet.WriteStartElement("c", Main);
            switch (cell)
            {
                case null:
                    break;
                case decimal or int or long:
                    sheet.WriteAttributeString("t", "n");
                    sheet.WriteElementString("v", Main, Convert.ToString(cell, CultureInfo.InvariantCulture));
                    break;
                default:
                    sheet.WriteAttributeString("t", "inlineStr");
                    sheet.WriteStartElement("is", Main);
                    sheet.WriteStartElement("t", Main);
                    sheet.WriteAttributeString("xml", "space", null, "preserve");
                    sheet.WriteString(Printable(cell.ToString() ?? ""));
                    sheet.WriteEndElement();
                    sheet.WriteEndElement();
                    break;
            }
            sheet.WriteEndElement();
        }
        sheet.WriteEndElement();
    }

    // XML 1.0 has no room for control characters, nor a cell for more than 32,767 characters.
    private static string Printable(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 32767));
        for (var i = 0; i < text.Length && clean.Length < 32767; i++)
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && clean.Length < 32766)
                clean.Append(text[i]).Append(text[++i]);
        return clean.ToString();
    }
}
