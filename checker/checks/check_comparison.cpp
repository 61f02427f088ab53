// Two things in opposite order: "Norvane is larger than Halden", "Halden is larger than Norvane";
// "outperforms" with its parties turned round. Comparatives and verbs of surpassing are asymmetric:
// what holds one way does not hold the other way at the same time.
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/ordering.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

bool comparative(const Phrase& phrase) {
    return phrase.head_class == WordClass::adjective &&
           phrase.text.find(" than ") != std::string::npos;
}

bool names(const Phrase& phrase, const std::string& entity) {
    return std::find(phrase.mentions.begin(), phrase.mentions.end(), entity) !=
           phrase.mentions.end();
}

// "As fast as the old mill", "slower than the old mill".
struct Comparison {
    bool equal = false;
    std::string adjective;
    std::string_view standard;
};

std::optional<Comparison> comparison(const Phrase& phrase) {
    const std::string_view text = phrase.text;
    Comparison out;
    std::size_t at = std::string_view::npos;
    if (text.starts_with("as ")) {
        at = text.find(" as ", 3);
        if (at == std::string_view::npos) return std::nullopt;
        out.equal = true;
        out.adjective = text.substr(3, at - 3);
        out.standard = text.substr(at + 4);
    } else if (comparative(phrase)) {
        out.adjective = phrase.head;
        out.standard = text.substr(text.find(" than ") + 6);
    } else {
        return std::nullopt;
    }
    if (out.adjective.find(' ') != std::string::npos) return std::nullopt;
    return out;
}

// One says "as fast as", which is at least as fast; the other "slower than".
bool equal_and_not(const Pair& pair) {
    if (!pair.a.copular || !pair.b.copular || !subjects_match(pair)) return false;
    const auto x = comparison(*pair.a.object_phrase());
    const auto y = comparison(*pair.b.object_phrase());
    if (!x || !y || x->equal == y->equal || x->standard != y->standard) return false;
    return lexical_relation(x->adjective, WordClass::adjective, y->adjective, WordClass::adjective)
        .opposite();
}

bool subject_named(const Proposition& p) {
    return p.subject.filled() && p.subject.entity != 0 && !p.subject.phrase->entity.empty();
}

// "The school": what a definite phrase names is one thing in one situation.
bool standard_is(const Phrase& phrase, const Slot& subject) {
    const auto found = comparison(phrase);
    if (!found || found->equal || !subject.filled() || found->standard.size() < 4) return false;
    const std::string_view name = subject.phrase->text;
    return name.size() == found->standard.size() && name.substr(1) == found->standard.substr(1) &&
           (name.starts_with("The ") || name.starts_with("the "));
}

// Each is compared with the other's subject.
bool crossed(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    const Phrase* object_a = a.object_phrase();
    const Phrase* object_b = b.object_phrase();
    if (pair.context.one_situation() && object_a != nullptr && object_b != nullptr &&
        standard_is(*object_a, b.subject) && standard_is(*object_b, a.subject))
        return true;
    return object_a != nullptr && object_b != nullptr && subject_named(a) && subject_named(b) &&
           a.subject.entity != b.subject.entity && names(*object_a, b.subject.phrase->entity) &&
           names(*object_b, a.subject.phrase->entity);
}

std::vector<std::string_view> lemmas(const Phrase& phrase) {
    std::vector<std::string_view> out;
    for (const Word& word : phrase.words) out.push_back(word.lemma);
    return out;
}

// "Demand exceeded supply", "supply exceeded demand": what no name tells, the same words do.
bool crossed_words(const Pair& pair) {
    const Phrase* object_a = pair.a.object_phrase();
    const Phrase* object_b = pair.b.object_phrase();
    if (!pair.context.one_situation() || object_a == nullptr || object_b == nullptr ||
        !pair.a.subject.filled() || !pair.b.subject.filled() || object_a->words.empty() ||
        object_b->words.empty())
        return false;
    return lemmas(*object_a) == lemmas(*pair.b.subject.phrase) &&
           lemmas(*object_b) == lemmas(*pair.a.subject.phrase) &&
           lemmas(*object_a) != lemmas(*object_b);
}

bool one_thing(const Phrase& a, const Phrase& b) {
    return a.entity.empty() && b.entity.empty() ? a.text == b.text : a.entity == b.entity;
}

// "Norvane outperforms Tessel", "Norvane trails Tessel": verbs that tell the same with their
// parties turned round, and here they are not turned.
bool unturned_converses(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    const bool ordering =
        (in_class(a.verb, VerbClass::above) && in_class(b.verb, VerbClass::below)) ||
        (in_class(a.verb, VerbClass::below) && in_class(b.verb, VerbClass::above));
    return ordering && a.verb != b.verb && lexicon::converse(a.verb, b.verb, WordClass::verb) &&
           !a.passive && !b.passive && a.subject.filled() && b.subject.filled() &&
           a.object.filled() && b.object.filled() &&
           one_thing(*a.subject.phrase, *b.subject.phrase) &&
           one_thing(*a.object.phrase, *b.object.phrase);
}

std::vector<Ordering> orderings_beside(const Proposition& p, const Ordering& of_p,
                                       const Context& context, std::vector<std::string>& texts) {
    std::vector<Ordering> out = {of_p};
    texts = {in_words(p)};
    const Reading& reading = *context.document(p.document).reading;
    for (const Claim& claim : reading.claims) {
        if (&claim == p.claim || claim.predicate.tense != p.claim->predicate.tense ||
            claim.time != p.claim->time || claim.sentence >= reading.sentences.size())
            continue;
        if (auto found = ordering_of(claim, &reading.sentences[claim.sentence])) {
            out.push_back(std::move(*found));
            texts.push_back(one_line(claim));
        }
    }
    return out;
}

// What the comparatives of one text say together against one of the other: "The Kestrel is faster
// than the Merlin. The Merlin is faster than the Hobby" against "the Hobby is faster than the
// Kestrel". Elsewhere than in two texts of one situation, of named things at one time alone.
std::optional<Conflict> check_chain(const Pair& pair) {
    if (pair.a.denied || pair.b.denied ||
        pair.a.claim->predicate.tense != pair.b.claim->predicate.tense)
        return std::nullopt;
    const bool named = pair.a.subject.about() != 0 && pair.b.subject.about() != 0;
    if (!pair.context.one_situation() && (!named || !told_of_one_time(pair))) return std::nullopt;
    const auto of_a = ordering_of(*pair.a.claim, pair.a.sentence);
    if (!of_a) return std::nullopt;
    const auto of_b = ordering_of(*pair.b.claim, pair.b.sentence);
    if (!of_b || !in_measure_of(*of_a, *of_b)) return std::nullopt;
    std::vector<std::string> texts;
    const auto against = [&](const Proposition& p, const Ordering& of_p, const Ordering& other) {
        return chain_against(orderings_beside(p, of_p, pair.context, texts), other);
    };
    bool from_a = true;
    std::vector<std::size_t> chain = against(pair.a, *of_a, *of_b);
    if (chain.empty()) {
        from_a = false;
        chain = against(pair.b, *of_b, *of_a);
    }
    if (chain.empty()) return std::nullopt;
    std::string premises;
    for (const std::size_t i : chain) premises += (premises.empty() ? "" : "; ") + texts[i];
    Conflict out;
    out.check = "comparison";
    out.relation = Relation::alternation;
    out.marked_a = {pair.a.claim->span};
    out.marked_b = {pair.b.claim->span};
    out.step = {"order of all", from_a ? premises : in_words(pair.a),
                from_a ? in_words(pair.b) : premises, std::string(name(out.relation)),
                chain.size() > 1 ? "what is above a second that is above a third is above the third"
                                 : "of two, one only can have more of it"};
    out.message = speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                  speaker(pair.b, pair.context) + " puts them in another order: \"" +
                  in_words(pair.b) + "\".";
    out.features = common_features(pair, Feature::comparison);
    // Those compared are the same, in other places of the sentence.
    out.features[Feature::subject_words] = 1.0;
    out.features[Feature::subject_related] = 0;
    out.features[Feature::subject_narrowed] = 0;
    out.features[Feature::object_related] = 0;
    out.features[Feature::adjuncts_extra] = 0;
    return out;
}

}  // namespace

std::optional<Conflict> check_comparison(const Pair& pair) {
    if (std::optional<Conflict> chain = check_chain(pair)) return chain;
    if (same_order(pair) || one_comparison(pair)) return std::nullopt;
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!both_affirmed(pair) || !told_of_one_time(pair)) return std::nullopt;
    if (a.copular && b.copular && (a.object_phrase() == nullptr || b.object_phrase() == nullptr))
        return std::nullopt;
    const bool unequal = equal_and_not(pair);
    const bool by_words = crossed_words(pair);
    const bool unturned = unturned_converses(pair);
    if (!unequal && !by_words && !unturned && !crossed(pair)) return std::nullopt;
    const bool adjectives = a.copular && b.copular && comparative(*a.object_phrase()) &&
                            comparative(*b.object_phrase()) &&
                            a.object_phrase()->head == b.object_phrase()->head;
    const bool verbs = !a.copular && !b.copular && !a.passive && !b.passive && a.verb == b.verb &&
                       (in_class(a.verb, VerbClass::above) || in_class(a.verb, VerbClass::below)) &&
                       (by_words || (a.object_phrase()->entity == b.subject.phrase->entity &&
                                     b.object_phrase()->entity == a.subject.phrase->entity));
    if (!unequal && !adjectives && !verbs && !unturned) return std::nullopt;
    Conflict out;
    out.check = "comparison";
    out.relation = Relation::alternation;
    out.marked_a = {a.subject.phrase->span, a.object_phrase()->span};
    out.marked_b = {b.subject.phrase->span, b.object_phrase()->span};
    if (unequal) {
        out.step = {"order", a.object_phrase()->text, b.object_phrase()->text,
                    std::string(name(out.relation)),
                    "what equals another is not above or below it"};
    } else if (unturned) {
        out.step = {"order", a.verb, b.verb, std::string(name(out.relation)),
                    "one puts it above the other, one below"};
    } else {
        out.step = {"order", a.subject.phrase->text + " over " + b.subject.phrase->text,
                    b.subject.phrase->text + " over " + a.subject.phrase->text,
                    std::string(name(out.relation)),
                    "\"" + (adjectives ? a.object_phrase()->head : a.verb) +
                        "\" orders two things one way only"};
    }
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) +
                  (unequal || unturned ? " says \"" : " puts them the other way round: \"") +
                  in_words(b) + "\".";
    out.features = common_features(pair, Feature::comparison);
    return out;
}

}  // namespace gainsay::checker
