#include "app/pairs.hpp"

#include <algorithm>
#include <string_view>

#include "app/suggest.hpp"

namespace gainsay::app {
namespace {

std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    for (std::size_t begin = 0;;) {
        const std::size_t tab = line.find('\t', begin);
        fields.emplace_back(line.substr(begin, tab - begin));
        if (tab == std::string_view::npos) return fields;
        begin = tab + 1;
    }
}

bool read_line(std::istream& in, std::string& line) {
    if (!std::getline(in, line)) return false;
    if (line.ends_with('\r')) line.pop_back();
    return true;
}

}  // namespace

PairFile::PairFile(std::istream& in, std::string path) : in_(in), path_(std::move(path)) {
    std::string header;
    if (!read_line(in_, header))
        throw Error(ExitCode::usage, Place{path_},
                    "is empty; a header naming id, text_a and text_b is needed");
    line_ = 1;
    if (header.starts_with("\xEF\xBB\xBF")) header.erase(0, 3);
    const std::vector<std::string> names = fields_of(header);
    columns_ = names.size();
    const auto column = [&](const std::string& name) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            throw Error(ExitCode::usage, Place{path_, 1, 1},
                        "the header names no column '" + name + "'" + did_you_mean(name, names));
        return static_cast<std::size_t>(found - names.begin());
    };
    id_ = column("id");
    text_a_ = column("text_a");
    text_b_ = column("text_b");
}

std::optional<PairRow> PairFile::next(std::vector<BadRow>& bad) {
    const std::size_t needed = std::max({id_, text_a_, text_b_}) + 1;
    for (std::string line; read_line(in_, line);) {
        ++line_;
        if (line.empty()) continue;
        std::vector<std::string> fields = fields_of(line);
        if (fields.size() < needed || fields.size() > columns_) {
            // Points at the end of a short row, at the first field too many of a long one.
            std::size_t column = line.size() + 1;
            if (fields.size() > columns_) {
                column = 1;
                for (std::size_t i = 0; i < columns_; ++i) column += fields[i].size() + 1;
            }
            bad.push_back({{path_, line_, static_cast<std::uint32_t>(column)},
                           "expected " + std::to_string(columns_) + " fields, found " +
                               std::to_string(fields.size())});
            continue;
        }
        if (fields[id_].empty()) {
            bad.push_back({{path_, line_, 1}, "the id is empty"});
            continue;
        }
        return PairRow{std::move(fields[id_]), std::move(fields[text_a_]),
                       std::move(fields[text_b_])};
    }
    return std::nullopt;
}

}  // namespace gainsay::app
