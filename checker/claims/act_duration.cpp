#include "checker/claims/act_duration.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "checker/claims/length_of_time.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

extern "C" {
extern const char durations_begin[];
extern const char durations_end[];
}

namespace gainsay::checker {
namespace {

using Lemmas = std::vector<std::string>;

const PhraseLists& lists() {
    static const PhraseLists loaded({durations_begin, durations_end});
    return loaded;
}

bool inside(const Word& word, const Quantity& figure) {
    return word.span.begin >= figure.span.begin && word.span.end <= figure.span.end;
}

// What tells the act, the thing or who did it: no adverbs, and no words of the time.
void add_words(std::span<const Word> words, const Quantity* time, Lemmas& out) {
    for (const Word& w : words)
        if (w.word_class != WordClass::adverb && w.word_class != WordClass::pronoun &&
            !lists().has("plain", w.lemma) && (time == nullptr || !inside(w, *time)))
            out.push_back(w.lemma);
}

void settle(Lemmas& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool definite(const Phrase& phrase) {
    return phrase.quantifier == Quantifier::definite || !phrase.entity.empty() ||
           !phrase.mentions.empty() || phrase.head_class == WordClass::proper;
}

bool modal(const std::string& auxiliary) {
    return !auxiliary.empty() && auxiliary != "will" && auxiliary != "have" && auxiliary != "be" &&
           auxiliary != "do";
}

class DurationReader {
public:
    explicit DurationReader(const Proposition& p) : p_(p) {}

    std::unique_ptr<const ActDuration> run() {
        if (p_.sentence == nullptr || !p_.subject.filled() || p_.negated || p_.denied || !when() ||
            modal(p_.claim->predicate.auxiliary) || !p_.claim->predicate.governors.empty())
            return nullptr;
        if (!by_effort() && !by_act() && !by_adverbial()) return nullptr;
        for (ActName& act : out_->acts) {
            std::erase_if(act.theme, [&](const std::string& word) {
                return word == act.lemma ||
                       std::find(out_->doer.begin(), out_->doer.end(), word) != out_->doer.end();
            });
            settle(act.theme);
        }
        return std::move(out_);
    }

private:
    bool when() {
        const Claim& claim = *p_.claim;
        const Predicate& verb = claim.predicate;
        if (claim.mode == Mode::planned) {
            out_->when = ActDuration::When::ahead;
            return verb.tense == Tense::future || verb.auxiliary == "will";
        }
        if (!told_as_fact(claim) && claim.mode != Mode::generic) return false;
        const bool done = verb.tense == Tense::past || verb.aspect == Aspect::perfect;
        out_->when = done ? ActDuration::When::then : ActDuration::When::as_a_rule;
        return verb.tense != Tense::none;
    }

    bool take(const Phrase& phrase) {
        std::optional<Quantity> found = time_in(phrase);
        if (!found) return false;
        out_->time = std::move(*found);
        return true;
    }

    // The argument that gives the time, as the object or beside the verb; and the others.
    const Argument* time_argument() const {
        for (const Argument& a : p_.claim->objects)
            if ((a.preposition.empty() || lexicon::approximator(a.preposition)) &&
                (a.role == Role::object || a.role == Role::time || a.role == Role::oblique) &&
                time_in(a.phrase))
                return &a;
        return nullptr;
    }

    // "It took Brisko two years TO BUILD THE PLANT", "the plant took two years TO BUILD", "spent
    // two years BUILDING THE PLANT".
    bool by_effort() {
        const bool spent = lists().has("spending", p_.verb);
        if (p_.passive || (!spent && !lists().has("taking", p_.verb))) return false;
        const Argument* time = time_argument();
        const auto& all = p_.claim->objects;
        const auto told = std::find_if(all.begin(), all.end(), [&](const Argument& a) {
            return a.role == Role::clause &&
                   (spent ? a.preposition.empty() : a.preposition == "to");
        });
        if (time == nullptr || !take(time->phrase)) return false;
        if (const auto under = lexicon::approximator(time->preposition))
            bind(out_->time, under->approximator);
        if (spent && told == all.end()) return by_effort_on();
        if (told == all.end() || told->phrase.words.empty()) return false;
        const std::span<const Word> words = told->phrase.words;
        if (words.front().word_class != WordClass::verb) return false;
        ActName act{phrasal(told->phrase), false, {}};
        add_words(words.subspan(1), nullptr, act.theme);
        out_->definite = told->phrase.text.find(" a ") == std::string::npos;
        const bool expletive = lower(p_.subject.phrase->text) == "it";
        if (expletive) {
            for (const Argument& a : all)
                if (&a != time && (a.role == Role::object || a.role == Role::indirect_object))
                    add_doer(a.phrase);
            if (time->phrase.text.find(" for ") != std::string::npos)  // "two years for Brisko"
                add_words(time->phrase.words, &out_->time, out_->doer);
        } else if (words.size() == 1 && !spent) {
            add_words(p_.subject.phrase->words, nullptr, act.theme);
            out_->definite = definite(*p_.subject.phrase);
        } else {
            add_doer(*p_.subject.phrase);
        }
        if (spent) bind(out_->time, Approximator::at_least);
        out_->acts.push_back(std::move(act));
        return true;
    }

    // "Spent two years ON THE CONSTRUCTION OF THE PLANT".
    bool by_effort_on() {
        const Adjunct* on = adjunct_behind(p_, "on");
        ActName act;
        if (on == nullptr || !read_act(*on->slot.phrase, act)) return false;
        out_->definite = definite(*on->slot.phrase);
        add_doer(*p_.subject.phrase);
        bind(out_->time, Approximator::at_least);
        out_->acts.push_back(std::move(act));
        return true;
    }

    // "It took HER two years": who she is, the other side may not tell.
    void add_doer(const Phrase& phrase) {
        if (phrase.pronoun && phrase.entity.empty())
            out_->doer.push_back(lower(phrase.text));
        else
            add_words(phrase.words, nullptr, out_->doer);
    }

    // "Put" or "put out", as the words behind have it.
    static std::string phrasal(const Phrase& act) {
        const std::string text = lower(act.text);
        const std::size_t first = text.find(' ');
        if (first == std::string::npos) return act.words.front().lemma;
        const std::size_t second = text.find(' ', first + 1);
        std::string both = act.words.front().lemma + text.substr(first, second - first);
        return lexicon::WordNet::instance().knows(both, WordClass::verb) ? both
                                                                         : act.words.front().lemma;
    }

    // "BUILDING THE PLANT took two years", "THE CONSTRUCTION OF THE PLANT lasted two years", "THE
    // CONSTRUCTION PERIOD was two years".
    bool by_act() {
        const bool state = p_.copular && p_.verb == "be";
        if (p_.passive || p_.subject.phrase->pronoun ||
            (!state && !lists().has("lasting", p_.verb)))
            return false;
        const Phrase* time = state ? p_.object_phrase() : nullptr;
        const Argument* told = state ? nullptr : time_argument();
        if (told != nullptr) time = &told->phrase;
        if (time == nullptr && !state && p_.object.filled())  // "lasted for two years"
            time = p_.object.phrase;
        if (time == nullptr || !take(*time)) return false;
        ActName act;
        if (!read_act(*p_.subject.phrase, act)) return false;
        if (state) {
            if (!lists().has("period", p_.subject.phrase->head) || act.theme.empty()) return false;
            // "The construction period of the plant": the first of its words tells the act.
            act.lemma = p_.subject.phrase->words.front().lemma;
        }
        for (const Argument& a : p_.claim->objects) {
            if (&a.phrase == time || a.role == Role::manner || time_in(a.phrase)) continue;
            const bool doer = a.preposition.empty() && a.role != Role::time;
            if (a.role == Role::clause) return false;
            if (a.role == Role::time) continue;
            add_words(a.phrase.words, nullptr, doer ? out_->doer : act.theme);
        }
        out_->definite = definite(*p_.subject.phrase) || p_.subject.phrase->words.size() > 1;
        out_->acts.push_back(std::move(act));
        return true;
    }

    // "Building the plant", "the construction of the plant".
    static bool read_act(const Phrase& phrase, ActName& act) {
        if (phrase.words.empty()) return false;
        const Word& first = phrase.words.front();
        const std::string opener = lower(phrase.text.substr(0, phrase.text.find(' ')));
        const bool gerund = opener == lower(first.text) && opener.ends_with("ing") &&
                            first.word_class == WordClass::verb;
        act.noun = !gerund;
        act.lemma = gerund ? first.lemma : phrase.head;
        add_words(phrase.words, nullptr, act.theme);
        return !act.lemma.empty();
    }

    // "Was built IN TWO YEARS", "built it WITHIN TWO YEARS", "was completed AFTER TWO YEARS".
    bool by_adverbial() {
        if (p_.copular || p_.verb_class != WordClass::verb ||
            in_class(p_.verb, VerbClass::movement) || in_class(p_.verb, VerbClass::have) ||
            p_.verb.empty())
            return false;
        const Aspect aspect = p_.claim->predicate.aspect;
        if (aspect == Aspect::progressive || aspect == Aspect::perfect_progressive) return false;
        const bool completing = lists().has("completing", p_.verb);
        const Adjunct* found = nullptr;
        for (const Adjunct& a : p_.adjuncts) {
            // "In under two years"
            const std::size_t blank = std::min(a.preposition.find(' '), a.preposition.size());
            const std::string_view preposition = a.preposition.substr(0, blank);
            const auto bound = lexicon::approximator(
                a.preposition.substr(std::min(blank + 1, a.preposition.size())));
            const bool in = lists().has("done in", preposition);
            const bool within = lists().has("done within", preposition);
            const bool after = completing && lists().has("completing after", preposition);
            std::optional<Quantity> q = time_in(*a.slot.phrase);
            if (!q || (!in && !within && !after)) continue;
            // "Will be built in two years": then, or for so long.
            if (!within && out_->when != ActDuration::When::then) return false;
            // "In the first two years", "in two years' time", "in two years of war"
            if (!only_the_time(*a.slot.phrase, *q)) return false;
            out_->time = std::move(*q);
            if (bound) bind(out_->time, bound->approximator);
            if (within) bind(out_->time, Approximator::at_most);
            found = &a;
        }
        const Phrase* theme =
            p_.passive || !p_.object.filled() ? p_.subject.phrase : p_.object.phrase;
        const Phrase* doer = p_.passive           ? p_.agent.phrase
                             : p_.object.filled() ? p_.subject.phrase
                                                  : nullptr;
        if (theme->pronoun || theme->clause) return false;
        const bool behind_theme = found == nullptr && take_behind(*theme);
        if ((found == nullptr && !behind_theme) || (!theme->quantities.empty() && !behind_theme))
            return false;
        ActName act{p_.verb, false, {}};
        add_words(theme->words, behind_theme ? &out_->time : nullptr, act.theme);
        if (doer != nullptr) add_doer(*doer);
        for (const Adjunct& a : p_.adjuncts)
            if (&a != found && a.role != Role::manner && a.role != Role::time)
                add_words(a.slot.phrase->words, nullptr, act.theme);
        out_->definite = definite(*theme);
        out_->beside_verb = true;
        if (completing) {
            ActName completed;
            if (read_act(*theme, completed)) out_->acts.push_back(std::move(completed));
        }
        out_->acts.push_back(std::move(act));
        return true;
    }

    static bool only_the_time(const Phrase& phrase, const Quantity& time) {
        const bool plain = std::all_of(
            phrase.words.begin(), phrase.words.end(),
            [&](const Word& w) { return inside(w, time) || w.word_class == WordClass::adverb; });
        return plain && !phrase.text.ends_with('\'') && phrase.quantifier != Quantifier::definite;
    }

    // "Approved [the plan IN TWO WEEKS]": hung on the noun; "the largest plan in two years" is one
    // of those years.
    bool take_behind(const Phrase& theme) {
        if (out_->when != ActDuration::When::then || theme.quantities.size() != 1 ||
            theme.quantities.front().unit != "s" || theme.quantifier != Quantifier::definite)
            return false;
        const Quantity& q = theme.quantities.front();
        const std::string text = lower(theme.text);
        if (q.span.end != theme.span.end || q.span.begin < theme.span.begin) return false;
        const std::string before = text.substr(0, q.span.begin - theme.span.begin);
        const bool in = before.ends_with(" in ");
        const bool within = before.ends_with(" within ");
        const bool one_of_them =
            std::any_of(theme.words.begin(), theme.words.end(), [](const Word& w) {
                const std::string word = lower(w.text);
                return w.word_class == WordClass::adjective &&
                       (word.ends_with("st") || row_of(word) != 0);
            });
        if ((!in && !within) || one_of_them) return false;
        out_->time = q;
        if (within) bind(out_->time, Approximator::at_most);
        return true;
    }

    const Proposition& p_;
    std::unique_ptr<ActDuration> out_ = std::make_unique<ActDuration>();
};

// "Construction took two years": of what, the other side tells.
bool same_theme(const ActName& a, const ActName& b) {
    const auto unsaid = [](const ActName& act) { return act.noun && act.theme.empty(); };
    return a.theme == b.theme || unsaid(a) || unsaid(b);
}

// Cheaper than to read: a figure of time, or "a year".
bool mentions_time(const Proposition& p) {
    const auto& figures = p.sentence->quantities;
    const auto& told = p.claim->objects;
    return std::any_of(figures.begin(), figures.end(),
                       [](const Quantity& q) { return q.unit == "s"; }) ||
           std::any_of(told.begin(), told.end(), [](const Argument& a) {
               return lexicon::time_noun(a.phrase.head) && time_in(a.phrase);
           });
}

}  // namespace

std::unique_ptr<const ActDuration> act_duration_of(const Proposition& p) {
    if (p.sentence == nullptr || !mentions_time(p)) return nullptr;
    return DurationReader(p).run();
}

bool one_act(const ActDuration& a, const ActDuration& b) {
    const bool two_doers = !a.doer.empty() && !b.doer.empty() &&
                           std::none_of(a.doer.begin(), a.doer.end(), [&](const std::string& word) {
                               return std::find(b.doer.begin(), b.doer.end(), word) != b.doer.end();
                           });
    if (two_doers || a.when != b.when) return false;
    for (const ActName& x : a.acts)
        for (const ActName& y : b.acts)
            if (same_act(x, y) && same_theme(x, y)) return true;
    return false;
}

bool opposed_durations(const Proposition& a, const Proposition& b) {
    if (a.act_duration == nullptr || b.act_duration == nullptr) return false;
    const ActDuration& x = *a.act_duration;
    const ActDuration& y = *b.act_duration;
    const TimeInterval& t = a.claim->time;
    const TimeInterval& u = b.claim->time;
    if (t.stated && u.stated && !t.overlaps(u)) return false;
    // "Wrote a report in an hour", "wrote a report in a day": one and another.
    if (x.beside_verb && y.beside_verb && !x.definite && !y.definite) return false;
    return one_act(x, y) && incompatible(relate(x.time, y.time).relation);
}

}  // namespace gainsay::checker
