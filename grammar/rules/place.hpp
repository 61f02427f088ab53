// Lines and columns of a rule file, and the text of a line, for error messages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/rule.hpp"

namespace gainsay::grammar::rules {

// The text and path outlive the map.
class SourceMap {
public:
    SourceMap(std::string_view text, const std::string& path);

    // Line and column count from 1, in bytes. Lines end in LF, CR LF or CR.
    [[nodiscard]] Place place(std::size_t offset) const;
    [[nodiscard]] std::string line(std::uint32_t number) const;
    [[nodiscard]] RuleError error(std::size_t offset, std::string message) const;

private:
    std::string_view text_;
    const std::string& path_;
    std::vector<std::size_t> starts_;
};

}  // namespace gainsay::grammar::rules
