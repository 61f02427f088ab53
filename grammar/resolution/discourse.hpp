// Who a document talks about. Sentences are handed over in order; names, descriptions ("the
// company"), titles ("the chief executive") and pronouns are resolved by deterministic sieves, the
// most precise first (after Lee et al. 2013): names and their forms (names.cpp), what they are said
// to be (introductions.cpp), definite descriptions (descriptions.cpp), pronouns (pronouns.cpp),
// the first person (quotations.cpp). What fits two equally is left open. What only the whole
// document can tell (the usual form of a name, who "we" is) is settled by finish().
//
// Every word is resolved once, by begin_sentence; the rest looks up. The cost is linear in the
// document's length: a word looks back over the mentions of a few sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/reader.hpp"
#include "grammar/lowering/proposition.hpp"
#include "grammar/resolution/memory.hpp"
#include "grammar/resolution/quotations.hpp"

namespace gainsay::grammar {

class Discourse {
public:
    explicit Discourse(const DocumentInfo& info) : info_(info) {}

    // Call before the sentence's phrases are asked for.
    void begin_sentence(const Tree& tree, const std::vector<Proposition>& propositions);

    // The entity a phrase denotes, or "": names, descriptions, pronouns. A step is added where
    // reading took one. What is given is provisional: finish() puts the name in its place.
    [[nodiscard]] std::string entity_of(const Tree& tree, int node,
                                        std::vector<ReadingStep>& steps);
    // Entities named inside a phrase, its own among them; the members of "the two companies".
    [[nodiscard]] std::vector<std::string> mentions_in(const Tree& tree, const Tokens& tokens,
                                                       std::vector<ReadingStep>& steps);

    // Who says a word of this sentence that stands in quotation marks, the marks of a sentence
    // before included; "" for other words, and where nobody is named. Provisional too.
    [[nodiscard]] std::string speaker_of(int node) const;

    // Replaces provisional names in all claims by canonical ones; fills entities and voice.
    void finish(Reading& reading);

private:
    void resolve(const Tree& tree, bool quoted);
    [[nodiscard]] Meaning meaning_of(const Tree& tree, std::size_t node);
    [[nodiscard]] Meaning first_person(std::string_view word, bool quoted);
    void remember(const Tree& tree, std::size_t node);
    void remember_group(const Tree& tree, std::size_t last, Mention mention);
    void explain(const Tree& tree, std::size_t node, std::vector<ReadingStep>& steps) const;

    DocumentInfo info_;
    Memory memory_;
    Quotations quotations_;
};

}  // namespace gainsay::grammar
