// An act by its verb or its noun, with what it is done to: "built the plant", "the construction of
// the plant".
#pragma once

#include <string>
#include <vector>

namespace gainsay::checker {

struct ActName {
    std::string lemma;
    bool noun = false;
    std::vector<std::string> theme;  // lemmas, ascending
};

// "Build", "construct", "construction".
[[nodiscard]] bool same_act(const ActName& a, const ActName& b);

}  // namespace gainsay::checker
