#include "checker/checks/rivals.hpp"

#include <algorithm>

#include "checker/claims/outcome.hpp"
#include "checker/words/data_lines.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {

// "It was ACME that", "it was TO ACME that", "ACME was the one that": nobody else.
bool says_nobody_else(const Proposition& p, const Phrase& phrase) {
    if (p.sentence == nullptr) return false;
    const std::string text = lower(p.sentence->text);
    const std::string who = lower(phrase.text);
    const auto relative = [](std::string_view rest) {
        return rest.starts_with(" that ") || rest.starts_with(" who ") ||
               rest.starts_with(" whom ") || rest.starts_with(" which ");
    };
    const auto opened = [](std::string_view before) {
        for (const std::string_view preposition : {"to ", "from ", "by "})
            if (before.ends_with(preposition)) before.remove_suffix(preposition.size());
        return before.ends_with("it was ") || before.ends_with("it is ") ||
               before.ends_with("it were ");
    };
    for (std::size_t at = text.find(who); at != std::string::npos; at = text.find(who, at + 1)) {
        std::string_view behind = std::string_view(text).substr(at + who.size());
        if (relative(behind) && opened(std::string_view(text).substr(0, at))) return true;
        for (const std::string_view be : {" was the one", " is the one", " were the one"}) {
            if (!behind.starts_with(be)) continue;
            behind.remove_prefix(be.size());
            if (behind.starts_with('s')) behind.remove_prefix(1);
            if (relative(behind)) return true;
            break;
        }
    }
    return false;
}

bool joins(const Phrase& phrase) {
    return phrase.text.find(" and ") != std::string::npos ||
           phrase.text.find(',') != std::string::npos ||
           phrase.text.find(" or ") != std::string::npos;
}

namespace {

// "Nils Berg", "the architect Nils Berg"
bool person(const Phrase& name) {
    return std::any_of(name.words.begin(), name.words.end(), [](const Word& w) {
        return w.word_class == WordClass::proper && lexicon::first_name(w.text).has_value();
    });
}

// "Idris Bello": may be somebody whose first name no list has, and is no firm as far as its words
// go.
bool may_be_person(const Phrase& name) {
    if (person(name)) return true;
    const auto proper = std::count_if(name.words.begin(), name.words.end(), [](const Word& w) {
        return w.word_class == WordClass::proper && !lexicon::title(lower(w.text));
    });
    const std::string& last = name.words.empty() ? name.text : name.words.back().text;
    return proper == 2 && !lexicon::WordNet::instance().knows(lower(last), WordClass::noun) &&
           !lexicon::organisation_noun(lower(last));
}

// "The minister JOAN TELLER": the phrase ends in a name.
bool ends_in_name(const Phrase& phrase) {
    return phrase.words.size() > 2 && phrase.words.back().word_class == WordClass::proper &&
           phrase.words[phrase.words.size() - 2].word_class == WordClass::proper &&
           phrase.text.ends_with(phrase.words[phrase.words.size() - 2].text + " " +
                                 phrase.words.back().text) &&
           person(phrase);
}

// "Blue Skerry SHIPPING": a name may end in a common noun.
bool named(const Slot& slot) {
    const std::string& text = slot.phrase->text;
    return ends_in_name(*slot.phrase) || slot.phrase->head_class == WordClass::proper ||
           (slot.entity != 0 && !text.empty() && text[0] >= 'A' && text[0] <= 'Z' &&
            !text.starts_with("The ") && !text.starts_with("A "));
}

}  // namespace

// Two names of one kind that nobody takes for one: no word in common, and neither text speaks of
// the other's.
bool two_names(const Slot& x, const Slot& y, const Pair& pair) {
    if (!named(x) || !named(y) || (x.entity != 0 && x.entity == y.entity) ||
        (person(*x.phrase) && !may_be_person(*y.phrase)) ||
        (person(*y.phrase) && !may_be_person(*x.phrase)))
        return false;
    const auto tells_of = [](const Proposition& p, const Phrase& name) {
        return std::any_of(name.words.begin(), name.words.end(), [&](const Word& w) {
            return p.sentence == nullptr || (!lexicon::title(lower(w.text)) &&  // "PROFESSOR Quist"
                                             p.sentence->text.find(w.text) != std::string::npos);
        });
    };
    return !tells_of(pair.a, *y.phrase) && !tells_of(pair.b, *x.phrase);
}

// "The council", "the county": neither may be the other, as far as a cleft goes.
bool two_descriptions(const Slot& x, const Slot& y, const Context& context) {
    if (x.phrase->head_class != WordClass::noun || y.phrase->head_class != WordClass::noun ||
        indefinite(x) || indefinite(y))
        return false;
    const PhraseRelation r = relate(x, y, context.entities());
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const std::string& p = x.phrase->head;
    const std::string& q = y.phrase->head;
    const bool kind = wordnet.is_a(p, q, WordClass::noun, 8, 4).has_value() ||
                      wordnet.is_a(q, p, WordClass::noun, 8, 4).has_value();
    if (kind || may_be_one_body(p, q) || in_class(p, AdverbClass::anybody) ||
        in_class(q, AdverbClass::anybody))
        return false;
    return !r.compatible() && r.basis != PhraseBasis::part_of && r.shared == 0;
}

// "The FIRST goal", "the SECOND goal".
std::vector<std::string> ordinals(const Phrase& phrase) {
    std::vector<std::string> out;
    for_each_item(lower(phrase.text), ' ', [&](std::string_view word) {
        if (in_class(word, AdverbClass::ordering)) out.emplace_back(word);
    });
    return out;
}

// "In 2008", "in 2012": the one after the other.
bool at_two_times(const Proposition& a, const Proposition& b) {
    const auto time = [](const Proposition& p) -> const Phrase* {
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.role == Role::time) return adjunct.slot.phrase;
        return nullptr;
    };
    const Phrase* x = time(a);
    const Phrase* y = time(b);
    if (x == nullptr || y == nullptr || lower(x->text) == lower(y->text)) return false;
    return !a.claim->time.stated || !b.claim->time.stated || !a.claim->time.overlaps(b.claim->time);
}

}  // namespace gainsay::checker
