// What a word that calls something false is said of, and what that hangs on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "checker/sentences/sentence_view.hpp"

namespace gainsay::checker {

// "Shoot down", "put to rest", "take place": the verb with what makes it another one.
[[nodiscard]] std::string verb_as_said(const SentenceView& v, const Word& w);
// What is told, shown or written, and can be false: "report", "rumour", "claim", "photo".
[[nodiscard]] bool of_speech(const Word& w);
// "Doubts", "is sceptical", "questions the report": calls it false, if softly.
[[nodiscard]] bool disbelieved(const Word& w);
// The clause that a word is the predicate of, or that it governs ("denies" in "denies stealing"),
// or null.
[[nodiscard]] const ViewedClause* said_by(const SentenceView& v, const Word& w);
// "Exposed AS a hoax", "dismissed AS FALSE": the clause that calls something so, or null.
[[nodiscard]] const ViewedClause* called_as(const SentenceView& v, const Word& w);
// "Doubts cast OVER the report of a flood", "sceptical THAT it will work": a byte of the file;
// behind it stands what is doubted. The sentence's end where nothing tells.
[[nodiscard]] std::size_t content_of_doubt(const SentenceView& v, const Word& doubt);

// The words that tell what `w` calls false; they live as long as the view.
[[nodiscard]] std::vector<const Word*> scope_of(const SentenceView& v, const Word& w);
// The word of the scope that the others of its phrase hang on by a preposition or "'s", speech
// being passed over, or null: "denies NEGLECT of its tigers", "denies that the theft was REPORTED
// late".
[[nodiscard]] const Word* core_of(const SentenceView& v, const Word& w,
                                  const std::vector<const Word*>& scope);

}  // namespace gainsay::checker
