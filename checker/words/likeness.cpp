#include "checker/words/likeness.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "checker/words/lexical_relation.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/derivations.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// "His DEATH", "he was KILLED": what the verb brings about has a name of another class.
bool brings_about(const Word& verb, const Word& other) {
    if (verb.word_class != WordClass::verb || other.word_class == WordClass::verb) return false;
    for (const std::string_view kin : lexicon::families_of(other.lemma))
        if (lexicon::WordNet::instance().entails(verb.lemma, kin)) return true;
    return false;
}

// Loose ties that hold where the words around are the same: rarer senses in common, verbs of one
// kind ("call", "contact"), adjectives near one another. Claims are not compared so loosely.
double look_up_paraphrase(const Word& x, const Word& y) {
    if (x.word_class != y.word_class) return brings_about(x, y) || brings_about(y, x) ? 0.6 : 0.0;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (wordnet.same_synset(x.lemma, y.lemma, x.word_class, 0)) return 0.8;
    if (x.word_class == WordClass::verb) {
        const bool both_report = lexicon::reporting(x.lemma, WordClass::verb) &&
                                 lexicon::reporting(y.lemma, WordClass::verb);
        if (both_report || wordnet.siblings(x.lemma, y.lemma, WordClass::verb, 2)) return 0.6;
    }
    if ((x.word_class == WordClass::noun || x.word_class == WordClass::verb) &&
        (wordnet.is_a(x.lemma, y.lemma, x.word_class, 3, 0) ||
         wordnet.is_a(y.lemma, x.lemma, x.word_class, 3, 0)))
        return 0.6;
    return 0.0;
}

// The same pairs of words come again and again where texts speak of one thing.
struct Memo {
    struct Entry {
        std::uint64_t key = 0;
        double credit = 0.0;
    };
    static constexpr std::size_t size = 1U << 15U;
    std::array<Entry, size> entries;
};

double paraphrase(const Word& x, const Word& y) {
    if (x.word_class == WordClass::proper || y.word_class == WordClass::proper) return 0.0;
    thread_local const std::unique_ptr<Memo> memo = std::make_unique<Memo>();
    const std::uint64_t seed = static_cast<std::uint64_t>(x.word_class) * 16 +
                               static_cast<std::uint64_t>(y.word_class) + 1;
    const std::uint64_t key =
        XXH64(y.lemma.data(), y.lemma.size(), XXH64(x.lemma.data(), x.lemma.size(), seed)) | 1U;
    Memo::Entry& entry = memo->entries[(key >> 1U) % Memo::size];
    if (entry.key != key) entry = {key, look_up_paraphrase(x, y)};
    return entry.credit;
}

}  // namespace

double likeness(const Word& x, const Word& y) {
    if (x.lemma == y.lemma) return 1.0;
    const LexicalRelation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
    if (r.relation == Relation::equivalence) return 0.9;
    if (r.source == LexicalSource::hypernym) return 0.7;
    if (r.opposite()) return 0.0;
    // The tagger may take one word for a noun here and a verb there, or a name for a noun.
    std::string_view a = x.lemma;
    std::string_view b = y.lemma;
    if (a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                           [](char p, char q) { return (p | 0x20) == (q | 0x20); }))
        return 1.0;
    return paraphrase(x, y);
}

bool among(const Word& word, std::span<const Word> words) {
    constexpr double least_alike = 0.85;  // one lemma, synonyms, derivations
    return std::any_of(words.begin(), words.end(), [&](const Word& other) {
        return word.text == other.text || likeness(word, other) >= least_alike;
    });
}

}  // namespace gainsay::checker
