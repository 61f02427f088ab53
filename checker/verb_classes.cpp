#include "checker/verb_classes.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>

#include "checker/data_lines.hpp"

extern "C" {
extern const char verb_classes_begin[];
extern const char verb_classes_end[];
}

namespace gainsay::checker {
namespace {

constexpr std::array<std::string_view, 7> class_names = {"value",  "above", "below", "state",
                                                         "change", "list",  "have"};

using Table = std::map<std::string, unsigned, std::less<>>;  // verb -> bits

Table load() {
    Table table;
    for_each_line({verb_classes_begin, verb_classes_end}, [&](std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        for (std::size_t i = 0; i < class_names.size(); ++i) {
            if (class_names[i] != line.substr(0, colon)) continue;
            for_each_item(line.substr(colon + 1), ',',
                          [&](std::string_view verb) { table[std::string(verb)] |= 1U << i; });
        }
    });
    return table;
}

}  // namespace

bool in_class(std::string_view verb, VerbClass verb_class) {
    static const Table table = load();
    const auto at = table.find(verb);
    return at != table.end() && ((at->second >> static_cast<unsigned>(verb_class)) & 1U) != 0;
}

}  // namespace gainsay::checker
