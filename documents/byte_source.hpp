// Bytes from files and standard input, and what names them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gainsay/documents.hpp"

namespace gainsay::documents {

constexpr std::size_t largest_file = largest_input;

// Throws Error(ExitCode::incomplete) for what is missing, unreadable, a folder or larger than
// `largest_file`.
[[nodiscard]] std::string read_bytes_of(const std::string& path);  // "-": standard input

// Error(ExitCode::incomplete) about a file: "a.pdf: is encrypted ...".
[[noreturn]] void refuse(const std::string& path, const std::string& why);

// 16 hex digits of XXH64.
[[nodiscard]] std::string hash_of(std::string_view bytes);
// The hash of the canonical path: "./a.txt" and "a.txt" are one.
[[nodiscard]] std::string identity_of(const std::string& path);

}  // namespace gainsay::documents
