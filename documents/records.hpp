// Files of many documents: JSON Lines (an object a line) and CSV (RFC 4180; a row a document).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/extract.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::documents {

struct Record {
    std::string name;  // its id, or its number from 1; unique in the file
    std::string text;
    Metadata found;
};

struct Records {
    std::vector<Record> records;
    std::vector<Problem> problems;  // with line and column of the file
};

using Columns = std::map<std::string, std::string>;  // see Overrides

[[nodiscard]] bool looks_like_json_lines(std::string_view bytes, std::string_view ending);
[[nodiscard]] bool looks_like_csv(std::string_view bytes, std::string_view ending);

// Throw Error(ExitCode::incomplete) for a file without a column of text; `input` is UTF-8.
[[nodiscard]] Records read_json_lines(const Input& input, const Columns& columns);
[[nodiscard]] Records read_csv(const Input& input, const Columns& columns);

// What the values of one record say, by the names of their columns.
class RecordNames {
public:
    RecordNames(Columns columns, std::string path);

    // Which of these names holds the text; "" if none does.
    [[nodiscard]] std::string text_column(const std::vector<std::string>& names) const;
    void take_value(const std::string& column, const std::string& value, Record& record) const;
    // Adds the record under its id, or its number where it has none or an id comes again.
    void add(Record record, std::size_t number, Records& to);

private:
    Columns columns_;
    std::string path_;
    std::map<std::string, std::size_t> seen_;
};

}  // namespace gainsay::documents
