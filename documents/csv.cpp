#include <algorithm>
#include <array>

#include "documents/byte_source.hpp"
#include "documents/records.hpp"
#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

// RFC 4180, with the separators that spreadsheets write, and any line end.
class CsvScanner {
public:
    CsvScanner(std::string_view bytes, char separator) : bytes_(bytes), separator_(separator) {}

    [[nodiscard]] bool done() const { return at_ >= bytes_.size(); }
    [[nodiscard]] std::size_t line() const { return line_; }

    // One row; false if a quoted field does not end.
    bool row(std::vector<std::string>& cells) {
        cells.assign(1, "");
        while (!done()) {
            const char c = bytes_[at_++];
            if (c == '"' && cells.back().empty()) {
                if (!quoted(cells.back())) return false;
            } else if (c == separator_) {
                cells.emplace_back();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && !done() && bytes_[at_] == '\n') ++at_;
                ++line_;
                return true;
            } else {
                cells.back().push_back(c);
            }
        }
        return true;
    }

private:
    bool quoted(std::string& cell) {
        while (!done()) {
            const char c = bytes_[at_++];
            if (c == '\n') ++line_;
            if (c != '"') {
                cell.push_back(c);
            } else if (!done() && bytes_[at_] == '"') {
                cell.push_back('"');
                ++at_;
            } else {
                return true;
            }
        }
        return false;
    }

    std::string_view bytes_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

std::string_view without_mark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

// What stands most often in the first line.
char separator_of(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    char best = ',';
    for (const char c : {';', '\t'})
        if (count(c) > count(best)) best = c;
    return best;
}

bool is_known(const std::string& name) {
    std::string plain = folded(trimmed(name));
    std::replace(plain.begin(), plain.end(), '_', ' ');
    static constexpr std::array<const char*, 7> keys = {
        "key-title", "key-source", "key-date", "key-kind", "key-text", "key-address", "key-other"};
    return std::any_of(keys.begin(), keys.end(),
                       [&](const char* list) { return lists().has(list, plain); });
}

}  // namespace

bool looks_like_csv(std::string_view bytes, std::string_view ending) {
    bytes = without_mark(bytes);
    const bool named = ending == ".csv" || ending == ".tsv";
    if (bytes.starts_with("%PDF") || bytes.starts_with("PK\x03\x04")) return false;
    const std::string_view line = bytes.substr(0, std::min<std::size_t>(bytes.find('\n'), 2000));
    std::vector<std::string> header;
    CsvScanner(line, separator_of(bytes)).row(header);
    if (named) return bytes.find('\0') == std::string_view::npos;
    return header.size() >= 2 && bytes.find('\n') != std::string_view::npos &&
           std::all_of(header.begin(), header.end(), is_known) &&
           !RecordNames({}, "").text_column(header).empty();
}

Records read_csv(const Input& input, const Columns& columns) {
    const std::string_view bytes = without_mark(input.bytes);
    CsvScanner scanner(bytes, separator_of(bytes));
    std::vector<std::string> header;
    scanner.row(header);
    for (std::string& name : header) name = std::string(trimmed(name));
    RecordNames names(columns, input.path);
    const std::string column = names.text_column(header);
    if (column.empty()) {
        std::string all;
        for (const std::string& name : header) all += (all.empty() ? "" : ", ") + name;
        refuse(input.path,
               "has no column of text ('text', 'body', 'content' ...); name it with "
               "--columns text=NAME (its columns: " +
                   all.substr(0, 300) + ")");
    }
    Records out;
    std::vector<std::string> cells;
    for (std::size_t number = 1; !scanner.done(); ++number) {
        const auto line = static_cast<std::uint32_t>(scanner.line());
        const auto tell = [&](const std::string& what) {
            out.problems.push_back({input.path, Place{input.path, line, 1}.text() + ": row " +
                                                    std::to_string(number) + " " + what});
        };
        if (!scanner.row(cells)) {
            tell("has a quoted field without an end");
            break;
        }
        const bool blank = std::all_of(cells.begin(), cells.end(),
                                       [](const auto& cell) { return trimmed(cell).empty(); });
        if (blank) continue;
        if (cells.size() > header.size()) {
            tell("has " + std::to_string(cells.size()) + " fields under " +
                 std::to_string(header.size()) + " columns");
            continue;
        }
        Record record;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (header[i] == column) {
                record.text = cells[i];
            } else {
                names.take_value(header[i], cells[i], record);
            }
        }
        names.add(std::move(record), number, out);
    }
    return out;
}

}  // namespace gainsay::documents
