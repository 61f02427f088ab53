// Which run of a database a command is about.
#pragma once

#include <cstdint>
#include <string>

#include "app/syntax.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {

void add_run(CommandSyntax& command, std::int64_t& run);  // 0: the last

// For decisions: unlike a check, they need a database that is there.
[[nodiscard]] store::Store open_existing(const std::string& database);

// Throws Error(usage) when there is no such run.
[[nodiscard]] store::Run find_run(const store::Store& store, std::int64_t id,
                                  const std::string& database);

}  // namespace gainsay::app
