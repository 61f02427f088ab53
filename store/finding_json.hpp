// The part of a finding that no query asks for, as JSON.
#pragma once

#include <string>
#include <vector>

#include "gainsay/finding.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::store {

// Severity, both sides without their quotes, and the steps. Bytes that are no UTF-8 come back as
// they were.
[[nodiscard]] std::string detail_of(const Finding& finding);
// Fills a finding from `detail_of`'s text; throws std::runtime_error if it is something else.
void read_detail(const std::string& detail, Finding& finding);

[[nodiscard]] std::string objects_of(const Claim& claim);  // [[role, preposition, text], ...]
[[nodiscard]] std::string names_of(const std::vector<std::string>& names);

}  // namespace gainsay::store
