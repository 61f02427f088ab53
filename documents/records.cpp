#include "documents/records.hpp"

#include <algorithm>

#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

RecordNames::RecordNames(Columns columns, std::string path)
    : columns_(std::move(columns)), path_(std::move(path)) {}

std::string RecordNames::text_column(const std::vector<std::string>& names) const {
    if (const auto named = columns_.find("text"); named != columns_.end())
        return std::find(names.begin(), names.end(), named->second) == names.end() ? ""
                                                                                   : named->second;
    for (const std::string& known : lists().entries("key-text"))
        for (const std::string& name : names) {
            std::string plain = folded(name);
            std::replace(plain.begin(), plain.end(), '_', ' ');
            if (plain == known) return name;
        }
    return "";
}

void RecordNames::take_value(const std::string& column, const std::string& value,
                             Record& record) const {
    for (const auto& [what, name] : columns_) {
        if (name != column || what == "text") continue;
        if (what == "id") {
            record.name = value;
        } else {
            Metadata named;
            take(what, value, named);
            // What the user names beats what a column happens to be called.
            if (what == "title") record.found.title = value;
            if (what == "kind") record.found.kind = value;
            if (what == "date") record.found.date = named.date;
            if (what == "source") record.found.sources = {{0, value}};
        }
        return;
    }
    std::string plain = folded(column);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    if (plain == "id" && !columns_.contains("id")) record.name = value;
    take(plain, value, record.found);
}

void RecordNames::add(Record record, std::size_t number, Records& to) {
    std::string name(trimmed(record.name));
    std::replace(name.begin(), name.end(), '\n', ' ');
    const bool usable = !name.empty() && name.size() <= 60;
    record.name = usable ? name : std::to_string(number);
    if (++seen_[record.name] > 1) {
        record.name += "~" + std::to_string(number);
        ++seen_[record.name];
    }
    to.records.push_back(std::move(record));
}

}  // namespace gainsay::documents
