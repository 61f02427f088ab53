// The filter language of lists of findings, one for all commands.
//
//   kind=tension state=open doc=annual score>=0.7 "shared success"
//
// Terms are separated by blanks and must all hold. `field=a,b` holds for either value, `field!=a`
// for none; score and date also take < <= > >=. A word without a field is looked for in the
// message and in both quotes. Capitals do not matter; values with blanks go in double quotes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::app {

// What a filter may ask beyond the summary. Each is asked only if a term needs it.
struct FilterLookups {
    std::function<std::string(const store::FindingSummary&)> text;  // message and quotes
    std::function<bool(const store::FindingSummary&, const std::string&)> about;  // an entity
};

class Filter {
public:
    Filter() = default;  // everything passes
    // Throws Error(ExitCode::usage) that names what is wrong, with a suggestion.
    explicit Filter(std::string_view text);

    [[nodiscard]] bool matches(const store::FindingSummary& finding,
                               const FilterLookups& lookups) const;
    [[nodiscard]] bool empty() const { return terms_.empty(); }
    [[nodiscard]] const std::string& text() const { return text_; }

    enum class Comparison : std::uint8_t { equal, unequal, less, at_most, more, at_least };
    struct Term {
        std::string field;  // "": the text
        Comparison comparison = Comparison::equal;
        std::vector<std::string> values;  // small letters
    };

private:
    std::string text_;
    std::vector<Term> terms_;
};

// The findings of a run that pass, strongest first.
[[nodiscard]] std::vector<store::FindingSummary> passing(const store::Store& store,
                                                         std::int64_t run, const Filter& filter);

// As `passing`, of the decided findings that are gone. They are about no entity of the run: a
// filter that asks for one throws Error(ExitCode::usage).
[[nodiscard]] std::vector<store::FindingSummary> passing_gone(const store::Store& store,
                                                              std::int64_t run,
                                                              const Filter& filter);

// The fields with what they hold, for help texts.
struct FilterField {
    std::string_view name;
    std::string_view about;
};
[[nodiscard]] const std::vector<FilterField>& filter_fields();

// A value as a filter takes it: in quotes where it needs them.
[[nodiscard]] std::string filter_value(std::string_view value);

// Small ASCII letters, for comparing without regard to capitals.
[[nodiscard]] std::string small_letters(std::string_view text);

}  // namespace gainsay::app
