// Walks over the words and numbers of a text. Both finders use it, and so does their first look,
// which tells in one pass whether a text can hold a figure at all.
#pragma once

#include "grammar/quantities/text_walk.hpp"
#include "grammar/quantities/vocabulary.hpp"

namespace gainsay::grammar::figures {

// True if some byte is a digit or some word is of the classes.
[[nodiscard]] bool may_hold(Text text, Classes any_of);

// Where the next number or word begins, from `at` on; `last` if none does. Bytes in between are
// passed over.
[[nodiscard]] Cursor next_start(Cursor at, Cursor last);
// The number at `at` stands inside a name: "A320", "GPT-4", "COVID-19".
[[nodiscard]] bool inside_word(Text text, Cursor at);

}  // namespace gainsay::grammar::figures
