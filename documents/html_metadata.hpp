// What a web page says of itself: <meta>, <link>, <time>, JSON-LD, <title>.
#pragma once

#include <gumbo.h>

#include <string>

#include "documents/metadata.hpp"

namespace gainsay::documents {

[[nodiscard]] Metadata html_metadata(const GumboNode& root);
[[nodiscard]] std::string html_title(const GumboNode& root);

}  // namespace gainsay::documents
