#include "checker/claims/unfinished.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/words/data_lines.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

extern "C" {
extern const char unfinished_states_begin[];
extern const char unfinished_states_end[];
}

namespace gainsay::checker {
namespace {

// What ends a state.
struct Ending {
    WordSet verbs;
    bool again = false;  // the state may come back
};

// By state.
const ByWord<Ending>& endings() {
    static const ByWord<Ending> table = [] {
        ByWord<Ending> out;
        for_each_line({unfinished_states_begin, unfinished_states_end}, [&](std::string_view line) {
            const std::size_t bar = line.find('|');
            if (bar == std::string_view::npos) return;
            const std::string_view rest = line.substr(bar + 1);
            const std::size_t flag = rest.find('|');
            for_each_item(line.substr(0, bar), ',', [&](std::string_view state) {
                Ending& ending = out[std::string(state)];
                ending.again = flag != std::string_view::npos;
                for_each_item(rest.substr(0, flag), ',',
                              [&](std::string_view verb) { ending.verbs.emplace(verb); });
            });
        });
        return out;
    }();
    return table;
}

// "Still under construction", "under still construction" as the reading may have it.
std::string without_still(std::string text) {
    text = lower(text);
    constexpr std::string_view still = "still ";
    if (const std::size_t at = text.find(still);
        at != std::string::npos && (at == 0 || text[at - 1] == ' '))
        text.erase(at, still.size());
    return text;
}

std::string state_of(const Proposition& p) {
    if (const Adjunct* phrase = state_phrase(p))
        return without_still(phrase_with_preposition(*phrase));
    if (p.copular && p.object_phrase() != nullptr) return without_still(p.object_phrase()->text);
    // "Is still running", "is being planned"
    const std::string& text = p.claim->predicate.text;
    const std::size_t verb = text.find(' ');
    return verb == std::string::npos ? std::string() : without_still(text.substr(verb + 1));
}

}  // namespace

const Adjunct* state_phrase(const Proposition& p) {
    const auto found =
        std::find_if(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
            return adjunct.role == Role::complement && !adjunct.preposition.empty();
        });
    return p.copular && found != p.adjuncts.end() ? &*found : nullptr;
}

bool unfinished(const Proposition& state, const Proposition& event) {
    const Predicate& now = state.claim->predicate;
    const Predicate& then = event.claim->predicate;
    const bool done = then.tense == Tense::past ||
                      (then.tense == Tense::present && then.aspect == Aspect::perfect);
    if (now.tense != Tense::present || now.aspect == Aspect::perfect || !done || event.copular ||
        (event.object.filled() && !event.passive) || event.claim->mode == Mode::planned)
        return false;
    // "ONCE it has been completed": it is not told that it has.
    if (says_any(joined(words_before(event)), AdverbClass::limiting)) return false;
    const auto found = endings().find(state_of(state));
    if (found == endings().end() || !found->second.verbs.contains(event.verb)) return false;
    // "Was arrested in 1999", "resigned from the club"
    const bool limited =
        event.claim->time.stated ||
        std::any_of(event.adjuncts.begin(), event.adjuncts.end(), [](const Adjunct& adjunct) {
            return adjunct.role == Role::oblique || adjunct.role == Role::clause;
        });
    return !found->second.again || !limited;
}

}  // namespace gainsay::checker
