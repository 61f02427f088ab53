// Who a document talks about. Sentences are handed over in order; names, descriptions ("the
// company") and pronouns are resolved by a few deterministic sieves (after Lee et al. 2013,
// multi-sieve coreference), the most precise first: exact and alias match, nations and their
// adjectives, definite descriptions, pronouns by agreement and nearness, first person. What only
// the whole document can tell (the longest form of a name, who "we" is) is settled by finish().
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/reader.hpp"
#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

class Discourse {
public:
    explicit Discourse(const DocumentInfo& info) : info_(info) {}

    // Call before the sentence's phrases are asked for: names are counted, subjects remembered.
    void begin_sentence(const Tree& tree, const std::vector<Proposition>& propositions);

    // The entity a phrase denotes, or "": names, "the company", pronouns. A step is added where
    // reading took one.
    [[nodiscard]] std::string entity_of(const Tree& tree, int node,
                                        std::vector<ReadingStep>& steps);
    // Entities named inside a phrase, its own among them.
    [[nodiscard]] std::vector<std::string> mentions_in(const Tree& tree, const Tokens& tokens,
                                                       std::vector<ReadingStep>& steps);

    // Replaces provisional names in all claims by canonical ones; fills entities and voice.
    void finish(Reading& reading);

private:
    struct Known {
        std::map<std::string, std::uint32_t> forms;  // as written, with counts
        std::uint32_t mentions = 0;
        std::uint32_t as_subject = 0;
        bool person = false;
        bool organisation = false;
        bool nation = false;
        std::string part_of;  // key
        std::uint32_t order = 0;
    };
    struct Subject {
        std::string key;  // "" for a common noun
        std::string head;
        bool plural = false;
    };

    std::string note_name(const Tree& tree, int node);
    [[nodiscard]] std::string pronoun(const Tree& tree, int node,
                                      std::vector<ReadingStep>& steps) const;
    [[nodiscard]] std::string main_organisation() const;
    [[nodiscard]] std::map<std::string, std::string> canonical_names() const;

    DocumentInfo info_;
    std::map<std::string, Known> known_;            // by key: lower case, no suffix
    std::vector<Subject> previous_;                 // subjects of the sentence before, in order
    std::vector<std::pair<int, Subject>> current_;  // of this one, with their nodes
    std::map<int, std::string> names_;              // of this sentence: node -> key
};

// The words of a proper name around its head: "Huawei Cloud" of "former Huawei Cloud chief"; empty
// if it is none.
[[nodiscard]] Tokens name_tokens(const Tree& tree, int node);

}  // namespace gainsay::grammar
