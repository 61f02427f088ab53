#include <algorithm>
#include <nlohmann/json.hpp>

#include "documents/byte_source.hpp"
#include "documents/records.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

constexpr int deepest = 100;  // levels of a record

// Brackets open at once, strings passed over.
int depth_of(std::string_view json) {
    int depth = 0;
    int most = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (quoted && c == '\\') {
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[')) {
            most = std::max(most, ++depth);
        } else if (!quoted && (c == '}' || c == ']')) {
            --depth;
        }
    }
    return most;
}

std::string text_of(const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_number() || value.is_boolean() ? value.dump() : "";
}

class Lines {
public:
    Lines(const Input& input, const Columns& columns)
        : input_(input), names_(columns, input.path) {}

    Records read() {
        for (std::size_t at = 0; at < input_.bytes.size();) {
            const std::size_t end = std::min(input_.bytes.find('\n', at), input_.bytes.size());
            ++line_;
            std::string_view text = input_.bytes.substr(at, end - at);
            if (line_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
            if (text.ends_with('\r')) text.remove_suffix(1);
            if (!trimmed(text).empty()) read_line(text);
            at = end + 1;
        }
        if (!any_text_ && out_.problems.empty())
            refuse(input_.path,
                   "has no member of text ('text', 'body', 'content' ...); name it "
                   "with --columns text=NAME");
        return std::move(out_);
    }

private:
    void read_line(std::string_view text) {
        ++number_;
        if (depth_of(text) > deepest)
            return tell(1, "is nested more than " + std::to_string(deepest) + " levels deep");
        try {
            const auto value = nlohmann::json::parse(text);
            if (!value.is_object()) return tell(1, "is no JSON object");
            read_object(value);
        } catch (const nlohmann::json::parse_error& error) {
            tell(std::max<std::size_t>(error.byte, 1), "is no JSON");
        }
    }

    void read_object(const nlohmann::json& value) {
        std::vector<std::string> names;
        for (const auto& member : value.items()) names.push_back(member.key());
        const std::string column = names_.text_column(names);
        if (column.empty()) return tell(1, "has no member of text");
        any_text_ = true;
        Record record;
        record.text = text_of(value.at(column));
        for (const auto& member : value.items())
            if (member.key() != column)
                names_.take_value(member.key(), text_of(member.value()), record);
        names_.add(std::move(record), number_, out_);
    }

    void tell(std::size_t column, const std::string& what) {
        const Place place{input_.path, static_cast<std::uint32_t>(line_),
                          static_cast<std::uint32_t>(column)};
        out_.problems.push_back(
            {input_.path, place.text() + ": record " + std::to_string(number_) + " " + what});
    }

    const Input& input_;
    RecordNames names_;
    Records out_;
    std::size_t line_ = 0;
    std::size_t number_ = 0;
    bool any_text_ = false;
};

}  // namespace

bool looks_like_json_lines(std::string_view bytes, std::string_view ending) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || bytes[start] != '{') return false;
    if (ending == ".jsonl" || ending == ".ndjson") return true;
    const std::string_view line = bytes.substr(start, bytes.find('\n', start) - start);
    constexpr std::size_t longest = std::size_t{1} << 20U;
    if (line.size() > longest || depth_of(line) > deepest) return false;
    return nlohmann::json::parse(line, nullptr, false).is_object() && line.size() > 2;
}

Records read_json_lines(const Input& input, const Columns& columns) {
    return Lines(input, columns).read();
}

}  // namespace gainsay::documents
