#include "checker/alignment/description.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

bool is_thing(const std::string& noun) {
    const auto kind = [&](const char* what) {
        return lexicon::WordNet::instance().is_a(noun, what, WordClass::noun, 12, 2).has_value();
    };
    if (kind("person")) return false;
    return lexicon::organisation_noun(noun) || kind("artifact") || kind("location") ||
           kind("organization") || kind("body of water");
}

// "The company", "the film", "the river": one thing, not yet named, and nobody.
bool bare(const Phrase& p) {
    const bool definite = p.text.starts_with("The ") || p.text.starts_with("the ");
    if (!definite || p.head_class != WordClass::noun || p.words.size() != 1 || p.pronoun ||
        !p.entity.empty() || !p.quantities.empty() || p.text.ends_with('s'))
        return false;
    return is_thing(p.head);
}

// "MUSEUM founded in 2004": at the head of a headline, a common noun is no name.
bool opens_with_a_noun(const Phrase& p, const Sentence& s) {
    const std::string noun = fold_name(p.text);
    return p.words.size() == 1 && s.text.starts_with(p.text) &&
           lexicon::WordNet::instance().frequency(noun, WordClass::noun) > 0 && is_thing(noun);
}

bool names_a_thing(const Phrase& p) {
    const std::string_view first = std::string_view(p.text).substr(0, p.text.find(' '));
    return p.head_class == WordClass::proper && p.quantities.empty() &&
           p.text.find(" and ") == std::string::npos && !lexicon::first_name(first);
}

}  // namespace

bool described(const AlignedSlot& subject, const Proposition& a, const Proposition& b) {
    if (!subject.both() || a.sentence == nullptr || b.sentence == nullptr) return false;
    const bool name_first = names_a_thing(*subject.a.phrase);
    const Phrase& name = name_first ? *subject.a.phrase : *subject.b.phrase;
    const Phrase& thing = name_first ? *subject.b.phrase : *subject.a.phrase;
    if (!names_a_thing(name) || !bare(thing)) return false;
    const Sentence& of_name = name_first ? *a.sentence : *b.sentence;
    const Sentence& of_thing = name_first ? *b.sentence : *a.sentence;
    if (opens_with_a_noun(name, of_name)) return false;
    const auto says = [](const Sentence& s, const auto& is) {
        return std::any_of(s.words.begin(), s.words.end(), is);
    };
    return !says(of_name, [&](const Word& w) {
        return w.lemma == thing.head;
    }) && !says(of_thing, [&](const Word& w) {
        return w.word_class == WordClass::proper && name.text.find(w.text) != std::string::npos;
    });
}

}  // namespace gainsay::checker
