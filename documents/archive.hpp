// Members of a zip archive (DOCX, ODT), unpacked within bounds.
#pragma once

#include <map>
#include <set>
#include <string>

#include "documents/extract.hpp"

namespace gainsay::documents {

// The members of these names that are there. Throws Error(ExitCode::incomplete) for an archive that
// is encrypted, cut off or damaged, has too many members, or would unpack to too much: a member to
// more than 40 MB, or to more than 200 times its packed size.
[[nodiscard]] std::map<std::string, std::string> zip_members(const Input& input,
                                                             const std::set<std::string>& wanted);

[[nodiscard]] bool is_zip(std::string_view bytes);

}  // namespace gainsay::documents
