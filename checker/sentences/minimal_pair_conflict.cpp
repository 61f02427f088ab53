#include "checker/sentences/minimal_pair_conflict.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/alignment/one_of_a_row.hpp"
#include "checker/checks/places_apart.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/frequency.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/sentences/minimal_pair.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr double least_told = 1.0;  // by the words that are the same
constexpr double told_of_one_event = 1.1;
constexpr double well_told = 3.0;
constexpr double told_in_detail = 4.5;

using Words = std::span<const TextWord>;

bool is(std::string_view kind, const TextWord& w) { return minimal_pair_words().has(kind, w.text); }

bool of_class(const TextWord& w, WordClass word_class) {
    return w.content() && w.word->word_class == word_class;
}

bool verb(const TextWord& w) { return is("auxiliary", w) || of_class(w, WordClass::verb); }

bool name(const TextWord& w) {
    return of_class(w, WordClass::proper) && !lexicon::month(w.text) && !lexicon::weekday(w.text);
}

bool noun(const TextWord& w) { return of_class(w, WordClass::noun) || name(w); }

// "The STAND rests": a verb by its tag, but behind an article.
bool verb_at(Words words, std::size_t i) {
    return verb(words[i]) && (i == 0 || !is("determiner", words[i - 1]));
}

// "1994", "2023-01-01"
bool year(const TextWord& w) {
    return w.text.size() >= 4 && (w.text.starts_with("1") || w.text.starts_with("20")) &&
           w.text.find_first_not_of("0123456789") == (w.text.size() == 4 ? std::string::npos : 4) &&
           (w.text.size() == 4 || w.text[4] == '-');
}

bool date(const TextWord& w) {
    return year(w) || lexicon::month(w.text).has_value() || lexicon::weekday(w.text).has_value();
}

// "The FIRST route", "the LARGEST gift"
bool singles_out(const TextWord& w) {
    return (is("single", w) && !noun(w)) || w.text == "most" || w.text == "least" ||
           (w.text.ends_with("est") && !noun(w) && !of_class(w, WordClass::verb) &&
            (lexicon::WordNet::instance().forms(w.text) & lexicon::superlative_form) != 0);
}

std::string joined(Words words) {
    std::string out;
    for (const TextWord& w : words) out += (out.empty() ? "" : " ") + w.text;
    return out;
}

std::size_t content_words(Words words) {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](const TextWord& w) { return w.content(); }));
}

bool preposition(const TextWord& w) { return is("preposition", w) && !w.capital; }

// The noun that a phrase is about: "widow" of "the widow of the collector"; null if it has none.
const TextWord* head_of(Words phrase) {
    const TextWord* out = nullptr;
    for (const TextWord& w : phrase) {
        if (out != nullptr && preposition(w)) break;
        if (noun(w)) out = &w;
    }
    return out;
}

const TextWord* last_content(Words phrase) {
    const TextWord* out = nullptr;
    for (const TextWord& w : phrase)
        if (w.content()) out = &w;
    return out;
}

// "In May 1994", "the next morning"; not "the NIGHT porter".
bool tells_when(Words phrase) {
    const TextWord* head = head_of(phrase);
    return (head != nullptr && lexicon::time_noun(head->word->lemma)) ||
           std::any_of(phrase.begin(), phrase.end(), date);
}

// "Twelve", "41,300", "twice", "three times"; nothing for other phrases.
std::optional<double> number_of(Words phrase) {
    if (phrase.empty()) return std::nullopt;
    if (phrase.size() == 2 && phrase[1].text == "times") return number_in(phrase[0].text);
    if (phrase.size() > 1) return std::nullopt;
    const std::string& text = phrase[0].text;
    if (year(phrase[0]) || is("determiner", phrase[0])) return std::nullopt;
    if (text == "once") return 1;
    if (text == "twice") return 2;
    std::string digits = text;
    std::erase(digits, ',');
    return number_in(digits);
}

// "MORE THAN 40", "40 OR more"
bool negates(const TextWord& w) {
    return in_class(w.text, AdverbClass::negating) || w.text.ends_with("n't") ||
           w.text.ends_with("n’t");
}

// "MAY be built at Orley"
bool allows(const TextWord& w) {
    return w.text == "may" || w.text == "might" || w.text == "can" || w.text == "could";
}

// "SOME of the statements", "most patients"; not "the MOST frequent": others may be meant.
bool tells_of_some(Words words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (in_class(words[i].text, AdverbClass::partitive) &&
            (i == 0 || words[i].text != "most" || !is("determiner", words[i - 1])))
            return true;
    return false;
}

bool limits(const TextWord& w) { return is("limit", w); }

// "UP TO 30"
bool up_to(Words before) {
    return before.size() > 1 && before.back().text == "to" &&
           before[before.size() - 2].text == "up";
}

// Each names a year that the other does not.
bool of_other_years(Words x, Words y) {
    const auto another = [](Words one, Words other) {
        return std::any_of(one.begin(), one.end(), [&](const TextWord& w) {
            return year(w) && std::none_of(other.begin(), other.end(),
                                           [&](const TextWord& o) { return o.text == w.text; });
        });
    };
    return another(x, y) && another(y, x);
}

// One side of a pair: its words in parts.
struct Side {
    const Proposition& claim;
    const Sentence& sentence;
    Words before;
    Words phrase;
    Words behind;
    bool opens = false;
    bool closes = false;

    // As far as the words of the text go, without their punctuation.
    [[nodiscard]] std::string text() const {
        std::string out;
        for (const Words part : {before, phrase, behind})
            for (const TextWord& w : part) out += (out.empty() ? "" : " ") + w.written;
        return out;
    }
    [[nodiscard]] std::vector<Span> marked() const {
        std::vector<Span> out;
        for (const TextWord& w : phrase)
            if (w.content()) out.push_back(w.word->span);
        for (const TextWord& w : behind)  // "not", which is no content word
            if (out.empty() && w.content()) out.push_back(w.word->span);
        if (out.empty()) out.push_back(sentence.span);
        return out;
    }
    // The last verb before the phrase; null if it stands in front of all.
    [[nodiscard]] const TextWord* verb() const {
        for (std::size_t i = before.size(); i-- > 0;)
            if (of_class(before[i], WordClass::verb)) return &before[i];
        return nullptr;
    }
    // The preposition that governs the phrase, before it or at its beginning; "" for none.
    [[nodiscard]] std::string_view preposition() const {
        if (!phrase.empty() && is("preposition", phrase.front())) return phrase.front().text;
        for (std::size_t i = before.size(); i-- > 0;) {
            if (is("preposition", before[i])) return before[i].text;
            if (!is("determiner", before[i]) && !of_class(before[i], WordClass::adjective))
                return {};
        }
        return {};
    }
    // "BECAUSE OF the (copper)", "(FOR WANT OF orders)"; of "AFTER a rockfall" the other side must
    // tell that it is a cause.
    [[nodiscard]] bool tells(std::string_view kind) const {
        constexpr std::size_t longest = 4;
        const PhraseLists& lists = minimal_pair_words();
        if (lists.opens(joined(phrase), kind)) return true;
        std::size_t end = before.size();
        while (end > 0 && is("determiner", before[end - 1])) --end;
        for (std::size_t i = end > longest ? end - longest : 0; i < end; ++i)
            if (lists.has(kind, joined(before.subspan(i, end - i)))) return true;
        return false;
    }
    // "WAS damaged by", "HAD BEEN ordered from", ", housed in": what was done to a thing.
    [[nodiscard]] bool undergone() const {
        constexpr std::size_t nearby = 3;
        const TextWord* w = verb();
        if (w == nullptr ||
            (!w->text.ends_with("ed") &&
             (lexicon::WordNet::instance().forms(w->text) & lexicon::past_participle_form) == 0))
            return false;
        if (w->opens && !preposition().empty()) return true;
        const auto at = static_cast<std::size_t>(w - before.data());
        for (std::size_t i = at; i-- > 0 && at - i <= nearby;)
            if (is("passive", before[i])) return true;
        return false;
    }
    // "It was (the porter) who saw it"
    [[nodiscard]] bool cleft() const {
        std::size_t end = before.size();
        while (end > 0 && is("determiner", before[end - 1])) --end;
        return end >= 2 && (before[end - 1].text == "was" || before[end - 1].text == "is") &&
               before[end - 2].text == "it" && !behind.empty() && is("relative", behind[0]);
    }
};

// "An error"; a programming error is another matter.
bool vague(Words phrase, const TextWord& head) {
    return minimal_pair_words().has("vague", head.word->lemma) && content_words(phrase) < 2;
}

bool share_words(Words x, Words y) {
    return std::any_of(x.begin(), x.end(), [&](const TextWord& w) {
        return w.content() && std::any_of(y.begin(), y.end(), [&](const TextWord& o) {
                   return o.content() && o.word->lemma == w.word->lemma;
               });
    });
}

// "(Written in) ENGLISH"
bool of_language(Words phrase) {
    return phrase.size() == 1 && lexicon::WordNet::instance()
                                     .is_a(phrase[0].text, "language", WordClass::noun, 8, 3)
                                     .has_value();
}

// A name of the phrase stands in the sentence.
bool told_of(Words phrase, const Sentence& sentence) {
    return std::any_of(phrase.begin(), phrase.end(), [&](const TextWord& w) {
        return name(w) && sentence.text.find(w.word->text) != std::string::npos;
    });
}

// Neither a kind of the other nor another word for it.
bool two_kinds(const Word& u, const Word& v) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const bool adjectives =
        u.word_class == WordClass::adjective && v.word_class == WordClass::adjective;
    const WordClass one_class = adjectives ? WordClass::adjective : WordClass::noun;
    const LexicalRelation r = lexical_relation(u.lemma, one_class, v.lemma, one_class);
    return u.lemma != v.lemma && (r.relation == Relation::independence || r.opposite()) &&
           !wordnet.is_a(u.lemma, v.lemma, WordClass::noun, 8, 3) &&
           !wordnet.is_a(v.lemma, u.lemma, WordClass::noun, 8, 3);
}

// Two names, or two nouns that nothing makes one. A name and a noun may be: "Nils Berg", "the
// architect".
bool foreign(const Side& x, const Side& y) {
    const auto joins = [](const TextWord& w) {
        return w.text == "and" || w.text == "or" || is("relative", w) || is("auxiliary", w);
    };
    for (const Words words : {x.phrase, y.phrase})
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool in_name = i > 0 && i + 1 < words.size() && words[i - 1].capital &&
                                 words[i + 1].capital;  // "Dunnage AND Sons"
            if (joins(words[i]) && !in_name) return false;
            // "Played in Vesterby"; not "a CHARTERED aircraft"
            const bool modifies = i + 1 < words.size() && words[i + 1].content();
            if (of_class(words[i], WordClass::verb) && !modifies) return false;
        }
    const auto head = [](Words phrase) {  // "of BRASS": tagged an adjective
        const TextWord* out = head_of(phrase);
        if (out != nullptr) return out;
        out = last_content(phrase);
        return out != nullptr && of_class(*out, WordClass::adjective) ? out : nullptr;
    };
    const TextWord* u = head(x.phrase);
    const TextWord* v = head(y.phrase);
    if (u == nullptr || v == nullptr || share_words(x.phrase, y.phrase)) return false;
    if (name(*u) && name(*v))
        return !told_of(y.phrase, x.sentence) && !told_of(x.phrase, y.sentence);
    return !name(*u) && !name(*v) && !vague(x.phrase, *u) && !vague(y.phrase, *v) &&
           two_kinds(*u->word, *v->word);
}

class Judge {
public:
    Judge(const Side& x, const Side& y, double told, const Context& context)
        : x_(x), y_(y), told_(told), context_(context) {}

    [[nodiscard]] std::optional<Conflict> run() const {
        // "Is not red", "is not blue"
        if (any(negates) || tells_of_some(x_.before)) return std::nullopt;
        const bool whole = x_.opens && y_.opens && x_.closes && y_.closes;
        if (whole)
            if (auto found = figures_or_rates()) return found;
        if (auto found = polarity()) return found;
        if (auto found = permission()) return found;
        if (auto found = clock_times()) return found;
        if (tells_when(x_.phrase) || tells_when(y_.phrase)) return dates();
        if (auto found = languages()) return found;
        if (x_.closes && y_.closes)
            if (auto found = exclusion()) return found;
        return roles();
    }

private:
    [[nodiscard]] Conflict conflict(std::string_view check, Feature feature,
                                    std::string source) const {
        Conflict out;
        out.check = check;
        out.relation = Relation::alternation;
        out.marked_a = x_.marked();
        out.marked_b = y_.marked();
        out.step = {"phrase", joined(x_.phrase), joined(y_.phrase),
                    std::string(gainsay::checker::name(out.relation)), std::move(source)};
        out.message = speaker(x_.claim, context_) + " tells: \"" + x_.text() + "\"; " +
                      speaker(y_.claim, context_) + " tells the same otherwise: \"" + y_.text() +
                      "\".";
        out.features[feature] = 1.0;
        out.features[Feature::subject_words] = told_ >= well_told ? 1.0 : 0.5;
        out.features[Feature::shared_words] = std::min(1.0, told_ / (2.0 * well_told));
        return out;
    }

    // "(Can | must not) be worn"
    [[nodiscard]] std::optional<Conflict> permission() const {
        const auto permits = [](Words phrase) { return phrase.size() == 1 && allows(phrase[0]); };
        const auto forbids = [](Words phrase) {
            const std::string text = joined(phrase);
            return text == "must not" || text == "may not" || text == "cannot" ||
                   text == "can not" || text == "must never" || text == "may never";
        };
        const bool apart = (permits(x_.phrase) && forbids(y_.phrase)) ||
                           (permits(y_.phrase) && forbids(x_.phrase));
        if (!apart || !x_.closes || !y_.closes) return std::nullopt;
        return conflict("duty", Feature::duty, "the one allows what the other forbids");
    }

    // "Was first lit on 4 October (1861 | 1864)". Two days of one month are told as numbers.
    [[nodiscard]] std::optional<Conflict> dates() const {
        const auto dated = [](Words phrase) {
            return !phrase.empty() && std::any_of(phrase.begin(), phrase.end(), date) &&
                   std::all_of(phrase.begin(), phrase.end(), [](const TextWord& w) {
                       return date(w) || of_class(w, WordClass::number) || !w.content() ||
                              number_in(w.text).has_value();
                   });
        };
        const auto has_year = [](Words phrase) {
            return std::any_of(phrase.begin(), phrase.end(), year);
        };
        const bool first = std::any_of(x_.before.begin(), x_.before.end(), [](const TextWord& w) {
            return w.text == "first" && !noun(w);
        });
        if (!first || !x_.opens || !y_.opens || in_front() || !of_one_thing() ||
            !dated(x_.phrase) || !dated(y_.phrase) || !has_year(x_.phrase) ||
            !has_year(y_.phrase) || any(allows))
            return std::nullopt;
        return conflict("time", Feature::time, "there is one first time");
    }

    // "Is open every day until (six o'clock | half past three)"
    [[nodiscard]] std::optional<Conflict> clock_times() const {
        const auto clock = [](Words phrase) {
            return std::any_of(phrase.begin(), phrase.end(),
                               [](const TextWord& w) { return is("clock", w); });
        };
        const std::string_view p = x_.preposition();
        if (!x_.opens || !y_.opens || !x_.closes || !y_.closes || !clock(x_.phrase) ||
            !clock(y_.phrase) || p != y_.preposition() ||
            (p != "until" && p != "from" && p != "at" && p != "till"))
            return std::nullopt;
        return conflict("time", Feature::time, "another time of the day");
    }

    // "Has decided (NOT) to carry on"; "receives (NO MONEY | 60,000 crowns) from the city". What is
    // negated must not be narrower than what is told.
    [[nodiscard]] std::optional<Conflict> polarity() const {
        const auto denies = [](const Side& no, const Side& yes) {
            const bool negator = yes.phrase.empty() && no.phrase.size() == 1 &&
                                 (no.phrase[0].text == "not" || no.phrase[0].text == "never");
            return no.opens && yes.opens && no.closes &&
                   (negator || says_no_such(no.phrase, yes.phrase));
        };
        if (denies(x_, y_) || denies(y_, x_))
            return conflict("negation", Feature::negation, "the one says that it is not so");
        return std::nullopt;
    }

    static bool says_no_such(Words none, Words some) {
        if (none.size() < 2 || none[0].text != "no") return false;
        const TextWord* what = last_content(none);
        const bool money = what != nullptr &&
                           minimal_pair_words().has("money", what->word->lemma) &&
                           std::any_of(some.begin(), some.end(), [](const TextWord& w) {
                               return of_class(w, WordClass::number) ||
                                      w.text.find_first_of("0123456789") != std::string::npos;
                           });
        return money ||
               (what != nullptr && std::any_of(some.begin(), some.end(), [&](const TextWord& w) {
                    return noun(w) &&
                           (w.word->lemma == what->word->lemma ||
                            lexicon::WordNet::instance().is_a(w.word->lemma, what->word->lemma,
                                                              WordClass::noun, 9, 6));
                }));
    }

    [[nodiscard]] std::optional<Conflict> figures_or_rates() const {
        if (auto found = figures()) return found;
        return rates();
    }

    // Two numbers, or two amounts of one unit.
    [[nodiscard]] std::optional<Conflict> figures() const {
        if (x_.phrase.empty() || y_.phrase.empty() || tells_how_long()) return std::nullopt;
        const TextWord* w = x_.verb();
        if (w != nullptr && (in_class(w->word->lemma, VerbClass::list) ||
                             (in_class(w->word->lemma, VerbClass::movement) && !any(date))))
            return std::nullopt;  // a measure moves by one figure now and by another then
        for (const Side* side : {&x_, &y_})
            if (up_to(side->before) ||
                std::any_of(side->phrase.begin(), side->phrase.end(), limits) ||
                (!side->before.empty() && limits(side->before.back())) ||
                (!side->behind.empty() && limits(side->behind.front())))
                return std::nullopt;
        const auto differ = [&](double p, double q, std::string source) {
            Conflict out = conflict("quantity", Feature::quantity, std::move(source));
            out.features[Feature::gap] = std::abs(p - q) / std::max(std::abs(p), std::abs(q));
            return out;
        };
        if (const auto p = number_of(x_.phrase), q = number_of(y_.phrase); p && q) {
            const bool rate =
                x_.phrase.size() + y_.phrase.size() > 2 || x_.phrase[0].text == "twice";
            if (*p == *q || (x_.behind.empty() && !rate)) return std::nullopt;
            if (of_date(x_)) return day();
            return differ(*p, *q, "another number");
        }
        if (is("determiner", x_.phrase.front()) || is("determiner", y_.phrase.front()))
            return std::nullopt;  // "a year" follows from "two years"
        const Quantity* p = amount(x_);
        const Quantity* q = p != nullptr ? amount(y_) : nullptr;
        if (q == nullptr || p->unit != q->unit || p->kind != q->kind ||
            !incompatible(relate(*p, *q).relation) || complementary(*p, *q))
            return std::nullopt;
        return differ(p->value.high, q->value.high, describe(*p, *q));
    }

    // "On (4 | 9) OCTOBER", "on MAY (3 | 5)"
    static bool of_date(const Side& side) {
        const auto month = [](const TextWord& w) { return lexicon::month(w.text).has_value(); };
        return (!side.before.empty() && month(side.before.back())) ||
               (!side.behind.empty() && month(side.behind.front()));
    }

    // Of what happens once, two days.
    [[nodiscard]] std::optional<Conflict> day() const {
        const TextWord* w = x_.verb();
        if (w == nullptr) return std::nullopt;
        const TextWord* next = w + 1;
        const bool last = next == x_.before.data() + x_.before.size();
        const std::string& lemma = w->word->lemma;
        const bool once = lexicon::happens_once(lemma) || lexicon::told_once(lemma) ||
                          (!last && lexicon::told_once(lemma + " " + next->text)) ||
                          any(singles_out);
        if (!once) return std::nullopt;
        return conflict("time", Feature::time, "one event, one day");
    }

    // "Wrote a report IN two hours": another report may be meant; "lived there FOR two years": for
    // one, too, if no more is said of the time there.
    [[nodiscard]] bool tells_how_long() const {
        const std::string_view p = x_.preposition();
        if (p != "in" && p != "for") return false;
        const TextWord* w = x_.verb();
        const bool of_any = w != nullptr && std::any_of(w, x_.before.data() + x_.before.size(),
                                                        [](const TextWord& o) {
                                                            return o.text == "a" || o.text == "an";
                                                        });
        const bool one = x_.phrase[0].text == "one" || y_.phrase[0].text == "one";
        return of_any || one;
    }

    // "Twice", "every three months": how often.
    [[nodiscard]] std::optional<Conflict> rates() const {
        const auto rate = [](const Side& side) {
            std::vector<ClauseWord> words;
            constexpr std::size_t in_front = 3;  // "TWICE A (month)"
            const std::size_t from = side.before.size() - std::min(in_front, side.before.size());
            for (const Words part : {side.before.subspan(from), side.phrase, side.behind})
                for (const TextWord& w : part) words.push_back({w.text, false, {}});
            return find_frequency(words);
        };
        const auto p = rate(x_);
        const auto q = p ? rate(y_) : std::nullopt;
        if (!q || p->negator_inside || q->negator_inside ||
            !incompatible(relate_rates(p->per_year, q->per_year)) ||
            p->text.find(joined(x_.phrase)) == std::string::npos ||
            q->text.find(joined(y_.phrase)) == std::string::npos)
            return std::nullopt;
        return conflict("frequency", Feature::quantity, "how often");
    }

    // The quantity that the whole phrase is: "60 euros".
    static const Quantity* amount(const Side& side) {
        for (const Quantity& q : side.sentence.quantities) {
            const bool all = std::all_of(
                side.phrase.begin(), side.phrase.end(),
                [&](const TextWord& w) { return !w.content() || q.span.contains(w.word->span); });
            if (all && content_words(side.phrase) > 0) return &q;
        }
        return nullptr;
    }

    // One word against another of its class, or an opposite.
    [[nodiscard]] std::optional<Conflict> exclusion() const {
        const std::string p = joined(x_.phrase);
        const std::string q = joined(y_.phrase);
        // "Before the vote", "after the vote": both may be.
        if (opposite_prepositions(p, q) && !in_front() &&
            (opposite_prepositions(p, "for") || opposite_prepositions(q, "for")))
            return conflict("opposite", Feature::opposite, "opposite prepositions");
        if (in_class(p, AdverbClass::ordering) && in_class(q, AdverbClass::ordering)) {
            const bool ranked = std::any_of(x_.before.begin(), x_.before.end(),
                                            [](const TextWord& w) { return is("ranking", w); });
            if (!ranked) return std::nullopt;
            return conflict("rank", Feature::comparison, "another place in the order");
        }
        const TextWord* u = last_content(x_.phrase);
        const TextWord* v = last_content(y_.phrase);
        // In front of the verb they tell what is spoken of.
        if (std::any_of(x_.phrase.begin(), x_.phrase.end(), limits) ||
            std::any_of(y_.phrase.begin(), y_.phrase.end(), limits))
            return std::nullopt;  // "less tall"
        if (u == nullptr || v == nullptr || name(*u) || name(*v) || in_front() || !of_one_thing() ||
            !told_of_subject(*u, *v) ||
            std::any_of(x_.phrase.begin(), x_.phrase.end(), preposition) ||
            std::any_of(y_.phrase.begin(), y_.phrase.end(), preposition) ||
            std::any_of(x_.phrase.begin(), x_.phrase.end(), negates) ||
            std::any_of(y_.phrase.begin(), y_.phrase.end(), negates))
            return std::nullopt;
        const LexicalRelation r = relation(*u->word, *v->word);
        if (!r.opposite() || r.source > LexicalSource::disjoint ||
            r.source == LexicalSource::listed_reversive || content_words(x_.phrase) > 2 ||
            content_words(y_.phrase) > 2)
            return std::nullopt;
        return conflict(
            "opposite", Feature::opposite,
            explain(u->word->lemma, u->word->word_class, v->word->lemma, v->word->word_class));
    }

    // "Blue-GREY", "dark PURPLE": by their last part.
    static LexicalRelation relation(const Word& u, const Word& v) {
        const auto part = [](const Word& w) {
            const std::size_t hyphen = w.lemma.rfind('-');
            return hyphen == std::string::npos ? w.lemma : w.lemma.substr(hyphen + 1);
        };
        const LexicalRelation whole =
            lexical_relation(u.lemma, u.word_class, v.lemma, v.word_class);
        if (whole.relation != Relation::independence) return whole;
        return lexical_relation(part(u), WordClass::adjective, part(v), WordClass::adjective);
    }

    // "IS blue-grey", "the GOLD medal": a noun that is no part of what the subject is, is another
    // thing ("plays the harp", "the saxophone").
    [[nodiscard]] bool told_of_subject(const TextWord& u, const TextWord& v) const {
        const bool modifies = !x_.behind.empty() && of_class(x_.behind.front(), WordClass::noun);
        const TextWord* w = nullptr;
        for (const TextWord& word : x_.before)
            if (verb(word)) w = &word;
        const bool copula = w != nullptr && is("auxiliary", *w);
        const auto nominal = [](const TextWord& word) { return noun(word); };
        return copula || modifies || (!nominal(u) && !nominal(v));
    }

    // In front of its verb the phrase tells what is spoken of.
    [[nodiscard]] bool in_front() const {
        return std::none_of(x_.before.begin(), x_.before.end(), verb) ||
               (!x_.behind.empty() && verb(x_.behind.front()) && !verb(x_.before.back()));
    }

    [[nodiscard]] bool any(bool (*test)(const TextWord&)) const {
        return std::any_of(x_.before.begin(), x_.before.end(), test) ||
               std::any_of(x_.behind.begin(), x_.behind.end(), test);
    }

    // "THE stage", "OUR depot", "Petrel-2": no one of several.
    [[nodiscard]] bool of_one_thing() const {
        bool one = false;
        for (std::size_t i = 0; i < x_.before.size(); ++i) {
            const TextWord& w = x_.before[i];
            if (verb_at(x_.before, i)) break;
            if (w.text == "a" || w.text == "an") return false;
            one = one || is("all", w) || is("determiner", w) || is("pronoun", w) || name(w);
        }
        return one;
    }

    // "(The mate | the cook) WAS THE LAST to leave the ship"
    [[nodiscard]] bool says_the_one() const {
        return x_.opens && y_.opens && x_.closes && y_.closes && x_.behind.size() > 2 &&
               is("auxiliary", x_.behind[0]) && x_.behind[1].text == "the" &&
               (is("single", x_.behind[2]) || singles_out(x_.behind[2])) &&
               std::all_of(x_.before.begin(), x_.before.end(),
                           [](const TextWord& w) { return is("determiner", w); });
    }

    // "Is written in (Spanish | Finnish)"
    [[nodiscard]] std::optional<Conflict> languages() const {
        const TextWord* w = x_.verb();
        if (w == nullptr || !minimal_pair_words().has("in one language", w->word->lemma) ||
            !of_language(x_.phrase) || !of_language(y_.phrase) || x_.preposition() != "in" ||
            !x_.opens || !y_.opens || !of_one_thing() || any(allows))
            return std::nullopt;
        return conflict("exclusive", Feature::exclusive, "in one language");
    }

    // "Made OF (brass)", not "built on the edge OF (the wood)"
    [[nodiscard]] bool right_behind_verb() const {
        std::size_t end = x_.before.size();
        while (end > 0 && !is("preposition", x_.before[end - 1])) --end;
        if (end == 0) return false;
        --end;
        while (end > 0 && is("all", x_.before[end - 1])) --end;  // "made EXCLUSIVELY from"
        return end > 0 && &x_.before[end - 1] == x_.verb();
    }

    // Two who did it, two causes, two places of one event.
    [[nodiscard]] std::optional<Conflict> roles() const {
        if (!foreign(x_, y_)) return std::nullopt;
        if (x_.cleft() || (in_front() && says_the_one()))
            return conflict("exclusive", Feature::exclusive, "nobody else");
        if (!x_.opens || !y_.opens || x_.before.empty() || in_front() || any(allows))
            return std::nullopt;
        const bool cause_x = x_.tells("cause");
        const bool cause_y = y_.tells("cause");
        const bool cause = (cause_x && cause_y) || (cause_x && y_.tells("before it")) ||
                           (cause_y && x_.tells("before it"));
        const std::string p(x_.preposition());
        if (p != y_.preposition() && !cause) return std::nullopt;
        const TextWord* w = x_.verb();
        const std::string lemma = w != nullptr ? w->word->lemma : std::string();
        const bool undergone = x_.undergone();
        const PhraseLists& lists = minimal_pair_words();
        if (w != nullptr && lists.has("one to one", (undergone ? "be " + w->text : lemma) +
                                                        (p.empty() ? "" : " " + p)))
            return conflict("exclusive", Feature::exclusive, "one to one (minimal-pairs.txt)");
        const bool once = lexicon::happens_once(lemma);
        const bool alone = any(singles_out);
        const bool pinned = alone || once || any(date);
        const auto softly = [&](Conflict out) {
            out.soft = !pinned;
            return out;
        };
        if (lists.has("brings about", lemma)) return std::nullopt;  // check_cause
        if (!pinned && (told_ < told_of_one_event || is("pronoun", x_.before.front())))
            return std::nullopt;
        if (cause) return softly(conflict("cause", Feature::exclusive, "one event has one cause"));
        if (!of_one_thing()) return std::nullopt;
        if (p == "by" && undergone)
            return softly(conflict("exclusive", Feature::exclusive, "one deed has one doer"));
        if ((p == "of" || p == "from") && lists.has("of one material", lemma) &&
            right_behind_verb())
            return conflict("exclusive", Feature::exclusive, "made of one material");
        const bool place = p == "in" || p == "at" || p == "on" || p == "near";
        const bool way = p == "to" || p == "from" || p == "into";
        if ((place || way) && !places_apart()) return std::nullopt;
        // "The most frequent side effect WAS (nausea)"
        if ((p == "from" || p == "by" || p == "of") &&
            any([](const TextWord& word) { return is("all", word); }))
            return conflict("exclusive", Feature::exclusive, "all of it");
        if (alone && p.empty() && w == nullptr)
            return conflict("exclusive", Feature::exclusive, "there is one such thing");
        if ((place || p == "from" || p == "to" || p == "into") &&
            !in_class(lemma, VerbClass::relocating) && (alone || (once && undergone && any(date))))
            return conflict(place ? "place" : "exclusive",
                            place ? Feature::place : Feature::exclusive,
                            "one event has one place, one origin and one end");
        return told_in_full();
    }

    // Two long clauses in the same words on one thing: another phrase in one of them is one to look
    // at, though both may hold.
    [[nodiscard]] std::optional<Conflict> told_in_full() const {
        const std::string_view p = x_.preposition();
        // "Plays comedies", "plays operas": both.
        if (!minimal_pair_words().has("role", p)) return std::nullopt;
        if (!context_.in_a_pile() || !x_.closes || !y_.closes || told_ < well_told ||
            lists_values() || head_of(x_.phrase) == nullptr || head_of(y_.phrase) == nullptr ||
            counts(x_.phrase) || counts(y_.phrase))
            return std::nullopt;
        Conflict out = conflict("exclusive", Feature::exclusive, "all else is told alike");
        out.soft = told_ < told_in_detail || content_words(x_.behind) < 2;
        return out;
    }

    // A figure in it is the business of the checks of figures.
    static bool counts(Words phrase) {
        return std::any_of(phrase.begin(), phrase.end(), [](const TextWord& w) {
            return of_class(w, WordClass::number) || limits(w) ||
                   w.text.find_first_of("0123456789") != std::string::npos;
        });
    }

    // "Includes", "has": one of several.
    [[nodiscard]] bool lists_values() const {
        const TextWord* w = x_.verb();
        return w != nullptr && (in_class(w->word->lemma, VerbClass::list) ||
                                in_class(w->word->lemma, VerbClass::have));
    }

    // Of two names, neither place may lie in the other: "in Norway", "in Bergen".
    [[nodiscard]] bool places_apart() const {
        const auto named = [](Words phrase) {
            Place out;
            for (const TextWord& w : phrase)
                if (name(w)) out.text += (out.text.empty() ? "" : " ") + w.word->text;
            return out;
        };
        const Place p = named(x_.phrase);
        const Place q = named(y_.phrase);
        return p.text.empty() || q.text.empty() || apart(context_, p, q);
    }

    const Side& x_;
    const Side& y_;
    double told_;
    const Context& context_;
};

// What a view says of the words of a clause: that it is not told as a fact.
bool told_as_open(const SentenceView& v, Words words) {
    return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& viewed) {
        return viewed.open && std::any_of(words.begin(), words.end(),
                                          [&](const TextWord& w) { return w.word == viewed.word; });
    });
}

// A verb, and somebody or something in front of it: "which was closed" does not say what was.
bool tells_of_something(const Side& side) {
    bool thing = false;
    bool first = true;
    for (const Words part : {side.before, side.phrase, side.behind})
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (verb_at(part, i)) return thing;
            if (first && is("relative", part[i])) return false;
            first = false;
            thing = thing || noun(part[i]) || verb(part[i]) || is("pronoun", part[i]);
        }
    return false;
}

// "WAS sold", "SANK"
bool of_the_past(const Side& side) {
    return std::any_of(side.before.begin(), side.before.end(), [](const TextWord& w) {
        return w.text == "was" || w.text == "were" || w.text == "had" || w.text == "did" ||
               (of_class(w, WordClass::verb) && w.text != w.word->lemma &&
                (lexicon::WordNet::instance().forms(w.text) & lexicon::past_form) != 0);
    });
}

// A sentence, with all its words or without what is only remarked in it.
struct Told {
    const Proposition& claim;
    const SentenceView& view;
    std::vector<TextWord> words;

    // All words but the clause's own phrase.
    [[nodiscard]] std::vector<TextWord> beside(const PairedClause& c) const {
        std::vector<TextWord> out(words.begin(),
                                  words.begin() + static_cast<std::ptrdiff_t>(c.phrase));
        out.insert(out.end(), words.begin() + static_cast<std::ptrdiff_t>(c.behind), words.end());
        return out;
    }
    [[nodiscard]] Side side(const PairedClause& c) const {
        const Words all = words;
        return {claim,
                view.sentence(),
                all.subspan(c.begin, c.phrase - c.begin),
                all.subspan(c.phrase, c.behind - c.phrase),
                all.subspan(c.behind, c.end - c.behind),
                c.opens,
                c.closes};
    }
};

std::optional<MinimalPairConflict> compare(const Told& a, const Told& b, const Context& context,
                                           const WordWeight& weight) {
    for (const MinimalPair& pair : minimal_pairs(a.words, b.words)) {
        const Side x = a.side(pair.a);
        const Side y = b.side(pair.b);
        double told = 0.0;
        for (const Words part : {x.before, x.behind})
            for (const TextWord& w : part)
                if (w.content()) told += weight(*w.word);
        if (told < least_told || !tells_of_something(x) || !tells_of_something(y) ||
            told_as_open(a.view, x.before) != told_as_open(b.view, y.before))
            continue;
        if (of_other_years(a.beside(pair.a), b.beside(pair.b))) continue;
        if (auto found = Judge(x, y, told, context).run())
            return MinimalPairConflict{std::move(*found), of_the_past(x)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<MinimalPairConflict> minimal_pair_conflict(const Proposition& a, const Proposition& b,
                                                         const SentenceView& view_a,
                                                         const SentenceView& view_b,
                                                         const Context& context,
                                                         const WordWeight& weight) {
    const Sentence& s = view_a.sentence();
    const Sentence& t = view_b.sentence();
    if (s.question || t.question || numbered_apart_in_sentences(s.text, t.text))
        return std::nullopt;
    const Told of_a{a, view_a, text_words(s)};
    const Told of_b{b, view_b, text_words(t)};
    if (auto found = compare(of_a, of_b, context, weight)) return found;
    Told core_a{a, view_a, without_remarks(of_a.words)};
    Told core_b{b, view_b, without_remarks(of_b.words)};
    if (core_a.words.size() < of_a.words.size() || core_b.words.size() < of_b.words.size())
        if (auto found = compare(core_a, core_b, context, weight)) return found;
    if (!take_up_pronoun(core_a.words, core_b.words)) return std::nullopt;
    return compare(core_a, core_b, context, weight);
}

}  // namespace gainsay::checker
