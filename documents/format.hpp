// Which format a file has: told by its content, and by its name only where the content leaves it
// open.
#pragma once

#include <string>
#include <string_view>

#include "documents/extract.hpp"
#include "documents/records.hpp"

namespace gainsay::documents {

struct Format {
    std::string_view name;     // "a web page (HTML)"
    std::string_view endings;  // ".html .htm"; another format under this name gets a warning
    bool text = false;         // its bytes are text in some encoding, to be read as UTF-8
    bool line_text = false;    // text that may be read section by section
    bool (*recognise)(std::string_view bytes, std::string_view ending) = nullptr;
    ReadFormat read = nullptr;
    // Of a file of many documents, instead of `read`.
    Records (*read_records)(const Input& input, const Columns& columns) = nullptr;
};

// `ending` of the path in small letters, with its dot. The last one is plain text, which is
// everything else.
[[nodiscard]] const Format& format_of(std::string_view bytes, const std::string& path);

// A text that stands within another file (a mail's body, a record): HTML, Markdown or plain text.
[[nodiscard]] Extract read_body(const Input& input);
[[nodiscard]] Extract read_html_body(const Input& input);

// Throws Error(ExitCode::incomplete) for images, programs, archives ... and other binary data.
void refuse_others(std::string_view bytes, const std::string& path);

// "is named .pdf but is ...", if it is.
[[nodiscard]] std::string mislabelled(const Format& format, const std::string& path);

[[nodiscard]] std::string ending_of(const std::string& path);

}  // namespace gainsay::documents
