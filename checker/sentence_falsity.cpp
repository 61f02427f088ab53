#include "checker/sentence_falsity.hpp"

#include <algorithm>

#include "checker/surface_tokens.hpp"
#include "checker/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

bool denied(const Word& w) {
    const auto said = lexicon::reporting(w.lemma, w.word_class);
    return said && said->mode == Mode::denied;
}

// What is told, shown or written, and can be false: "report", "rumour", "claim", "photo".
bool of_speech(const Word& w) {
    return w.word_class == WordClass::noun &&
           (lexicon::reporting(w.lemma, WordClass::noun) ||
            lexicon::WordNet::instance().is_a(w.lemma, "representation", WordClass::noun, 6, 1));
}

bool negated_before(const SentenceView& v, const Word& w) {
    const auto& negators = v.negators();
    return std::any_of(negators.begin(), negators.end(), [&](const Word& n) {
        return n.span.end <= w.span.begin && w.span.begin - n.span.end < 12;
    });
}

// "True", "real", "confirmed": negated, they deny, too.
bool calls_true(const Word& w) {
    if (w.word_class != WordClass::adjective) return false;
    const auto said = lexicon::reporting(w.lemma, w.word_class);
    return said && said->factive && !in_class(w.lemma, AdverbClass::plain);
}

bool within(const Span& inner, const Span& outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

// The clause that a word is the predicate of, or that it governs ("denies" in "denies stealing").
const ViewedClause* said_by(const SentenceView& v, const Word& w) {
    for (const ViewedClause& c : v.clauses()) {
        const Predicate& p = c.claim->predicate;
        if (within(w.span, p.span) ||
            (c.head != ViewedClause::none && v.words()[c.head].word == &w))
            return &c;
    }
    return nullptr;
}

// The phrase that a word stands in: "fake" in "A fake letter fools readers".
const Phrase* phrase_around(const SentenceView& v, const Word& w) {
    const Phrase* out = nullptr;
    const auto ask = [&](const Phrase& p) {
        if (!p.clause && within(w.span, p.span) &&
            (out == nullptr || p.span.size() < out->span.size()))
            out = &p;
    };
    for (const ViewedClause& c : v.clauses()) {
        ask(c.claim->subject);
        for (const Argument& a : c.claim->objects) ask(a.phrase);
    }
    return out;
}

// "Denies theft AFTER THE ARREST", "amid the talks": when it is denied is not what is denied.
bool circumstance(const Claim& claim, const Word& word) {
    return std::any_of(claim.objects.begin(), claim.objects.end(), [&](const Argument& a) {
        return (in_class(a.preposition, AdverbClass::limiting) ||
                in_class(a.preposition, AdverbClass::explaining)) &&
               within(word.span, a.phrase.span);
    });
}

std::vector<const Word*> scope_of(const SentenceView& v, const Word& w) {
    const ViewedClause* c = said_by(v, w);
    const Phrase* around = c == nullptr ? phrase_around(v, w) : nullptr;
    const bool of_subject = c != nullptr && (w.word_class != WordClass::verb ||
                                             in_class(w.lemma, VerbClass::existing) ||
                                             c->claim->predicate.voice == Voice::passive);
    std::vector<const Word*> out;
    for (const ViewedWord& x : v.words()) {
        const Word& word = *x.word;
        if (&word == &w || of_speech(word)) continue;
        bool said = false;
        if (c == nullptr)
            said = around != nullptr && within(word.span, around->span);
        else if (of_subject)
            said = within(word.span, c->claim->subject.span);
        else  // "the man who lived there DENIES he is a spy": what is denied stands behind
            said = word.span.begin > w.span.end && !circumstance(*c->claim, word);
        if (said) out.push_back(&word);
    }
    return out;
}

// "Unfounded reports", "a fake photo", "a challenged report": beside a denial it says the same once
// more.
bool attribute(const SentenceView& v, std::size_t i) {
    const Word& w = *v.words()[i].word;
    // "Confirmed after hoax claims"
    if (w.word_class == WordClass::noun && i + 1 < v.words().size() &&
        v.words()[i + 1].word->span.begin == w.span.end + 1 && of_speech(*v.words()[i + 1].word) &&
        !v.words()[i].predicate)
        return true;
    const bool participle = w.word_class == WordClass::verb && w.text.ends_with("ed") &&
                            i + 1 < v.words().size() &&
                            v.words()[i + 1].word->word_class == WordClass::noun &&
                            v.words()[i + 1].word->span.begin == w.span.end + 1;
    return (w.word_class == WordClass::adjective || participle) && i + 1 < v.words().size() &&
           !v.words()[i].predicate;
}

// "Hoax calls fell": a kind of calls.
bool names_a_kind(const SentenceView& v, std::size_t i) {
    if (!v.sentence().text.ends_with('.')) return false;  // "Hoax fools readers"
    return i + 1 < v.words().size() && !v.words()[i].predicate &&
           v.words()[i + 1].word->word_class == WordClass::noun &&
           v.words()[i + 1].word->span.begin == v.words()[i].word->span.end + 1 &&
           !of_speech(*v.words()[i + 1].word);
}

// "Writes fiction", "told a lie", "a fiction writer": in prose, and neither what the sentence is
// about nor what it says of that, the noun names a thing and calls nothing false.
bool named_in_passing(const SentenceView& v, std::size_t i) {
    const Word& noun = *v.words()[i].word;
    const std::string& text = v.sentence().text;
    if (text.empty() || text.back() != '.' || v.words()[i].predicate) return false;
    if (i + 1 < v.words().size() && v.words()[i + 1].word->word_class == WordClass::noun &&
        v.words()[i + 1].word->span.begin == noun.span.end + 1)
        return true;
    for (const ViewedClause& c : v.clauses())
        for (const Argument& a : c.claim->objects)
            if (a.role != Role::complement && !a.phrase.clause && within(noun.span, a.phrase.span))
                return true;
    return false;
}

// "Debunks the hoax", "rejects the lie": what is false is called so twice. "Denies the hoax" takes
// it back.
bool object_of_denial(const SentenceView& v, const Word& noun) {
    for (const ViewedClause& c : v.clauses()) {
        if (c.head == ViewedClause::none || c.claim->predicate.lemma == "deny") continue;
        const Word& verb = *v.words()[c.head].word;
        if (verb.word_class != WordClass::verb || !denied(verb)) continue;
        for (const Argument& a : c.claim->objects)
            if (!a.phrase.clause && within(noun.span, a.phrase.span)) return true;
        if (within(noun.span, c.claim->subject.span)) return true;  // "the hoax was debunked"
    }
    return false;
}

// "The report is rubbish", "called rubbish": said of something, no thing of its own.
bool said_of_something(const SentenceView& v, std::size_t i) {
    const Word& noun = *v.words()[i].word;
    if (v.words()[i].predicate) return true;
    for (const ViewedClause& c : v.clauses()) {
        const Predicate& p = c.claim->predicate;
        if (within(noun.span, p.span)) return true;
        for (const Argument& a : c.claim->objects) {
            const auto said = lexicon::reporting(p.lemma, WordClass::verb);
            const bool called = said && said->preposition == "as";  // "call", "expose as"
            if (!a.phrase.clause && within(noun.span, a.phrase.span) &&
                (a.role == Role::complement || a.preposition == "as" || called))
                return true;
        }
    }
    return false;
}

// "Challenges the report", not "challenges the market leader".
bool of_what_is_said(const SentenceView& v, std::size_t i) {
    return std::any_of(v.words().begin() + static_cast<std::ptrdiff_t>(i), v.words().end(),
                       [](const ViewedWord& x) { return of_speech(*x.word); });
}

// "DEATH rumours", "reports OF HER DEATH"
bool tells_what(const SentenceView& v, const Word& speech) {
    const Sentence& s = v.sentence();
    const std::string_view behind = std::string_view(s.text).substr(
        std::min<std::size_t>(speech.span.end - s.span.begin, s.text.size()));
    for (const std::string_view opener : {" of ", " that ", " about "})
        if (behind.starts_with(opener)) return true;
    return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
        return x.word->word_class == WordClass::noun && x.word->span.end + 1 == speech.span.begin;
    });
}

bool confirms(const SentenceView& v) {
    return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
        const auto said = lexicon::reporting(x.word->lemma, x.word->word_class);
        return said && said->factive && !negated_before(v, *x.word);
    });
}

// "Despite rumours of her death", "contrary to reports": so they are not true.
bool conceded(const SentenceView& v, const Word& speech) {
    constexpr std::size_t most_between = 24;
    const Sentence& s = v.sentence();
    if (speech.span.begin < s.span.begin || !of_speech(speech)) return false;
    const std::size_t at = speech.span.begin - s.span.begin;
    if (at > s.text.size()) return false;
    const std::string before = lower(std::string_view(s.text).substr(0, at));
    for (const std::string_view opener : {"despite ", "contrary to ", "in spite of "}) {
        if (opener != "contrary to " && !in_class(speech.lemma, AdverbClass::hearsay)) continue;
        const std::size_t found = before.rfind(opener);
        if (found != std::string::npos && before.size() - found - opener.size() < most_between &&
            before.find(',', found) == std::string::npos)
            return true;
    }
    return false;
}

}  // namespace

Falsity falsity(std::span<const SentenceView> text) {
    Falsity out;
    const auto says = [&](const SentenceView& v, const Word& w) {
        out.word = &w;
        out.scope = scope_of(v, w);
        out.of_speech = std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
            return x.word != &w && of_speech(*x.word);
        });
    };
    const SentenceView* of_attribute = nullptr;  // "an unfounded report", where nothing else denies
    const Word* first_attribute = nullptr;
    for (const SentenceView& v : text) {
        if (v.sentence().question) continue;  // "Was it a hoax?" denies nothing
        for (std::size_t i = 0; i < v.words().size(); ++i) {
            const Word& w = *v.words()[i].word;
            const bool negated = negated_before(v, w);
            // "Is not true", "no real proof", but "no real right" denies a right and no report.
            const bool of_thing = attribute(v, i) && !of_speech(*v.words()[i + 1].word);
            const bool not_true = negated && calls_true(w) && !of_thing;
            // "The truce never happened"
            const bool no_event = negated && w.word_class == WordClass::verb &&
                                  w.lemma != "exist" && in_class(w.lemma, VerbClass::existing);
            if (conceded(v, w)) {  // "contrary to reports, it will close" tells no more than that
                if (first_attribute == nullptr && tells_what(v, w)) {
                    first_attribute = &w;
                    of_attribute = &v;
                }
                continue;
            }
            if (no_event) {
                if (out.word == nullptr) says(v, w);
                out.count += out.word == &w ? 1 : 0;
                continue;
            }
            if (!denied(w) && !not_true) continue;
            if (in_class(w.lemma, VerbClass::opposing) && !of_what_is_said(v, i)) continue;
            if (in_class(w.lemma, AdverbClass::nonsense) && !said_of_something(v, i)) continue;
            // "A hoax. Repeat: a hoax": said once more.
            if (out.word != nullptr && w.lemma == out.word->lemma && !negated &&
                w.word_class != WordClass::verb)
                continue;
            if (attribute(v, i) && !not_true) {
                // "fake passports": things may be false where nothing is denied
                if (first_attribute == nullptr && of_speech(*v.words()[i + 1].word) &&
                    !(w.word_class == WordClass::noun && confirms(v))) {
                    first_attribute = &w;
                    of_attribute = &v;
                }
                continue;
            }
            if (w.word_class == WordClass::noun &&
                (object_of_denial(v, w) || named_in_passing(v, i) || names_a_kind(v, i)))
                continue;
            if (out.word == nullptr || w.word_class == WordClass::verb) says(v, w);
            out.count += negated && !not_true ? 2 : 1;
        }
    }
    if (out.word == nullptr && first_attribute != nullptr) {
        says(*of_attribute, *first_attribute);
        out.count = negated_before(*of_attribute, *first_attribute) ? 2 : 1;
    }
    return out;
}

}  // namespace gainsay::checker
