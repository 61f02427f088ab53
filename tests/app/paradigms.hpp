// Sentences made of a form and an event: "{Who} {did} {what} {when}." of the council that sold the
// old mill in May. A paradigm puts every form of one list beside every form of another.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace gainsay {

// Placeholders are the names of these fields; a capital asks for one.
struct Event {
    std::string who, headline_who, did, do_, does, done, doing, what, headline_what, when, act,
        pronoun, was, that;
};

std::string fill(std::string_view form, const Event& e);

struct Count {
    std::size_t tried = 0;
    std::size_t contradictions = 0;
    std::string found, missed;  // the pairs, a line each
};

// Every form of `first` told of `e` beside every form of `second` told of `other`.
void compare_all(const Event& e, std::span<const std::string_view> first, const Event& other,
                 std::span<const std::string_view> second, Count& out);

void replace_all(std::string& text, std::string_view from, std::string_view to);
// One pair: whether it is judged a contradiction.
void meet(const std::string& a, const std::string& b, Count& out);

// At least, or at most, so many percent of the pairs are contradictions.
bool at_least(const Count& all, std::size_t percent);
bool at_most(const Count& all, std::size_t percent);

}  // namespace gainsay
