// Documents that say what another one says, a syndicated article for instance: their pairs are no
// news, and what a third document has against one of them is told once.
#pragma once

#include <vector>

#include "app/reading.hpp"
#include "gainsay/documents.hpp"
#include "gainsay/finding.hpp"

namespace gainsay::app {

[[nodiscard]] std::vector<documents::Copy> copies_of(const std::vector<ReadDocument>& read);

// Takes out findings between a document and its copy, and those that repeat another one with a copy
// in the original's place.
void drop_copies(std::vector<Finding>& findings, const std::vector<documents::Copy>& copies);

}  // namespace gainsay::app
