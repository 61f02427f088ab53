#include "grammar/segmentation/lemmatiser.hpp"

#include <array>
#include <unordered_map>

#include "grammar/lexicon/wordnet.hpp"
#include "grammar/segmentation/letters.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::WordNet;
using std::string;
using std::string_view;

string lowered(string_view text) {
    string out(text);
    for (char& c : out) c = lower(c);
    // Typographic apostrophes read like straight ones.
    for (std::size_t at; (at = out.find(right_single_quote)) != string::npos;)
        out.replace(at, 3, "'");
    return out;
}

bool knows(string_view lemma, WordClass word_class) {
    return WordNet::instance().knows(lemma, word_class);
}

using Pairs = std::initializer_list<std::pair<string_view, string_view>>;

string_view look_up(const Pairs& pairs, string_view word) {
    for (const auto& [form, lemma] : pairs)
        if (form == word) return lemma;
    return {};
}

// Forms that spelling rules cannot reach, or would misread: auxiliaries, clitics, pronouns.
const Pairs verb_forms = {
    {"am", "be"},       {"are", "be"},       {"is", "be"},      {"was", "be"},    {"were", "be"},
    {"been", "be"},     {"being", "be"},     {"'s", "be"},      {"'m", "be"},     {"'re", "be"},
    {"ai", "be"},       {"'ve", "have"},     {"'d", "have"},    {"has", "have"},  {"had", "have"},
    {"having", "have"}, {"does", "do"},      {"did", "do"},     {"done", "do"},   {"felt", "feel"},
    {"left", "leave"},  {"found", "find"},   {"saw", "see"},    {"fell", "fall"}, {"bound", "bind"},
    {"shot", "shoot"},  {"ground", "grind"}, {"wound", "wind"}, {"bore", "bear"}, {"lay", "lie"}};
const Pairs modal_forms = {
    {"wo", "will"}, {"ca", "can"}, {"'ll", "will"}, {"'d", "would"}, {"sha", "shall"}};
const Pairs pronoun_forms = {{"me", "i"}, {"him", "he"}, {"them", "they"}, {"us", "we"}};
const Pairs degree_forms = {{"better", "good"}, {"best", "good"},   {"worse", "bad"},
                            {"worst", "bad"},   {"more", "more"},   {"most", "most"},
                            {"less", "less"},   {"least", "least"}, {"further", "far"},
                            {"farther", "far"}};
const Pairs determiner_forms = {{"an", "a"}, {"these", "this"}, {"those", "that"}};

bool doubled(string_view stem) {
    return stem.size() > 2 && stem.back() == stem[stem.size() - 2] &&
           string_view("lszaeiou").find(stem.back()) == string_view::npos;
}

// The candidate that WordNet knows; the more frequent one if it knows several.
string best_known(std::initializer_list<string> candidates, WordClass word_class) {
    string best;
    unsigned frequency = 0;
    for (const string& c : candidates) {
        if (c.empty() || !knows(c, word_class)) continue;
        const unsigned f = WordNet::instance().frequency(c, word_class) + 1;
        if (f > frequency) {
            best = c;
            frequency = f;
        }
    }
    return best;
}

// What spelling suggests for a verb that WordNet does not know.
string guess_verb(const string& stem) {
    if (doubled(stem)) return stem.substr(0, stem.size() - 1);
    const bool silent = !stem.empty() &&
                        string_view("vcgsuz").find(stem.back()) != string_view::npos &&
                        !stem.ends_with("ss") && !stem.ends_with("ng");
    return silent ? stem + "e" : stem;
}

string verb(const string& word, Tag tag) {
    if (tag == Tag::VB || tag == Tag::VBP) {
        const string_view special = look_up(verb_forms, word);
        return special.empty() || knows(word, WordClass::verb)
                   ? (special == "be" || special == "have" ? string(special) : word)
                   : string(special);
    }
    if (const string_view special = look_up(verb_forms, word); !special.empty())
        return string(special);
    if (const string_view base = WordNet::instance().irregular_base(word, WordClass::verb);
        !base.empty())
        return string(base);
    if (tag == Tag::VBZ) {
        string ies = word.ends_with("ies") ? word.substr(0, word.size() - 3) + "y" : "";
        string s = word.ends_with("s") ? word.substr(0, word.size() - 1) : "";
        string es = word.ends_with("es") ? word.substr(0, word.size() - 2) : "";
        const string known = best_known({ies, s, es}, WordClass::verb);
        if (!known.empty()) return known;
        return !ies.empty() ? ies : !s.empty() ? s : word;
    }
    const bool ing = tag == Tag::VBG && word.size() > 4 && word.ends_with("ing");
    const bool ed = tag != Tag::VBG && word.size() > 3 && word.ends_with("ed");
    if (!ing && !ed) return word;
    const string stem = word.substr(0, word.size() - (ing ? 3 : 2));
    const string ied = word.ends_with("ied") ? word.substr(0, word.size() - 3) + "y" : "";
    const string undoubled = stem.size() > 2 && stem.back() == stem[stem.size() - 2]
                                 ? stem.substr(0, stem.size() - 1)
                                 : "";
    const string known = best_known({ied, undoubled, stem + "e", stem}, WordClass::verb);
    return known.empty() ? (ied.empty() ? guess_verb(stem) : ied) : known;
}

string noun(const string& word) {
    if (const string_view base = WordNet::instance().irregular_base(word, WordClass::noun);
        !base.empty())
        return string(base);
    if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
    if (word.ends_with("ss") || !word.ends_with("s")) return word;
    const string s = word.substr(0, word.size() - 1);
    if (knows(s, WordClass::noun)) return s;
    static constexpr std::array<std::pair<string_view, string_view>, 4> endings = {
        {{"ses", "s"}, {"xes", "x"}, {"ches", "ch"}, {"shes", "sh"}}};
    for (const auto& [plural, singular] : endings)
        if (word.ends_with(plural))
            return word.substr(0, word.size() - plural.size()) + string(singular);
    return s;
}

string adjective(const string& word) {
    if (const string_view special = look_up(degree_forms, word); !special.empty())
        return string(special);
    if (const string_view base = WordNet::instance().irregular_base(word, WordClass::adjective);
        !base.empty())
        return string(base);
    for (const string_view ending : {"er", "est"}) {
        if (word.size() < ending.size() + 2 || !word.ends_with(ending)) continue;
        const string stem = word.substr(0, word.size() - ending.size());
        const string y = stem.ends_with("i") ? stem.substr(0, stem.size() - 1) + "y" : "";
        const string undoubled = stem.size() > 2 && stem.back() == stem[stem.size() - 2]
                                     ? stem.substr(0, stem.size() - 1)
                                     : "";
        for (const string& candidate : {stem, stem + "e", y, undoubled})
            if (!candidate.empty() &&
                (knows(candidate, WordClass::adjective) || knows(candidate, WordClass::adverb)))
                return candidate;
    }
    return word;
}

}  // namespace

string find_lemma(string_view word, Tag tag) {
    const string low = lowered(word);
    switch (tag) {
        case Tag::VB:
        case Tag::VBD:
        case Tag::VBG:
        case Tag::VBN:
        case Tag::VBP:
        case Tag::VBZ:
            return verb(low, tag);
        case Tag::MD: {
            const string_view special = look_up(modal_forms, low);
            return special.empty() ? low : string(special);
        }
        case Tag::NNS:
            return noun(low);
        case Tag::NNP:
        case Tag::NNPS:
        case Tag::ADD:
        case Tag::FW:
            return string(word);
        case Tag::JJR:
        case Tag::JJS:
        case Tag::RBR:
        case Tag::RBS:
            return adjective(low);
        case Tag::POS:
            return "'s";
        case Tag::PRP: {
            const string_view special = look_up(pronoun_forms, low);
            return special.empty() ? low : string(special);
        }
        case Tag::DT: {
            const string_view special = look_up(determiner_forms, low);
            return special.empty() ? low : string(special);
        }
        default:
            return low == "n't" || low == "nt" ? "not" : low;
    }
}

struct Lemmatiser::State {
    // Keyed by the word with its tag as the last byte.
    std::unordered_map<string, string> known;
    string key;
};

Lemmatiser::Lemmatiser() : state_(std::make_unique<State>()) {}
Lemmatiser::~Lemmatiser() = default;
Lemmatiser::Lemmatiser(Lemmatiser&&) noexcept = default;
Lemmatiser& Lemmatiser::operator=(Lemmatiser&&) noexcept = default;

string_view Lemmatiser::lemma(string_view word, Tag tag) {
    state_->key.assign(word);
    state_->key.push_back(static_cast<char>(tag));
    const auto found = state_->known.find(state_->key);
    if (found != state_->known.end()) return found->second;
    return state_->known.emplace(state_->key, find_lemma(word, tag)).first->second;
}

void Lemmatiser::trim(std::size_t most) {
    if (state_->known.size() > most) state_->known.clear();
}

}  // namespace gainsay::grammar
