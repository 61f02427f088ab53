// Facts that a user adds to a list, behind those of data/.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace gainsay::lexicon {

struct AddedText {
    std::string path;
    std::string text;
    std::set<std::uint32_t> left_out;  // lines that could not be read
};

// Calls `use` with each text added to the list ("opposites.txt"), in the order of adding. From then
// on nothing can be added to it.
void each_added(std::string_view list, const std::function<void(const AddedText&)>& use);

}  // namespace gainsay::lexicon
