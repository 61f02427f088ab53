#include "checker/claims/attribute_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/words/phrase_lists.hpp"
#include "checker/words/word_classes.hpp"

extern "C" {
extern const char attributes_begin[];
extern const char attributes_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({attributes_begin, attributes_end});
    return loaded;
}

constexpr std::array<std::string_view, 8> measures = {"count",  "money",    "length",  "area",
                                                      "weight", "duration", "percent", "speed"};

}  // namespace

bool in_attribute_list(std::string_view kind, std::string_view word) {
    return lists().has(kind, word);
}

bool fits(std::string_view name, const Quantity& figure) {
    const std::string& unit = figure.unit;
    const bool currency = unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) {
                              return c >= 'A' && c <= 'Z';
                          });
    const bool lasts = figure.kind == QuantityKind::duration;
    if (in_attribute_list("count", name)) return unit.empty() && !lasts;
    if (in_attribute_list("money", name)) return currency;
    if (in_attribute_list("duration", name)) return lasts;
    if (in_attribute_list("percent", name)) return unit == "%";
    if (in_attribute_list("length", name)) return unit == "m";
    if (in_attribute_list("area", name)) return unit == "m2";
    return !unit.empty() && !currency && unit != "%" && !lasts;
}

AttributeNames told_by(AttributeForm form, std::string_view word) {
    static const auto tables = [] {
        static constexpr std::array<std::string_view, 5> forms = {"noun ", "counted ", "verb ",
                                                                  "done ", "adjective "};
        std::array<ByWord<AttributeNames>, forms.size()> out;
        for (const std::string_view measure : measures)
            for (const std::string& name : lists().of(measure))
                for (std::size_t i = 0; i < forms.size(); ++i)
                    for (const std::string& each : lists().of(std::string(forms[i]) + name))
                        out[i][each].push_back(name);
        return out;
    }();
    const auto& table = tables[static_cast<std::size_t>(form)];
    const auto found = table.find(word);
    return found == table.end() ? AttributeNames{} : found->second;
}

}  // namespace gainsay::checker
