#include "checker/sentences/sentence_falsity.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "checker/sentences/falsity_scope.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Who fools readers "by" a story denies nothing.
bool denied(std::string_view lemma, WordClass word_class) {
    const auto said = lexicon::reporting(lemma, word_class);
    return said && said->mode == Mode::denied && said->preposition != "by";
}

bool denied(const Word& w) { return denied(w.lemma, w.word_class); }

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

// "Unfounded reports", "a fake photo", "a challenged report": beside a denial it says the same once
// more.
bool attribute(const SentenceView& v, std::size_t i) {
    const Word& w = *v.words()[i].word;
    // "Confirmed after hoax claims"
    if (w.word_class == WordClass::noun && i + 1 < v.words().size() &&
        v.words()[i + 1].word->span.begin == w.span.end + 1 && of_speech(*v.words()[i + 1].word) &&
        !v.words()[i].predicate)
        return true;
    // "Swan story FALSE, says university"
    const bool beside =
        i + 1 < v.words().size() && v.words()[i + 1].word->span.begin == w.span.end + 1;
    const bool participle = w.word_class == WordClass::verb && w.text.ends_with("ed") &&
                            i + 1 < v.words().size() &&
                            v.words()[i + 1].word->word_class == WordClass::noun &&
                            v.words()[i + 1].word->span.begin == w.span.end + 1;
    return (w.word_class == WordClass::adjective || participle) && beside &&
           !v.words()[i].predicate && called_as(v, w) == nullptr;
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
            if (a.role != Role::complement && !a.phrase.clause && a.phrase.span.contains(noun.span))
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
            if (!a.phrase.clause && a.phrase.span.contains(noun.span)) return true;
        if (c.claim->subject.span.contains(noun.span)) return true;  // "the hoax was debunked"
    }
    return false;
}

// "The report is rubbish", "called rubbish": said of something, no thing of its own.
bool said_of_something(const SentenceView& v, std::size_t i) {
    const Word& noun = *v.words()[i].word;
    if (v.words()[i].predicate) return true;
    for (const ViewedClause& c : v.clauses()) {
        const Predicate& p = c.claim->predicate;
        if (p.span.contains(noun.span)) return true;
        for (const Argument& a : c.claim->objects) {
            const auto said = lexicon::reporting(p.lemma, WordClass::verb);
            const bool called = said && said->preposition == "as";  // "call", "expose as"
            if (a.phrase.clause || !a.phrase.span.contains(noun.span)) continue;
            // "Is a hoax", not "is the victim of a hoax".
            const bool is_it = a.role == Role::complement && a.phrase.head == noun.lemma;
            if (is_it || a.preposition == "as" || called) return true;
        }
    }
    return false;
}

// "Challenges the report", not "challenges the market leader".
bool of_what_is_said(const SentenceView& v, std::size_t i) {
    const Word& verb = *v.words()[i].word;
    // "Rejects the report", not "rejects the plan": who is against it says of nothing that it is
    // false.
    const auto asserted = [](const Word& w) {
        const auto said = lexicon::reporting(w.lemma, WordClass::noun);
        return of_speech(w) && (!said || said->mode != Mode::planned);
    };
    const auto speaks = [&](const Phrase& p) {
        return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
            return p.span.contains(x.word->span) && asserted(*x.word);
        });
    };
    for (const ViewedClause& c : v.clauses()) {
        if (c.head == ViewedClause::none || v.words()[c.head].word != &verb) continue;
        if (c.claim->predicate.voice == Voice::passive) return speaks(c.claim->subject);
        if (std::any_of(c.claim->objects.begin(), c.claim->objects.end(),
                        [&](const Argument& a) { return speaks(a.phrase); }))
            return true;
        if (!c.claim->objects.empty()) return false;
    }
    const bool of_subject = verb_as_said(v, verb).ends_with(" to rest");  // "rumour put to rest"
    const auto from =
        of_subject ? v.words().begin() : v.words().begin() + static_cast<std::ptrdiff_t>(i);
    return std::any_of(from, v.words().end(),
                       [&](const ViewedWord& x) { return asserted(*x.word); });
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

// "DENIES hoax claims": claims that it is a hoax.
bool denies_claims_of(const SentenceView& v, const Word& hoax) {
    constexpr std::array<std::string_view, 7> refusals = {"deny",  "reject", "dismiss", "refute",
                                                          "rebut", "rebuff", "dispute"};
    return std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
        return std::find(refusals.begin(), refusals.end(), c.claim->predicate.lemma) !=
                   refusals.end() &&
               std::any_of(c.claim->objects.begin(), c.claim->objects.end(),
                           [&](const Argument& a) { return a.phrase.span.contains(hoax.span); });
    });
}

// "No doubt", "beyond doubt".
bool beyond_doubt(const SentenceView& v, const Word& doubt) {
    const Sentence& s = v.sentence();
    const std::string before =
        lower(std::string_view(s.text).substr(0, doubt.span.begin - s.span.begin));
    for (const std::string_view word : {"no ", "beyond ", "without ", "little ", "any "})
        if (before.ends_with(word)) return true;
    return false;
}

// "Questions THE REPORT", "questions WHETHER": not "questions the suspect".
bool doubts_what_is_said(const SentenceView& v, std::size_t i) {
    const Word& w = *v.words()[i].word;
    if (beyond_doubt(v, w)) return false;
    if (w.word_class == WordClass::verb && w.lemma != "doubt")
        return of_what_is_said(v, i) || content_of_doubt(v, w) <= w.span.end + 1;
    // "Her condition is in doubt": nobody says more than that it is unknown.
    return w.word_class != WordClass::noun || content_of_doubt(v, w) < v.sentence().span.end;
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

// "Was denied bail": did not get it.
bool refuses(const SentenceView& v, const Word& deny) {
    return std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
        return c.claim->predicate.span.contains(deny.span) &&
               c.claim->predicate.voice == Voice::passive &&
               std::any_of(c.claim->objects.begin(), c.claim->objects.end(), [](const Argument& a) {
                   return a.role == Role::object || a.role == Role::indirect_object;
               });
    });
}

// "Denied that he had NOT paid": so he had.
std::size_t denied_negations(const SentenceView& v, const Word& denial) {
    const ViewedClause* c = said_by(v, denial);
    if (c == nullptr || c->claim->predicate.voice == Voice::passive) return 0;
    const auto denied = [&](const Word& n) {
        return std::any_of(
            c->claim->objects.begin(), c->claim->objects.end(),
            [&](const Argument& a) { return a.phrase.clause && a.phrase.span.contains(n.span); });
    };
    return static_cast<std::size_t>(
        std::count_if(v.negators().begin(), v.negators().end(), denied));
}

// "The arms drop was WRONG": of an act, not of what is told of it.
bool of_act(const SentenceView& v, const Word& w) {
    return w.lemma == "wrong" &&
           std::none_of(v.words().begin(), v.words().end(), [](const ViewedWord& x) {
               return x.word->word_class == WordClass::noun &&
                      (lexicon::reporting(x.word->lemma, WordClass::noun) ||
                       in_class(x.word->lemma, AdverbClass::telling));
           });
}

// "Has done nothing WRONG", "what went wrong": of what somebody did, not of what was said.
bool of_conduct(const SentenceView& v, const Word& w) {
    if (w.lemma != "wrong" || w.word_class != WordClass::adjective) return false;
    const Sentence& s = v.sentence();
    const std::size_t at = std::min<std::size_t>(w.span.begin - s.span.begin, s.text.size());
    const std::string before = lower(std::string_view(s.text).substr(0, at));
    for (const std::string_view word :
         {"anything ", "something ", "nothing ", "everything ", "do ", "does ", "did ", "done ",
          "doing ", "go ", "goes ", "went ", "gone ", "going "})
        if (before.ends_with(word)) return true;
    return false;
}

// "Is an URBAN LEGEND", "is WITHOUT FOUNDATION": several words call it false. The last of them that
// is a content word; null where none do.
const Word* called_false_by_phrase(const SentenceView& v) {
    const std::string text = lower(v.sentence().text);
    const std::string_view phrase = phrase_of(text, AdverbClass::baseless);
    if (phrase.empty()) return nullptr;
    const auto begin =
        v.sentence().span.begin + static_cast<std::uint32_t>(phrase.data() - text.data());
    const Span where{begin, begin + static_cast<std::uint32_t>(phrase.size())};
    const Word* last = nullptr;
    for (const ViewedWord& x : v.words())
        if (x.word->span.overlaps(where)) last = x.word;
    // "The urban legend of the alligators inspired a film": names it in passing.
    const bool clause =
        phrase.starts_with("made ") || phrase.starts_with("no ") || phrase.starts_with("without ");
    if (last == nullptr || clause) return last;
    for (std::size_t i = 0; i < v.words().size(); ++i)
        if (v.words()[i].word == last && !said_of_something(v, i)) return nullptr;
    return last;
}

// Gathers what the words of a text do, one after another.
class Reader {
public:
    void read(const SentenceView& v) {
        if (v.sentence().question) return;  // "Was it a hoax?" denies nothing
        const Word* phrase = called_false_by_phrase(v);
        if (phrase != nullptr && out_.word == nullptr) {
            says(v, *phrase);
            ++out_.count;
        }
        for (std::size_t i = 0; i < v.words().size(); ++i)
            if (v.words()[i].word != phrase) read(v, i);
    }

    Falsity result() {
        if (out_.word == nullptr && attribute_ != nullptr) {
            says(*of_attribute_, *attribute_);
            out_.count = negated_before(*of_attribute_, *attribute_) ? 2 : 1;
        }
        return std::move(out_);
    }

private:
    void read(const SentenceView& v, std::size_t i) {
        const Word& w = *v.words()[i].word;
        const bool negated = negated_before(v, w);
        // "Is not true", "no real proof", but "no real right" denies a right and no report.
        const bool not_true =
            negated && calls_true(w) && (!attribute(v, i) || of_speech(*v.words()[i + 1].word));
        if (conceded(v, w)) {  // "contrary to reports, it will close" tells no more than that
            if (tells_what(v, w)) keep_attribute(v, w);
            return;
        }
        // "The truce never happened"
        if (negated && w.word_class == WordClass::verb && w.lemma != "exist" &&
            in_class(verb_as_said(v, w), VerbClass::existing)) {
            if (out_.word == nullptr) {
                says(v, w);
                out_.existence = true;
            }
            out_.count += out_.word == &w ? 1 : 0;
            return;
        }
        const std::string said = verb_as_said(v, w);
        const bool doubts = disbelieved(w) && doubts_what_is_said(v, i);
        if ((!denied(said, w.word_class) && !not_true && !doubts) || of_conduct(v, w) ||
            of_act(v, w))
            return;
        if (w.word_class == WordClass::verb && in_class(said, VerbClass::opposing) && !doubts &&
            !of_what_is_said(v, i))
            return;
        if (in_class(w.lemma, AdverbClass::nonsense) && !said_of_something(v, i)) return;
        // "May be a hoax": denies nothing.
        if (const ViewedClause* c = said_by(v, w);
            c != nullptr && w.word_class != WordClass::verb &&
            (c->claim->predicate.auxiliary == "may" || c->claim->predicate.auxiliary == "might"))
            return;
        if (out_.word != nullptr && !negated && said_once_more(v, w)) return;
        if (attribute(v, i) && !not_true) return read_attribute(v, i);
        if (w.word_class == WordClass::noun && passes_by(v, i, doubts)) return;
        if (w.lemma == "deny" && refuses(v, w)) return;
        if (out_.word == nullptr || (w.word_class == WordClass::verb && !doubts)) says(v, w);
        out_.count += negated && !not_true ? 2 : 1;
        if (w.word_class == WordClass::verb) out_.count += denied_negations(v, w);
    }

    // "A hoax. Repeat: a hoax", "Hoax: story is FALSE", "dismissed as A HOAX"
    [[nodiscard]] bool said_once_more(const SentenceView& v, const Word& w) const {
        if (w.lemma == out_.word->lemma && w.word_class != WordClass::verb) return true;
        const Sentence& s = v.sentence();
        if (out_.word->span.begin < s.span.begin) return true;
        if (w.span.begin < out_.word->span.end) return false;
        const std::size_t from = out_.word->span.end - s.span.begin;
        const std::size_t to = w.span.begin - s.span.begin;
        if (to > s.text.size()) return false;
        const std::string_view between = std::string_view(s.text).substr(from, to - from);
        for (const std::string_view mark : {": ", " - ", " – ", " — ", "! ", "? ", "; "})
            if (between.find(mark) != std::string_view::npos) return true;
        return out_.word->word_class == WordClass::verb && called_as(v, w) != nullptr;
    }

    static bool passes_by(const SentenceView& v, std::size_t i, bool doubts) {
        const Word& noun = *v.words()[i].word;
        return object_of_denial(v, noun) || (!doubts && named_in_passing(v, i));
    }

    void read_attribute(const SentenceView& v, std::size_t i) {
        const Word& w = *v.words()[i].word;
        // "fake passports": things may be false where nothing is denied
        if (!of_speech(*v.words()[i + 1].word)) return;
        if (w.word_class == WordClass::noun && denies_claims_of(v, w)) {
            ++out_.count;
            return;
        }
        if (w.word_class != WordClass::noun || !confirms(v)) keep_attribute(v, w);
    }

    // "An unfounded report": counts where nothing else denies.
    void keep_attribute(const SentenceView& v, const Word& w) {
        if (attribute_ != nullptr) return;
        attribute_ = &w;
        of_attribute_ = &v;
    }

    void says(const SentenceView& v, const Word& w) {
        out_.word = &w;
        out_.doubts = disbelieved(w);
        out_.clause = !out_.doubts && w.word_class == WordClass::adjective &&
                      w.span.end < v.sentence().span.end && content_of_doubt(v, w) == w.span.end;
        out_.scope = scope_of(v, w);
        out_.core = core_of(v, w, out_.scope);
        out_.of_speech = std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
            return x.word != &w && of_speech(*x.word);
        });
    }

    Falsity out_;
    const SentenceView* of_attribute_ = nullptr;
    const Word* attribute_ = nullptr;
};

}  // namespace

Falsity falsity(std::span<const SentenceView> text) {
    Reader reader;
    for (const SentenceView& v : text) reader.read(v);
    return reader.result();
}

}  // namespace gainsay::checker
