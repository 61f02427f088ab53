// Bytes from files and standard input, and whether they are text at all.
#pragma once

#include <string>
#include <vector>

#include "gainsay/document.hpp"

namespace gainsay::documents {

constexpr std::size_t largest_file = std::size_t{256} << 20U;  // bytes

// Throws Error(ExitCode::incomplete) for what is missing, unreadable, a folder or larger than
// `largest_file`.
[[nodiscard]] std::string read_bytes_of(const std::string& path);  // "-": standard input

// Throws Error(ExitCode::incomplete) for bytes that are no text, with what they are. UTF-16 becomes
// UTF-8, with a warning; all else is left alone.
void check_text(std::string& bytes, const std::string& path, std::vector<ReadWarning>& warnings);

// 16 hex digits of XXH64.
[[nodiscard]] std::string hash_of(std::string_view bytes);
// The hash of the canonical path: "./a.txt" and "a.txt" are one.
[[nodiscard]] std::string identity_of(const std::string& path);

}  // namespace gainsay::documents
