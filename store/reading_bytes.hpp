// A reading as bytes, complete: what comes back equals what went in, field by field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/reader.hpp"

namespace gainsay::store {

[[nodiscard]] std::string bytes_of(const Reading& reading);
// Nothing if the bytes are none of `bytes_of`, or of another layout.
[[nodiscard]] std::optional<Reading> reading_of(std::string_view bytes);

}  // namespace gainsay::store
