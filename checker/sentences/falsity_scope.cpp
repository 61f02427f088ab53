#include "checker/sentences/falsity_scope.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {

std::string verb_as_said(const SentenceView& v, const Word& w) {
    if (w.word_class != WordClass::verb) return w.lemma;
    for (const ViewedClause& c : v.clauses())
        if (c.head != ViewedClause::none && v.words()[c.head].word == &w &&
            !c.claim->predicate.particle.empty())
            return w.lemma + " " + c.claim->predicate.particle;
    const Sentence& s = v.sentence();
    const std::string behind = lower(std::string_view(s.text).substr(
        std::min<std::size_t>(w.span.end - s.span.begin, s.text.size())));
    for (const std::string_view end : {" to rest", " to bed", " place"})
        if (behind.starts_with(end)) return w.lemma + std::string(end);
    return w.lemma;
}

bool disbelieved(const Word& w) {
    return in_class(w.lemma, AdverbClass::disbelieving) ||
           (w.word_class == WordClass::verb && (w.lemma == "question" || w.lemma == "query"));
}

bool of_speech(const Word& w) {
    return w.word_class == WordClass::noun &&
           (lexicon::reporting(w.lemma, WordClass::noun) ||
            in_class(w.lemma, AdverbClass::telling) ||
            lexicon::WordNet::instance().is_a(w.lemma, "representation", WordClass::noun, 6, 1));
}

const ViewedClause* said_by(const SentenceView& v, const Word& w) {
    for (const ViewedClause& c : v.clauses()) {
        const Predicate& p = c.claim->predicate;
        if (p.span.contains(w.span) ||
            (c.head != ViewedClause::none && v.words()[c.head].word == &w))
            return &c;
        if (p.lemma != "prove" || w.word_class == WordClass::verb) continue;
        for (const Argument& a : c.claim->objects)  // "proved FALSE"
            if (a.phrase.span.contains(w.span)) return &c;
    }
    return nullptr;
}

namespace {

// The phrase that a word stands in: "fake" in "A fake letter fools readers".
const Phrase* phrase_around(const SentenceView& v, const Word& w) {
    const Phrase* out = nullptr;
    const auto ask = [&](const Phrase& p) {
        if (!p.clause && p.span.contains(w.span) &&
            (out == nullptr || p.span.size() < out->span.size()))
            out = &p;
    };
    for (const ViewedClause& c : v.clauses()) {
        ask(c.claim->subject);
        // "Is the latest victim of a hoax": what somebody is, is no place where it stands.
        for (const Argument& a : c.claim->objects)
            if (a.role != Role::complement || a.phrase.head == w.lemma) ask(a.phrase);
    }
    return out;
}

// "Denies theft AFTER THE ARREST", "amid the talks": when it is denied is not what is denied.
bool circumstance(const Claim& claim, const Word& word) {
    return std::any_of(claim.objects.begin(), claim.objects.end(), [&](const Argument& a) {
        return (in_class(a.preposition, AdverbClass::limiting) ||
                in_class(a.preposition, AdverbClass::explaining)) &&
               a.phrase.span.contains(word.span);
    });
}

// "Denies theft, SAYS he bought it": where what is denied ends.
std::size_t end_of_denial(const SentenceView& v, const Word& denial) {
    const Sentence& s = v.sentence();
    for (const ViewedWord& x : v.words()) {
        const Word& word = *x.word;
        if (word.span.begin <= denial.span.end || word.word_class != WordClass::verb) continue;
        const auto said = lexicon::reporting(word.lemma, WordClass::verb);
        const std::size_t at = word.span.begin - s.span.begin;
        if (!said || !said->speech || at > s.text.size()) continue;
        const std::string_view before = std::string_view(s.text).substr(0, at);
        for (const std::string_view opener : {", ", ", but ", ", and ", " but ", "; "})
            if (before.ends_with(opener)) return word.span.begin;
    }
    return s.span.end;
}

}  // namespace

std::size_t content_of_doubt(const SentenceView& v, const Word& doubt) {
    const Sentence& s = v.sentence();
    const std::size_t from = doubt.span.end - s.span.begin;
    std::size_t first = std::string::npos;
    for (const std::string_view opener :
         {" about ", " over ", " on ", " that ", " whether ", " if ", " of ", " as to "})
        first = std::min(first, s.text.find(opener, std::min(from, s.text.size())));
    return first == std::string::npos ? s.span.end : s.span.begin + first;
}

namespace {

// "..., MINISTER SAYS": who says so is no part of it.
std::size_t before_the_source(const Sentence& s) {
    constexpr std::size_t longest_source = 40;
    const std::size_t comma = s.text.rfind(", ");
    if (comma == std::string::npos || s.text.size() - comma > longest_source) return s.span.end;
    for (const std::string_view says : {" says", " say", " said", " says.", " say.", " said."})
        if (s.text.ends_with(says)) return s.span.begin + comma;
    return s.span.end;
}

}  // namespace

const ViewedClause* called_as(const SentenceView& v, const Word& w) {
    for (const ViewedClause& c : v.clauses())
        for (const Argument& a : c.claim->objects)
            if (a.preposition == "as" && !a.phrase.clause && a.phrase.span.contains(w.span))
                return &c;
    return nullptr;
}

namespace {

// Whom or what it is called so.
bool is_called(const ViewedClause& c, const Word& word) {
    if (c.claim->predicate.voice == Voice::passive)
        return c.claim->subject.span.contains(word.span);
    return std::any_of(c.claim->objects.begin(), c.claim->objects.end(), [&](const Argument& a) {
        return a.role == Role::object && a.phrase.span.contains(word.span);
    });
}

// The phrase that tells what is called false: the object of "denies", the subject of "is untrue".
const Phrase* phrase_called_false(const SentenceView& v, const Word& w) {
    if (const ViewedClause* called = called_as(v, w)) {
        if (called->claim->predicate.voice == Voice::passive) return &called->claim->subject;
        const Argument* object = called->claim->argument(Role::object);
        return object == nullptr ? nullptr : &object->phrase;
    }
    const ViewedClause* c = said_by(v, w);
    if (c == nullptr) return phrase_around(v, w);
    const bool active = w.word_class == WordClass::verb &&
                        c->claim->predicate.voice == Voice::active &&
                        !in_class(verb_as_said(v, w), VerbClass::existing) &&
                        !c->claim->predicate.text.ends_with(" to rest");
    if (!active) return &c->claim->subject;
    const Argument* object = c->claim->argument(Role::object);
    return object == nullptr ? nullptr : &object->phrase;
}

// The words between two words of a sentence.
std::string_view between(const Sentence& s, const Word& x, const Word& y) {
    const bool ahead = x.span.begin < y.span.begin;
    const Span& first = ahead ? x.span : y.span;
    const Span& last = ahead ? y.span : x.span;
    const std::size_t at = first.end - s.span.begin;
    return at <= s.text.size() && last.begin >= first.end
               ? std::string_view(s.text).substr(at, last.begin - first.end)
               : std::string_view();
}

bool opens_with_preposition(std::string_view words) {
    return words.starts_with(" of ") || words.starts_with(" in ") || words.starts_with(" with ");
}

// "Denies that the theft WAS REPORTED late": what the clause says happened.
const Word* core_of_clause(const SentenceView& v, const Phrase& content) {
    const ViewedClause* best = nullptr;
    for (const ViewedClause& c : v.clauses())
        if (c.head != ViewedClause::none && content.span.contains(c.claim->span) &&
            (best == nullptr || c.claim->span.size() > best->claim->span.size()))
            best = &c;
    if (best == nullptr || v.words()[best->head].word->word_class != WordClass::verb)
        return nullptr;
    return v.words()[best->head].word;
}

}  // namespace

const Word* core_of(const SentenceView& v, const Word& w, const std::vector<const Word*>& scope) {
    if (const ViewedClause* c = said_by(v, w); c != nullptr && w.word_class == WordClass::verb)
        if (const Argument* content = c->claim->argument(Role::clause);
            content != nullptr && content->preposition == "that")
            return core_of_clause(v, content->phrase);
    const Phrase* phrase = phrase_called_false(v, w);
    if (phrase == nullptr || phrase->clause || phrase->depth.size() != phrase->words.size())
        return nullptr;
    const Sentence& s = v.sentence();
    const Word* head = nullptr;
    std::uint16_t least = 0;
    for (const Word* x : scope)
        for (std::size_t i = 0; i < phrase->words.size(); ++i) {
            if (!(phrase->words[i].span == x->span)) continue;
            const bool behind = head != nullptr && phrase->depth[i] == least &&
                                !opens_with_preposition(between(s, *head, *x));
            if (head != nullptr && phrase->depth[i] >= least && !behind) continue;
            head = x;
            least = phrase->depth[i];
        }
    if (head == nullptr || head->word_class != WordClass::noun ||
        in_class(head->lemma, AdverbClass::instancing))
        return nullptr;
    const bool of_others = std::any_of(scope.begin(), scope.end(), [&](const Word* x) {
        if (x == head || !phrase->span.contains(x->span)) return false;
        const std::string_view words = between(s, *head, *x);
        return x->span.begin < head->span.begin ? words.find("'s") != std::string_view::npos
                                                : opens_with_preposition(words);
    });
    return of_others ? head : nullptr;
}

std::vector<const Word*> scope_of(const SentenceView& v, const Word& w) {
    const ViewedClause* c = said_by(v, w);
    // "It is not true THAT THE BANK IS BANKRUPT": what is said of nothing else
    const bool of_it = c != nullptr && w.word_class != WordClass::verb &&
                       c->claim->subject.pronoun && c->claim->subject.entity.empty();
    const bool doubt = w.word_class != WordClass::verb && (disbelieved(w) || of_it);
    const Phrase* around = c == nullptr ? phrase_around(v, w) : nullptr;
    const ViewedClause* called = w.word_class == WordClass::verb ? nullptr : called_as(v, w);
    const bool of_subject = c != nullptr && (w.word_class != WordClass::verb ||
                                             in_class(verb_as_said(v, w), VerbClass::existing) ||
                                             c->claim->predicate.voice == Voice::passive ||
                                             c->claim->predicate.text.ends_with(" to rest"));
    const std::size_t begin = doubt ? content_of_doubt(v, w) : w.span.end;
    const std::size_t end = doubt ? before_the_source(v.sentence()) : end_of_denial(v, w);
    std::vector<const Word*> out;
    for (const ViewedWord& x : v.words()) {
        const Word& word = *x.word;
        if (&word == &w || of_speech(word)) continue;
        bool said = false;
        if (called != nullptr)
            said = is_called(*called, word);
        else if (doubt && begin < end)
            said = word.span.begin > begin && word.span.begin < end;
        else if (c == nullptr)
            said = around != nullptr && around->span.contains(word.span);
        else if (of_subject)
            said = c->claim->subject.span.contains(word.span);
        else  // "the man who lived there DENIES he is a spy": what is denied stands behind
            said =
                word.span.begin > begin && word.span.begin < end && !circumstance(*c->claim, word);
        if (said) out.push_back(&word);
    }
    return out;
}

}  // namespace gainsay::checker
