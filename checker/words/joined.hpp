// Texts of a range in a row.
#pragma once

#include <string>

namespace gainsay::checker {

template <typename Range, typename Text>
std::string joined(const Range& range, const Text& text, const char* separator = " | ") {
    std::string out;
    for (const auto& each : range) out += (out.empty() ? "" : separator) + std::string(text(each));
    return out;
}

}  // namespace gainsay::checker
