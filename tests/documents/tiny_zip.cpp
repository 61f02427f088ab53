#include "tests/documents/tiny_zip.hpp"

#include <archive.h>
#include <archive_entry.h>

namespace gainsay::documents {

std::string zip_of(const ZipMembers& members) {
    std::string out;
    archive* to = archive_write_new();
    archive_write_set_format_zip(to);
    archive_write_set_bytes_in_last_block(to, 1);  // no padding, as of a tape
    archive_write_open(
        to, &out, nullptr,
        [](archive*, void* self, const void* bytes, std::size_t size) {
            static_cast<std::string*>(self)->append(static_cast<const char*>(bytes), size);
            return static_cast<la_ssize_t>(size);
        },
        nullptr);
    for (const auto& [name, content] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(to, entry);
        archive_write_data(to, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(to);
    archive_write_free(to);
    return out;
}

std::string docx_of(const std::string& body, const std::string& title) {
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const std::string word =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    ZipMembers members = {
        {"[Content_Types].xml",
         xml +
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
             "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
             "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/word/document.xml\" ContentType=\"" +
             type + "document.main+xml\"/></Types>"},
        {"_rels/.rels", xml +
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            "relationships\"><Relationship Id=\"r1\" Type=\"" +
                            office +
                            "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {"word/document.xml",
         xml + "<w:document" + word + "><w:body>" + body + "</w:body></w:document>"},
        {"word/styles.xml",
         xml + "<w:styles" + word +
             "><w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/>"
             "</w:style><w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name "
             "w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" "
             "w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/></w:style><w:style "
             "w:type=\"paragraph\" w:styleId=\"Kapitel\"><w:name w:val=\"Kapitel\"/><w:basedOn "
             "w:val=\"berschrift2\"/></w:style><w:style w:type=\"paragraph\" "
             "w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style></w:styles>"}};
    if (!title.empty())
        members.emplace_back(
            "docProps/core.xml",
            xml +
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                "<dc:title>" +
                title + "</dc:title><dc:creator>Ada Brandt</dc:creator></cp:coreProperties>");
    return zip_of(members);
}

std::string odt_of(const std::string& text, const std::string& title) {
    const std::string names =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
        " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    ZipMembers members = {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", xml + "<office:document-content" + names +
                            "><office:automatic-styles><style:style style:name=\"P1\" "
                            "style:parent-style-name=\"Title\"/></office:automatic-styles>"
                            "<office:body><office:text>" +
                            text + "</office:text></office:body></office:document-content>"}};
    if (!title.empty())
        members.emplace_back(
            "meta.xml", xml + "<office:document-meta" + names + "><office:meta><dc:title>" + title +
                            "</dc:title><meta:initial-creator>Ada Brandt</meta:initial-creator>"
                            "</office:meta></office:document-meta>");
    return zip_of(members);
}

}  // namespace gainsay::documents
