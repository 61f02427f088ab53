#include "grammar/lexicon/closed_lists.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(answers)
GAINSAY_LEXICON_DATA(asides)
GAINSAY_LEXICON_DATA(partitives)
GAINSAY_LEXICON_DATA(complex_prepositions)
GAINSAY_LEXICON_DATA(asserting)
GAINSAY_LEXICON_DATA(clause_words)
GAINSAY_LEXICON_DATA(connectives)
GAINSAY_LEXICON_DATA(invariant_verbs)
GAINSAY_LEXICON_DATA(past_only)
GAINSAY_LEXICON_DATA(lead_words)
GAINSAY_LEXICON_DATA(double_objects)
GAINSAY_LEXICON_DATA(link_verbs)
GAINSAY_LEXICON_DATA(object_complements)
GAINSAY_LEXICON_DATA(once)
GAINSAY_LEXICON_DATA(openers)
GAINSAY_LEXICON_DATA(organisation_nouns)
GAINSAY_LEXICON_DATA(particles)
GAINSAY_LEXICON_DATA(place_prepositions)
GAINSAY_LEXICON_DATA(replies)
GAINSAY_LEXICON_DATA(sentence_starters)
GAINSAY_LEXICON_DATA(terms)
GAINSAY_LEXICON_DATA(time_nouns)
GAINSAY_LEXICON_DATA(transitive_verbs)
GAINSAY_LEXICON_DATA(valency)
GAINSAY_LEXICON_DATA(whereabouts)

namespace gainsay::lexicon {
namespace {

using Words = WordSet;

Words load_words(std::string_view file, std::string_view text) {
    Words out;
    for (const Fact& fact : parse_facts(file, text, 1, 1))
        for (const Cell& cell : fact.columns[0]) out.insert(read_lemma(fact, cell));
    return out;
}

}  // namespace

bool partitive(std::string_view lemma) {
    static const Words words = load_words("partitives.txt", partitives_text());
    return words.contains(lemma);
}

bool asserting(std::string_view phrase) {
    static const Words words = load_words("asserting.txt", asserting_text());
    return words.contains(phrase);
}

bool connective(std::string_view phrase) {
    static const Words words = load_words("connectives.txt", connectives_text());
    return words.contains(phrase);
}

bool opens_connective(std::string_view word) {
    static const Words words = [] {
        Words out;
        for (const Fact& fact : parse_facts("connectives.txt", connectives_text(), 1, 1))
            for (const Cell& cell : fact.columns[0])
                out.insert(cell.text.substr(0, cell.text.find(' ')));
        return out;
    }();
    return words.contains_any_case(word);
}

bool time_noun(std::string_view lemma) {
    static const Words words = load_words("time_nouns.txt", time_nouns_text());
    return words.contains(lemma);
}

bool organisation_noun(std::string_view lemma) {
    static const Words words = load_words("organisation_nouns.txt", organisation_nouns_text());
    return words.contains(lemma);
}

namespace {

struct Terms {
    ByWord<Term> by_words;
    Words openers;
};

const Terms& terms() {
    static const Terms loaded = [] {
        Terms out;
        for (const Fact& fact : parse_facts("terms.txt", terms_text(), 2, 3)) {
            if (fact.has(2) && fact.cell(2).text != "led")
                fail(fact, fact.cell(2), "expected `led` or nothing");
            const std::string_view tags = fact.cell(1).text;
            for (const Cell& cell : fact.columns[0]) {
                const std::string_view words = read_lemma(fact, cell);
                if (std::count(words.begin(), words.end(), ' ') !=
                    std::count(tags.begin(), tags.end(), ' '))
                    fail(fact, cell, "expected as many words as tags");
                out.by_words[words].push_back({tags, fact.has(2)});
                out.openers.insert(words.substr(0, words.find(' ')));
            }
        }
        return out;
    }();
    return loaded;
}

}  // namespace

std::optional<Term> term(std::string_view words) {
    const auto* found = terms().by_words.find_any_case(words);
    return found == nullptr ? std::nullopt : std::optional(found->front());
}

bool opens_term(std::string_view word) { return terms().openers.contains_any_case(word); }

bool particle(std::string_view word) {
    static const Words words = load_words("particles.txt", particles_text());
    return words.contains(word);
}

bool opens_clauses_too(std::string_view word) {
    static const Words words = load_words("openers.txt", openers_text());
    return words.contains(word);
}

bool place_preposition(std::string_view word) {
    static const Words words = load_words("place_prepositions.txt", place_prepositions_text());
    return words.contains(word);
}

namespace {

struct Once {
    Words all;
    Words in_one_situation;
    Words mutual;
};

const Once& once() {
    static const Once words = [] {
        Once out;
        for (const Fact& fact : parse_facts("once.txt", once_text(), 1, 2))
            for (const Cell& cell : fact.columns[0]) {
                const std::string_view said = fact.has(1) ? fact.columns[1][0].text : "";
                if (said == "situation") {
                    out.in_one_situation.insert(read_lemma(fact, cell));
                    continue;
                }
                out.all.insert(read_lemma(fact, cell));
                if (said == "mutual") {
                    out.mutual.insert(cell.text);
                } else if (!said.empty()) {
                    fail(fact, fact.columns[1][0], "expected \"mutual\" or \"situation\"");
                }
            }
        return out;
    }();
    return words;
}

}  // namespace

bool happens_once(std::string_view verb) { return once().all.contains(verb); }
bool told_once(std::string_view verb) {
    return happens_once(verb) || once().in_one_situation.contains(verb);
}
bool is_mutual(std::string_view verb) { return once().mutual.contains(verb); }

bool invariant_verb(std::string_view form) {
    static const Words words = load_words("invariant_verbs.txt", invariant_verbs_text());
    return words.contains(form);
}

bool only_past(std::string_view form) {
    static const Words words = load_words("past_only.txt", past_only_text());
    return words.contains(form);
}

bool wants_an_object(std::string_view verb) {
    static const Words words = load_words("transitive_verbs.txt", transitive_verbs_text());
    return words.contains(verb);
}

bool tells_where(std::string_view preposition) {
    static const Words words = load_words("whereabouts.txt", whereabouts_text());
    return words.contains(preposition);
}

bool links_to_state(std::string_view verb) {
    static const Words words = load_words("link_verbs.txt", link_verbs_text());
    return words.contains(verb);
}

bool takes_two_objects(std::string_view verb) {
    static const Words words = load_words("double_objects.txt", double_objects_text());
    return words.contains(verb);
}

bool takes_object_complement(std::string_view verb) {
    static const Words words = load_words("object_complements.txt", object_complements_text());
    return words.contains(verb);
}

bool answer_word(std::string_view word) {
    static const Words words = load_words("answers.txt", answers_text());
    return words.contains(Lower(word).view());
}

std::optional<bool> reply(std::string_view answer) {
    struct Replies {
        Words yes;
        Words no;
    };
    static const Replies replies = [] {
        constexpr std::array<std::pair<std::string_view, bool>, 2> kinds = {
            {{"yes", true}, {"no", false}}};
        Replies out;
        for (const Fact& fact : parse_facts("replies.txt", replies_text(), 2, 2)) {
            Words& words = one_of(fact, fact.cell(1), kinds) ? out.yes : out.no;
            for (const Cell& cell : fact.columns[0]) words.insert(read_lemma(fact, cell));
        }
        return out;
    }();
    if (replies.no.contains_any_case(answer)) return false;
    if (replies.yes.contains_any_case(answer)) return true;
    return std::nullopt;
}

bool clause_word(std::string_view words, ClauseWord kind) {
    static const std::array<Words, 17> sets = [] {
        constexpr std::array<std::pair<std::string_view, ClauseWord>, 17> kinds = {
            {{"subordinator", ClauseWord::subordinator},
             {"asking", ClauseWord::asking},
             {"coordinator", ClauseWord::coordinator},
             {"nobody", ClauseWord::nobody},
             {"kept", ClauseWord::kept},
             {"limiter", ClauseWord::limiter},
             {"proform", ClauseWord::proform},
             {"helping", ClauseWord::helping},
             {"adding", ClauseWord::adding},
             {"custom", ClauseWord::custom},
             {"comparing", ClauseWord::comparing},
             {"excepting", ClauseWord::excepting},
             {"universal", ClauseWord::universal},
             {"presupposing", ClauseWord::presupposing},
             {"reacting", ClauseWord::reacting},
             {"unreal", ClauseWord::unreal},
             {"contrasting", ClauseWord::contrasting}}};
        std::array<Words, 17> out;
        for (const Fact& fact : parse_facts("clause_words.txt", clause_words_text(), 2, 2)) {
            const ClauseWord of = one_of(fact, fact.cell(1), kinds);
            for (const Cell& cell : fact.columns[0])
                out[static_cast<std::size_t>(of)].insert(read_lemma(fact, cell));
        }
        return out;
    }();
    return sets[static_cast<std::size_t>(kind)].contains(words);
}

bool aside(std::string_view words, Aside kind) {
    static const std::array<Words, 5> sets = [] {
        constexpr std::array<std::pair<std::string_view, Aside>, 5> kinds = {
            {{"label", Aside::label},
             {"opener", Aside::opener},
             {"closer", Aside::closer},
             {"reference", Aside::reference},
             {"address", Aside::address}}};
        std::array<Words, 5> out;
        for (const Fact& fact : parse_facts("asides.txt", asides_text(), 2, 2)) {
            const Aside of = one_of(fact, fact.cell(1), kinds);
            for (const Cell& cell : fact.columns[0])
                out[static_cast<std::size_t>(of)].insert(read_lemma(fact, cell));
        }
        return out;
    }();
    return sets[static_cast<std::size_t>(kind)].contains_any_case(words);
}

bool wants_more(std::string_view word) {
    static const Words words = load_words("lead_words.txt", lead_words_text());
    return words.contains_any_case(word);
}

bool sentence_starter(std::string_view word) {
    static const Words words = load_words("sentence_starters.txt", sentence_starters_text());
    return words.contains_any_case(word);
}

bool verb_governs(std::string_view verb, std::string_view preposition) {
    static const ByWord<std::string_view> prepositions = [] {
        ByWord<std::string_view> out;
        for (const Fact& fact : parse_facts("valency.txt", valency_text(), 2, 2))
            for (const Cell& cell : fact.columns[1])
                out[read_lemma(fact, fact.cell(0))].push_back(cell.text);
        return out;
    }();
    const auto* known = find_word(prepositions, verb);
    return known != nullptr && std::find(known->begin(), known->end(), preposition) != known->end();
}

bool complex_preposition(std::string_view first, std::string_view noun, std::string_view second) {
    using Around = std::pair<std::string_view, std::string_view>;
    static const ByWord<Around> by_noun = [] {
        ByWord<Around> out;
        for (const Fact& fact :
             parse_facts("complex_prepositions.txt", complex_prepositions_text(), 3, 3))
            out[fact.cell(1).text].emplace_back(fact.cell(0).text, fact.cell(2).text);
        return out;
    }();
    const auto* known = find_word(by_noun, noun);
    return known != nullptr &&
           std::find(known->begin(), known->end(), Around{first, second}) != known->end();
}

}  // namespace gainsay::lexicon
