// The word lists of the rules, found in claims: by lemma, never inside proper names, and turned to
// the other pole where the words stand under a negation ("no openness", "failure to cultivate",
// "lacks flexibility").
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/proposition.hpp"
#include "checker/words/data_lines.hpp"
#include "gainsay/rule.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::checker {

using ListId = std::uint32_t;

// Where a hit stands, the surest first.
enum class HitPlace : std::uint8_t {
    predicate,
    head,      // of the subject, an object or an adjunct
    modifier,  // in one of these
    sentence   // elsewhere in the sentence: its negation is not known
};

struct Hit {
    ListId list = 0;
    HitPlace place = HitPlace::sentence;
    double weight =
        0.0;  // how much the word says of the claim: 1 the predicate, less the deeper it stands
    bool subject = false;  // in the subject: what the claim is about, not what it says
    bool flipped = false;  // stands under a negation
    Span span;
    std::optional<ClaimPart> part;  // none: elsewhere in the sentence
};

class WordLists {
public:
    explicit WordLists(const RuleSet& rules);  // borrowed

    [[nodiscard]] ListId find(std::string_view name) const;  // `none` if there is no such list
    [[nodiscard]] ListId opposite(ListId list) const { return opposite_[list]; }
    // A list without a name, for words given in place; other lists may be among them.
    ListId add(const std::vector<WordPattern>& patterns);
    static constexpr ListId none = ~ListId{0};

    // All hits of all lists in the claim, and, after them, in the rest of its sentence.
    [[nodiscard]] std::vector<Hit> hits(const Proposition& p) const;
    // Whether a predicate (its lemma, with particle) is on the list.
    [[nodiscard]] bool names_predicate(ListId list, const Proposition& p) const;

private:
    struct Pattern {
        std::vector<std::string> lemmas;
        bool prefix = false;  // the last lemma is the beginning of a word
        std::optional<WordClass> word_class;
        ListId list = 0;
    };
    struct Token;
    void add_patterns(ListId list, const std::vector<WordPattern>& patterns, const RuleSet& rules,
                      int depth);
    void add_pattern(ListId list, const WordPattern& pattern);
    void match(const std::vector<Token>& tokens, std::vector<Hit>& all) const;  // appends
    [[nodiscard]] bool fits(const Pattern& pattern, const std::vector<Token>& tokens,
                            std::size_t at) const;

    const RuleSet* rules_;
    std::map<std::string, ListId, std::less<>> by_name_;
    std::vector<ListId> opposite_;
    std::vector<Pattern> patterns_;
    // Patterns by their first lemma, or by the prefix that it is. Most words open none.
    struct Openers {
        lexicon::WordFilter may_hold;
        ByWord<std::vector<std::uint32_t>> patterns;
        void add(const std::string& opener, std::uint32_t pattern);
        [[nodiscard]] const std::vector<std::uint32_t>* find(std::string_view opener) const;
    };
    Openers by_lemma_;
    Openers by_prefix_;
    std::size_t shortest_prefix_ = ~std::size_t{0};
    std::size_t longest_prefix_ = 0;
};

}  // namespace gainsay::checker
