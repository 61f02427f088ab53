// The one interface of all formats: bytes in, an `Extract` out. A format is one function and one
// line in the table of `format.cpp`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/clean_text.hpp"
#include "documents/layout.hpp"
#include "documents/metadata.hpp"
#include "gainsay/document.hpp"

namespace gainsay::documents {

struct Extract {
    // The text taken out of the file, for formats whose words have no bytes of their own there;
    // `text` is then of it. Without it `text` leads back to the bytes that were given.
    std::optional<std::string> own_text;
    CleanText text;
    Layout layout;
    Metadata found;
    std::uint32_t head_end = 0;  // of a `Key: value` head, in clean text
    std::vector<ReadWarning> warnings;
};

struct Input {
    std::string_view bytes;
    const std::string& path;
};

// Throws Error(ExitCode::incomplete) for a file that the format's rules do not let through:
// encrypted, cut off, larger than the bounds.
using ReadFormat = Extract (*)(const Input& input);

}  // namespace gainsay::documents
