// One side of a minimal pair: a clause told in parts, and what its words are.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/proposition.hpp"
#include "checker/minimal_pairs/minimal_pair.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker::minimal {

using Words = std::span<const TextWord>;

// In the list of data/minimal-pairs.txt.
[[nodiscard]] bool is(std::string_view kind, const TextWord& w);
[[nodiscard]] bool of_class(const TextWord& w, WordClass word_class);
[[nodiscard]] bool verb(const TextWord& w);  // or an auxiliary
// Of a person, thing or place; "May" and "Monday" are dates.
[[nodiscard]] bool name(const TextWord& w);
[[nodiscard]] bool noun(const TextWord& w);
// "The STAND rests": a verb by its tag, but behind an article.
[[nodiscard]] bool verb_at(Words words, std::size_t i);
// "1994", "2023-01-01"
[[nodiscard]] bool year(const TextWord& w);
// ... or a month or weekday
[[nodiscard]] bool date(const TextWord& w);
// "The FIRST route", "the LARGEST gift"
[[nodiscard]] bool singles_out(const TextWord& w);
[[nodiscard]] std::string joined(Words words);  // by blanks, in lower case
[[nodiscard]] std::size_t content_words(Words words);
// Not "Per" of a name.
[[nodiscard]] bool preposition(const TextWord& w);
// The noun that a phrase is about: "widow" of "the widow of the collector"; null if it has none.
[[nodiscard]] const TextWord* head_of(Words phrase);
[[nodiscard]] const TextWord* last_content(Words phrase);
// "In May 1994", "the next morning"; not "the NIGHT porter".
[[nodiscard]] bool tells_when(Words phrase);
// "Twelve", "41,300", "twice", "three times"; nothing for other phrases.
[[nodiscard]] std::optional<double> number_of(Words phrase);
// "Not", "never", "isn't"
[[nodiscard]] bool negates(const TextWord& w);
// "MAY be built at Orley"
[[nodiscard]] bool allows(const TextWord& w);
// "LARGELY built by", "PART of it"
[[nodiscard]] bool hedges(const TextWord& w);
// "SOME of the statements", "most patients"; not "the MOST frequent": others may be meant.
[[nodiscard]] bool tells_of_some(Words words);
// "MORE THAN 40", "40 OR more", "LESS tall"
[[nodiscard]] bool limits(const TextWord& w);
// "UP TO 30"
[[nodiscard]] bool up_to(Words before);
// Each names a year, month or weekday that the other does not.
[[nodiscard]] bool of_other_dates(Words x, Words y);
// "An error"; a programming error is another matter.
[[nodiscard]] bool vague(Words phrase, const TextWord& head);
[[nodiscard]] bool share_words(Words x, Words y);
// "(Written in) ENGLISH"
[[nodiscard]] bool of_language(Words phrase);
// A name of the phrase stands in the sentence.
[[nodiscard]] bool told_of(Words phrase, const Sentence& sentence);
// Neither a kind of the other nor another word for it.
[[nodiscard]] bool two_kinds(const Word& u, const Word& v);

// One side of a pair: its words in parts.
struct Side {
    const Proposition& claim;
    const Sentence& sentence;
    Words before;
    Words phrase;
    Words behind;
    Words rest;          // behind the clause, as far as no comma parts it
    bool opens = false;  // see PairedClause
    bool closes = false;
    bool scoped = false;

    // As far as the words of the text go, without their punctuation.
    [[nodiscard]] std::string text() const;
    // The words that differ, in the file; what stands behind "not".
    [[nodiscard]] std::vector<Span> marked() const;
    // The last verb before the phrase; null if it stands in front of all.
    [[nodiscard]] const TextWord* verb() const;
    // The preposition that governs the phrase, before it or at its beginning; "" for none.
    [[nodiscard]] std::string_view preposition() const;
    // "BECAUSE OF the (copper)", "(FOR WANT OF orders)"; of "AFTER a rockfall" the other side must
    // tell that it is a cause.
    [[nodiscard]] bool tells(std::string_view kind) const;
    // "WAS damaged by", "HAD BEEN ordered from", ", housed in": what was done to a thing.
    [[nodiscard]] bool undergone() const;
    // "It was (the porter) who saw it"
    [[nodiscard]] bool cleft() const;
};

}  // namespace gainsay::checker::minimal
