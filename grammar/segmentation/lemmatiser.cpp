#include "grammar/segmentation/lemmatiser.hpp"

#include <array>
#include <deque>
#include <unordered_map>

#include "grammar/lexicon/forms.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/perceptron/hash.hpp"
#include "grammar/segmentation/characters.hpp"

namespace gainsay::grammar {

namespace {

using lexicon::WordNet;
using std::string;
using std::string_view;

string lowered(string_view text) {
    string out(text);
    for (char& c : out)
        if (is_upper_ascii(static_cast<unsigned char>(c))) c = static_cast<char>(c + 32);
    return out;
}

string cut(string_view word, std::size_t suffix, string_view ending = "") {
    return string(word.substr(0, word.size() - suffix)) += ending;
}

string irregular(string_view word, WordClass word_class) {
    return string(WordNet::instance().irregular_base(word, word_class));
}

// The candidate that WordNet knows; the most used one if it knows several, the first of equals; ""
// if none.
string best_known(std::initializer_list<string> candidates, WordClass word_class) {
    string best;
    unsigned most = 0;
    for (const string& candidate : candidates) {
        if (candidate.empty() || !WordNet::instance().knows(candidate, word_class)) continue;
        const unsigned uses = WordNet::instance().frequency(candidate, word_class) + 1;
        if (uses <= most) continue;
        best = candidate;
        most = uses;
    }
    return best;
}

bool is_doubled(string_view stem) {
    return stem.size() > 2 && stem.back() == stem[stem.size() - 2] &&
           string_view("aeiou").find(stem.back()) == string_view::npos;
}

// The base of a verb's -ed or -ing stem that WordNet does not know.
string guess_verb(const string& stem) {
    constexpr string_view often_doubled = "lsz";  // "sell", "miss", "buzz" keep both
    if (is_doubled(stem) && often_doubled.find(stem.back()) == string_view::npos)
        return cut(stem, 1);
    constexpr string_view before_silent_e = "vcgsuz";
    const bool silent = !stem.empty() && before_silent_e.find(stem.back()) != string_view::npos &&
                        !stem.ends_with("ss") && !stem.ends_with("ng");
    return silent ? stem + "e" : stem;
}

string verb_base(const string& word, std::size_t suffix) {
    const string stem = cut(word, suffix);
    const string with_y = word.ends_with("ied") ? cut(word, 3, "y") : "";
    // "installing" is of "install", not of the rarer "instal".
    const string single =
        is_doubled(stem) && !WordNet::instance().knows(stem, WordClass::verb) ? cut(stem, 1) : "";
    const string known = best_known({with_y, stem + "e", stem, single}, WordClass::verb);
    if (!known.empty()) return known;
    return with_y.empty() ? guess_verb(stem) : with_y;
}

// The exception lists know "installing" as a form of "instal" only: the more used of base and
// doubled base.
string common_spelling(const string& base, string_view word) {
    const string twice = base + base.back();
    const WordNet& wordnet = WordNet::instance();
    const bool doubled_form = word.starts_with(twice) && wordnet.knows(twice, WordClass::verb);
    return doubled_form && wordnet.frequency(twice, WordClass::verb) >=
                               wordnet.frequency(base, WordClass::verb)
               ? twice
               : base;
}

string verb(const string& word, Tag tag) {
    if (tag == Tag::VB || tag == Tag::VBP) return word;
    if (string base = irregular(word, WordClass::verb); !base.empty())
        return common_spelling(base, word);
    if (tag == Tag::VBZ && word.ends_with('s')) {
        const string with_y = word.ends_with("ies") ? cut(word, 3, "y") : "";
        const string known = best_known(
            {with_y, cut(word, 1), word.ends_with("es") ? cut(word, 2) : ""}, WordClass::verb);
        if (!known.empty()) return known;
        return with_y.empty() ? cut(word, 1) : with_y;
    }
    if (tag == Tag::VBG && word.size() > 4 && word.ends_with("ing")) return verb_base(word, 3);
    if ((tag == Tag::VBD || tag == Tag::VBN) && word.size() > 3 && word.ends_with("ed"))
        return verb_base(word, 2);
    return word;
}

string noun(const string& word) {
    if (string base = irregular(word, WordClass::noun); !base.empty()) return base;
    if (word.ends_with("men")) {
        string man = cut(word, 2, "an");
        if (WordNet::instance().knows(man, WordClass::noun)) return man;
    }
    if (word.size() < 3 || word.ends_with("ss") || !word.ends_with('s')) return word;
    const string without_s = cut(word, 1);
    if (word.size() > 4 && word.ends_with("ies")) {
        const string known = best_known({cut(word, 3, "y"), without_s}, WordClass::noun);
        return known.empty() ? cut(word, 3, "y") : known;
    }
    // Decades keep their s: "1990s", "60s".
    if (is_digit(static_cast<unsigned char>(word[0])) &&
        is_digit(static_cast<unsigned char>(without_s.back())))
        return word;
    if (WordNet::instance().knows(without_s, WordClass::noun)) return without_s;
    for (const string_view ending : {"ses", "xes", "zes", "ches", "shes"})
        if (word.ends_with(ending)) return cut(word, 2);
    return without_s;
}

string adjective(const string& word) {
    if (string base = irregular(word, WordClass::adjective); !base.empty()) return base;
    for (const string_view ending : {"er", "est"}) {
        if (word.size() < ending.size() + 2 || !word.ends_with(ending)) continue;
        const string stem = cut(word, ending.size());
        const string with_y = stem.ends_with('i') ? cut(stem, 1, "y") : "";
        const string single = is_doubled(stem) ? cut(stem, 1) : "";
        for (const string& candidate : {stem, stem + "e", with_y, single})
            if (WordNet::instance().knows(candidate, WordClass::adjective) ||
                WordNet::instance().knows(candidate, WordClass::adverb))
                return candidate;
    }
    return word;
}

// "5,000" without its commas.
string number(string word) {
    if (is_digit(static_cast<unsigned char>(word[0]))) std::erase(word, ',');
    return word;
}

// Names keep their form and case, but for people: "Germans".
string plural_name(string_view word) {
    const auto mention = lexicon::nation(word);
    const bool people = mention && mention->form == lexicon::NationForm::demonym;
    return people && word.ends_with('s') && !word.ends_with("ss") ? cut(word, 1) : string(word);
}

}  // namespace

string find_lemma(string_view word, Tag tag) {
    if (word.empty()) return {};
    const string low = lowered(word);
    if (const string_view listed = lexicon::listed_lemma(low, name(tag)); !listed.empty())
        return string(listed);
    switch (tag) {
        case Tag::VB:
        case Tag::VBD:
        case Tag::VBG:
        case Tag::VBN:
        case Tag::VBP:
        case Tag::VBZ:
            return verb(low, tag);
        case Tag::NNS:
            return noun(low);
        case Tag::JJR:
        case Tag::JJS:
        case Tag::RBR:
        case Tag::RBS:
            return adjective(low);
        case Tag::CD:
            return number(low);
        case Tag::NNPS:
            return plural_name(word);
        case Tag::NNP:
        case Tag::ADD:
        case Tag::FW:
            return string(word);
        default:
            return low;
    }
}

namespace {

// Looked up by views.
struct TaggedWord {
    string_view word;
    Tag tag = Tag::OTHER;
    friend bool operator==(const TaggedWord&, const TaggedWord&) = default;
};
struct TaggedWordHash {
    std::size_t operator()(const TaggedWord& key) const {
        return perceptron::hash_text(key.word) + perceptron::spread(static_cast<unsigned>(key.tag));
    }
};

}  // namespace

struct Lemmatiser::State {
    std::deque<string> words;  // owns those of the keys
    // Nodes stay where they are when the table grows.
    std::unordered_map<TaggedWord, string, TaggedWordHash> known;
};

Lemmatiser::Lemmatiser() : state_(std::make_unique<State>()) {}
Lemmatiser::~Lemmatiser() = default;
Lemmatiser::Lemmatiser(Lemmatiser&&) noexcept = default;
Lemmatiser& Lemmatiser::operator=(Lemmatiser&&) noexcept = default;

string_view Lemmatiser::lemma(string_view word, Tag tag) {
    const auto found = state_->known.find({word, tag});
    if (found != state_->known.end()) return found->second;
    const string_view kept = state_->words.emplace_back(word);
    return state_->known.emplace(TaggedWord{kept, tag}, find_lemma(word, tag)).first->second;
}

void Lemmatiser::trim(std::size_t most) {
    if (state_->known.size() <= most) return;
    state_->known.clear();
    state_->words.clear();
}

}  // namespace gainsay::grammar
