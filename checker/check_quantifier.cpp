// More of them than the other side allows: "all drivers backed it" against "some drivers did not",
// "no driver" against "some drivers", "most" against "few". The square of opposition and the scale
// of generalised quantifiers (Barwise and Cooper 1981; MacCartney and Manning 2009, section 6).
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks.hpp"

namespace gainsay::checker {
namespace {

// What a subject's quantifier and the claim's polarity say of the members: "no" is read as a
// negated claim of some.
enum class Share : std::uint8_t { other, none, few, some, most, all, not_all };

bool begins_with(const Phrase& phrase, std::initializer_list<std::string_view> words) {
    std::string first = phrase.text.substr(0, phrase.text.find(' '));
    for (char& c : first)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::find(words.begin(), words.end(), first) != words.end();
}

Share share_of(const Proposition& p) {
    const Phrase& subject = *p.subject.phrase;
    if (begins_with(subject, {"no", "none", "neither"})) return Share::none;
    if (begins_with(subject, {"all", "every", "each", "both"}))
        return p.negated ? Share::none : Share::all;
    if (begins_with(subject, {"few"})) return p.negated ? Share::other : Share::few;
    if (begins_with(subject, {"most"})) return p.negated ? Share::not_all : Share::most;
    if (begins_with(subject, {"some", "several", "many"}))
        return p.negated ? Share::not_all : Share::some;
    return Share::other;
}

bool excludes(Share a, Share b) {
    switch (a) {
        case Share::all:
            return b == Share::not_all || b == Share::none || b == Share::few;
        case Share::none:
            return b == Share::some || b == Share::most || b == Share::all || b == Share::few;
        case Share::most:
            return b == Share::few || b == Share::none;
        default:
            return false;
    }
}

// The words of a subject but its quantifier, which may be read as an adjective: "several drivers".
std::vector<std::string_view> members(const Phrase& subject) {
    std::vector<std::string_view> out;
    const std::size_t first_word = subject.text.find(' ');
    for (const Word& w : subject.words)
        if (out.size() != 0 || w.text != std::string_view(subject.text).substr(0, first_word))
            out.push_back(w.lemma);
    return out;
}

// "No guest from abroad": words that carry little still narrow.
std::size_t written(const Phrase& subject) {
    return static_cast<std::size_t>(std::count(subject.text.begin(), subject.text.end(), ' '));
}

bool of_the_same(const Pair& pair) {
    const Slot& a = pair.a.subject;
    const Slot& b = pair.b.subject;
    return a.filled() && b.filled() && a.entity == 0 && b.entity == 0 && !a.phrase->pronoun &&
           !b.phrase->pronoun && members(*a.phrase) == members(*b.phrase) &&
           !members(*a.phrase).empty() && written(*a.phrase) == written(*b.phrase);
}

}  // namespace

std::optional<Conflict> check_quantifier(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.denied || b.denied || !of_the_same(pair) ||
        pair.alignment.predicate.relation != Relation::equivalence || !objects_fit(pair) ||
        pair.alignment.extra_a + pair.alignment.extra_b > 0 ||
        a.claim->predicate.adverbs != b.claim->predicate.adverbs)
        return std::nullopt;
    const Share of_a = share_of(a);
    const Share of_b = share_of(b);
    if (!excludes(of_a, of_b) && !excludes(of_b, of_a)) return std::nullopt;
    if (check_negation(pair)) return std::nullopt;  // tells it already
    Conflict out;
    out.check = "quantifier";
    out.relation = Relation::alternation;
    out.marked_a = {a.subject.phrase->span, a.claim->predicate.span};
    out.marked_b = {b.subject.phrase->span, b.claim->predicate.span};
    out.step = {"how many", a.subject.phrase->text + (a.negated ? " (negated)" : ""),
                b.subject.phrase->text + (b.negated ? " (negated)" : ""),
                std::string(name(out.relation)), "the one leaves no room for the other"};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " leaves no room for that: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::quantifier);
    return out;
}

}  // namespace gainsay::checker
