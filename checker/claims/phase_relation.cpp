// What two undertakings have to do with each other: whether they are one, and whether both phases
// can be told of it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/phase.hpp"
#include "checker/claims/phase_words.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

using phases::listed;

// "Ongoing", "project": say nothing of which undertaking it is.
bool says_nothing(const Word& w) { return listed("generic", w.lemma); }

bool definite(const Phrase& phrase) {
    return phrase.quantifier == Quantifier::definite || !phrase.entity.empty() ||
           phrase.head_class == WordClass::proper;
}

// "The SECOND stage", "phase ONE", "the TWO clubs": which of several, in order.
std::vector<std::string> which(const Undertaking& u) {
    std::vector<std::string> out;
    const auto add = [&](const std::vector<Word>& words) {
        for (const Word& w : words)
            if (listed("another", w.lemma) || w.word_class == WordClass::number)
                out.push_back(w.lemma);
    };
    add(u.theme->words);
    add(u.words);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// "A NEW excavation" beside "the excavation".
bool renewed(const Undertaking& u) {
    return std::any_of(u.words.begin(), u.words.end(),
                       [](const Word& w) { return w.lemma == "new" || w.lemma == "fresh"; });
}

// "The renewal of the fleet" beside "the fleet".
bool names_an_act(const Undertaking& u) {
    if (u.by_verb || u.theme->head_class != WordClass::noun) return false;
    const auto is = [&](const char* kind, unsigned senses) {
        return lexicon::WordNet::instance()
            .is_a(u.theme->head, kind, WordClass::noun, 12, senses)
            .has_value();
    };
    const std::string& head = u.theme->head;
    const bool gerund = head.ends_with("ing") && !is("object", 1);
    return (is("act", 2) || is("event", 2) || gerund || listed("generic", head)) &&
           !listed("planning", head);
}

// What the theme is of all: "the LAND behind the brewery" is no brewery.
bool headed_alike(const Undertaking& u, const Undertaking& other) {
    Word head;
    head.text = head.lemma = u.theme->head;
    head.word_class = u.theme->head_class;
    Word act;
    act.text = act.lemma = other.act;
    act.word_class = WordClass::verb;
    return says_nothing(head) || among(head, other.words) ||
           (!other.act.empty() && among(head, {&act, 1}));
}

// Words of the one that the other has not. "The renewal of LUND'S fleet" is Lund's who does it.
std::size_t unmatched(const Undertaking& of, const Undertaking& in) {
    return static_cast<std::size_t>(
        std::count_if(of.words.begin(), of.words.end(), [&](const Word& w) {
            return !says_nothing(w) && !among(w, in.words) &&
                   (in.doer == nullptr || !among(w, in.doer->words));
        }));
}

}  // namespace

std::string_view named_act(const Undertaking& u) {
    for (const Word& w : u.theme->words)
        if (w.lemma == u.theme->head && !says_nothing(w)) return w.lemma;
    for (const Word& w : u.theme->words)
        if (w.word_class == WordClass::noun && !says_nothing(w)) return w.lemma;
    return u.theme->head;
}

bool gives_up(std::string_view verb) { return listed("drop", verb); }

bool puts_off(std::string_view text) {
    const auto& phrases = phases::words("dropped");
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const std::string& words) { return has_words(text, words); });
}

bool exclude(Phase a, Phase b) {
    if (a > b) std::swap(a, b);
    switch (a) {
        case Phase::dropped:
            return b == Phase::ahead || b == Phase::under_way || b == Phase::done;
        case Phase::ahead:
            return b == Phase::begun || b == Phase::under_way || b == Phase::done;
        case Phase::unfinished:
        case Phase::under_way:
            return b == Phase::done;
        default:
            return false;
    }
}

bool one_undertaking(const Undertaking& a, const Undertaking& b) {
    constexpr std::size_t many = 3;
    const bool later_a =
        a.phase == Phase::dropped || (b.phase != Phase::dropped && a.phase > b.phase);
    const Undertaking& later = later_a ? a : b;
    const Undertaking& earlier = later_a ? b : a;
    // What was made may be scrapped then; what was done is not given up.
    if (earlier.phase == Phase::done && later.phase == Phase::dropped &&
        !(names_an_act(a) && names_an_act(b)))
        return false;
    // "Is opening a store", "will open one": the progressive may tell of what is to come.
    if (a.by_verb && b.by_verb && earlier.phase == Phase::ahead && later.phase == Phase::under_way)
        return false;
    // "Has not been sold", "was sold": a matter of negation.
    if (a.by_verb && b.by_verb && (a.phase == Phase::unfinished || b.phase == Phase::unfinished))
        return false;
    // Of two bare verbs, what was done once may be done again.
    if (a.by_verb && b.by_verb && a.act != b.act &&
        !(listed("creating", a.act) && listed("creating", b.act)))
        return false;
    if (later.by_verb && later.phase == Phase::done &&
        !(earlier.phase == Phase::ahead && earlier.by_verb ? later.once : later.stays_done))
        return false;
    // "Is finished", "is in planning" beside a thing: of making it, not of painting it.
    const auto of_thing_only = [](const Undertaking& u) { return u.act.empty(); };
    if (of_thing_only(a) != of_thing_only(b)) {
        const Undertaking& verb = of_thing_only(a) ? b : a;
        const Undertaking& noun = of_thing_only(a) ? a : b;
        Word act;
        act.lemma = act.text = verb.act;
        act.word_class = WordClass::verb;
        if (!among(act, noun.theme->words) && !listed("creating", verb.act)) return false;
    }
    if (!headed_alike(a, b) || !headed_alike(b, a) || renewed(a) != renewed(b)) return false;
    if (a.again || b.again || which(a) != which(b)) return false;
    const std::size_t extra_later = unmatched(later, earlier);
    const std::size_t extra_earlier = unmatched(earlier, later);
    const auto shared = static_cast<std::size_t>(
        std::count_if(later.words.begin(), later.words.end(),
                      [&](const Word& w) { return among(w, earlier.words); }));
    const bool all_told = extra_later + extra_earlier == 0 && !a.by_verb && !b.by_verb;
    const bool both_definite = definite(*a.theme) && definite(*b.theme);
    // "Talks with the union": some, but no others are told of.
    const bool talks_alike = all_told && shared > 1;
    const bool of_now = a.of_now && b.of_now;  // "the talks ended on Monday": those of then
    if ((a.recurs || b.recurs) && !(all_told && both_definite && of_now) && !talks_alike)
        return false;
    // What goes on in three towns has begun.
    const bool begun = later.phase == Phase::begun || later.phase == Phase::under_way;
    const std::size_t allowed = begun && extra_earlier == 0 && shared > 0 ? 1 : 0;
    if (extra_later > allowed || shared == 0 || extra_earlier > (shared >= many ? 1 : 0))
        return false;
    const bool in_use = later.phase == Phase::done && later.act.empty() && later.stays_done;
    // "A campus in Lund": there may be one, and another in the making.
    return definite(*a.theme) || definite(*b.theme) || (in_use && shared > many) ||
           (talks_alike && (a.recurs || (names_an_act(a) && names_an_act(b))));
}

std::string_view name(Phase phase) {
    static constexpr std::array<std::string_view, 6> names = {"is not to be",    "is still to come",
                                                              "is not done yet", "has begun",
                                                              "is going on",     "has been done"};
    return names.at(static_cast<std::size_t>(phase));
}

}  // namespace gainsay::checker
