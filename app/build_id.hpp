// Which program this is, to the byte.
#pragma once

#include <string>

namespace gainsay::app {

// The linker's hash over the program, model and word lists included, in hex digits; "" if it was
// linked without one.
[[nodiscard]] const std::string& build_id();

}  // namespace gainsay::app
