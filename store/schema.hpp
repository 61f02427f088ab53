// The tables of the database, as a list of numbered steps that lead from nothing to today's.
#pragma once

#include <cstdint>
#include <span>

namespace gainsay::store {

// "gsay": tells our files from those of other programs (PRAGMA application_id).
constexpr std::int32_t application_id = 0x67736179;

struct Migration {
    int number = 0;  // PRAGMA user_version once it has run
    const char* statements = "";
};

// By number, from 1 without a gap. A step that was released is never edited: a new one is added
// below it.
[[nodiscard]] std::span<const Migration> migrations();

}  // namespace gainsay::store
