#include "checker/sentences/sentence_denials.hpp"

#include <algorithm>

#include "checker/sentences/sentence_falsity.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

constexpr double least_covered = 0.25;
// Of the other text's weight: less than a word of twelve names what is denied in passing only.
constexpr double least_denied = 0.08;
constexpr std::size_t fewest_named = 2;  // words that tell of what a denial is
constexpr double half = 0.5;
constexpr double mostly = 0.85;
constexpr double surely = 0.85;  // likeness of one lemma, synonyms, derivations

bool tells(std::span<const SentenceView> text, const Word& w, double alike = 0.5) {
    return std::any_of(text.begin(), text.end(), [&](const SentenceView& v) {
        return std::any_of(v.words().begin(), v.words().end(),
                           [&](const ViewedWord& y) { return likeness(w, *y.word) > alike; });
    });
}

// "The SALE of the mill never took place", "SOLD the mill": the other tells of all of it, and by a
// verb. Of what "took place" and is only named, `checker/alignment/existence` knows more: who voted
// on a merger says of none that there was one.
bool tells_event(std::span<const SentenceView> text, const Falsity& said) {
    const bool all = std::all_of(said.scope.begin(), said.scope.end(),
                                 [&](const Word* w) { return tells(text, *w, surely); });
    if (!all || said.word->lemma != "take") return all;
    return std::any_of(said.scope.begin(), said.scope.end(), [&](const Word* w) {
        return std::any_of(text.begin(), text.end(), [&](const SentenceView& v) {
            return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& y) {
                return y.word->word_class == WordClass::verb && y.predicate && !y.negated &&
                       w->word_class == WordClass::noun && likeness(*w, *y.word) > surely;
            });
        });
    });
}

// "A RISE in the tax", "will RAISE the tax"
bool moves_alike(std::span<const SentenceView> text, const Word& w) {
    const int way = way_of_movement(w.lemma, w.word_class);
    return way != 0 && std::any_of(text.begin(), text.end(), [&](const SentenceView& v) {
               return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& y) {
                   return way_of_movement(y.word->lemma, y.word->word_class) == way;
               });
           });
}

// "Korvale fumes story is a myth": few words, of which a name tells of what, and no name another
// matter.
bool names_it(const Falsity& said, double denied, std::span<const SentenceView> other) {
    std::size_t names = 0;
    std::size_t told = 0;
    for (const Word* w : said.scope) {
        told += tells(other, *w) ? 1 : 0;
        if (w->word_class != WordClass::proper) continue;
        if (!tells(other, *w, surely)) return false;
        ++names;
    }
    return names > 0 && told >= fewest_named && denied >= half;
}

// How much of what is called false the other text tells, and how much of the other text that
// is.
void tell_scope(Features& f, const Falsity& said, std::span<const SentenceView> other) {
    double denied = 0.0;
    for (const Word* x : said.scope) denied += flag(tells(other, *x));
    double back = 0.0;
    double all = 0.0;
    for (const SentenceView& v : other)
        for (const ViewedWord& y : v.words()) {
            all += y.weight;
            if (std::any_of(said.scope.begin(), said.scope.end(),
                            [&](const Word* x) { return likeness(*x, *y.word) > 0.5; }))
                back += y.weight;
        }
    if (!said.scope.empty()) denied /= static_cast<double>(said.scope.size());
    f[Feature::words_denied] = denied;
    f[Feature::words_denied_back] = all > 0.0 ? back / all : 0.0;
}

}  // namespace

std::span<const SentenceView> SentenceDenials::read_together() const {
    constexpr std::size_t longest_headline = 3;
    return whole_a_.size() <= longest_headline ? whole_a_ : std::span(&a_, 1);
}

double SentenceDenials::covered_by_all() const {
    double found = 0.0;
    for (const ViewedWord& y : b_.words()) {
        const bool said = std::any_of(whole_a_.begin(), whole_a_.end(), [&](const SentenceView& s) {
            return std::any_of(s.words().begin(), s.words().end(), [&](const ViewedWord& x) {
                return likeness(*x.word, *y.word) > 0.5;
            });
        });
        if (said) found += y.weight;
    }
    return b_.weight() > 0.0 ? found / b_.weight() : 0.0;
}

bool SentenceDenials::speaks_against(const SentenceView& v, const std::vector<const Word*>& words) {
    const auto any = [&](const Word& x, auto&& holds) {
        return std::any_of(words.begin(), words.end(), [&](const Word* w) { return holds(*w, x); });
    };
    const bool negated =
        std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
            if (!c.negated) return false;
            const Predicate& p = c.claim->predicate;
            Word act;  // the head may be no content word of the sentence
            act.lemma = p.lemma;
            act.word_class = p.word_class;
            if (any(act, [](const Word& w, const Word& y) { return likeness(w, y) > 0.5; }))
                return true;
            const bool none = says_none(c.claim->subject);
            return std::any_of(c.all.begin(), c.all.end(), [&](std::size_t i) {
                return (none || i == c.head) &&
                       any(*v.words()[i].word,
                           [](const Word& w, const Word& y) { return likeness(w, y) > 0.5; });
            });
        });
    if (negated) return true;
    // "There was no strike"
    const bool none = std::any_of(v.claims().begin(), v.claims().end(), [&](const Claim& c) {
        return c.polarity == Polarity::negated && c.predicate.lemma == "exist" &&
               std::any_of(c.subject.words.begin(), c.subject.words.end(), [&](const Word& x) {
                   return any(x, [](const Word& w, const Word& y) { return likeness(w, y) > 0.5; });
               });
    });
    if (none) return true;
    return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
        return any(*x.word,
                   [](const Word& w, const Word& y) { return exclusion(w, y).opposite(); });
    });
}

namespace {

// What it tells is that somebody is accused; `acts`: tells it somewhere by a verb ("denied that he
// was CHARGED").
bool accuses(const SentenceView& v, bool acts) {
    // "The terror SUSPECT Karim Doudi": who he is, and no accusation.
    const auto beside_name = [&](const ViewedWord& w) {
        return std::any_of(v.claims().begin(), v.claims().end(), [&](const Claim& c) {
            return (c.origin == Origin::apposition || c.origin == Origin::nominal) &&
                   c.span.contains(w.word->span);
        });
    };
    // "Will CHARGE passengers by weight"
    const auto asks_money = [&](const ViewedWord& w) {
        const ViewedClause* c = v.clause_of(static_cast<std::size_t>(&w - v.words().data()));
        return w.word->lemma == "charge" && c != nullptr &&
               c->claim->predicate.voice == Voice::active &&
               std::none_of(c->claim->objects.begin(), c->claim->objects.end(),
                            [](const Argument& a) { return a.preposition == "with"; });
    };
    return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& w) {
        if (beside_name(w) || asks_money(w)) return false;
        return (acts ? w.word->word_class == WordClass::verb : w.predicate) &&
               in_class(w.word->lemma, VerbClass::accusing);
    });
}

// "TESSEL denies being the owner", "Tessel denied having sold it": who denies an act of his own
// says nothing of those who are not he.
bool denies_own_act(std::span<const SentenceView> text, const Word& word,
                    std::span<const SentenceView> other) {
    const auto own = [&](const Claim& claim) {
        const auto& governors = claim.predicate.governors;
        const Phrase& who = claim.subject;
        if (claim.polarity != Polarity::negated || who.head_class != WordClass::proper ||
            std::find(governors.begin(), governors.end(), word.lemma) == governors.end())
            return false;
        return std::none_of(who.words.begin(), who.words.end(),
                            [&](const Word& w) { return tells(other, w, surely); });
    };
    // "A pupil" may be he.
    const auto tells_of_names = [](const SentenceView& v) {
        return std::any_of(v.claims().begin(), v.claims().end(), [](const Claim& claim) {
            const Argument* agent = claim.argument(Role::agent);
            const Phrase& who = agent != nullptr ? agent->phrase : claim.subject;
            return claim.origin == Origin::verb && who.head_class == WordClass::proper;
        });
    };
    return std::any_of(other.begin(), other.end(), tells_of_names) &&
           std::any_of(text.begin(), text.end(), [&](const SentenceView& v) {
               return std::any_of(v.claims().begin(), v.claims().end(), own);
           });
}

}  // namespace

// "Hoax: ..." against the story itself. The question of a headline and its answer are read
// together: "Mayor arrested? Hoax fools readers".
void SentenceDenials::denials() {
    const std::span<const SentenceView> said_with_a = read_together();
    const Falsity of_a = falsity(said_with_a);
    const Falsity of_b = falsity({&b_, 1});
    if (of_a.denies() == of_b.denies()) return;
    if (dated_apart() && !edited_copies()) return;  // "denies that it was sold in 2009"
    // "Protested", "did not protest": one negates the word itself.
    if (of_a.word != nullptr && of_b.word != nullptr && of_a.word->lemma == of_b.word->lemma)
        return;
    // "Denies fraud", "is accused of fraud": who accuses him has not shown it.
    if (accuses(of_a.denies() ? b_ : a_, false) && !accuses(of_a.denies() ? a_ : b_, true)) return;
    const double told = covered_by_all();
    Features scope;
    const Falsity& said = of_a.denies() ? of_a : of_b;
    const std::span<const SentenceView> other = of_a.denies() ? std::span(&b_, 1) : said_with_a;
    if (denies_own_act(of_a.denies() ? said_with_a : std::span(&b_, 1), *said.word, other)) return;
    tell_scope(scope, said, other);
    // "Rumours of the mayor's death are untrue" tells nothing of the bus that hit him.
    const bool whole = said.scope.size() >= fewest_named && scope[Feature::words_denied] == 1.0;
    if (told < least_covered && !whole && !names_it(said, scope[Feature::words_denied], other))
        return;
    // "Denies neglect of its tigers", "a tiger escaped": of what is denied the other says nothing.
    if (told < mostly && said.core != nullptr && !tells(other, *said.core) &&
        !moves_alike(other, *said.core))
        return;
    // "The truce never happened" denies a truce, "a direct flight does not exist" no other
    // flight.
    if (said.existence && !tells_event(other, said)) return;
    // "Dismissed the rumour that she would resign", "did not resign": they agree.
    if (speaks_against(of_a.denies() ? b_ : a_, said.scope)) return;
    // "Denies stealing a horse": the other text tells nothing of that, or little beside all
    // else.
    const double denied = scope[Feature::words_denied_back];
    // "It is not true that the bank is bankrupt" says nothing of what else the bank is.
    if (said.clause && scope[Feature::words_denied] <= half) return;
    const bool verb = said.word->word_class == WordClass::verb;
    if (!said.scope.empty() && denied < least_denied && (verb || denied > 0.0)) return;
    const Word& word = of_a.denies() ? *of_a.word : *of_b.word;
    Conflict& c = add("veracity", Feature::words_veracity, 0, of_a.denies() ? word.span : Span{},
                      of_b.denies() ? word.span : Span{},
                      {"veracity", of_a.denies() ? word.text : "", of_b.denies() ? word.text : "",
                       "negation", "\"" + word.text + "\" denies what the other tells"});
    c.features[Feature::words_negators] = flag(parity_differs());
    c.features[Feature::words_covered] = told;
    if (said.doubts) c.features[Feature::words_hedged] = 1.0;
    c.features[Feature::words_scope] = flag(said.of_speech);
    for (const Feature f : {Feature::words_denied, Feature::words_denied_back})
        c.features[f] = scope[f];
}

}  // namespace gainsay::checker
