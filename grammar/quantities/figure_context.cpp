#include "grammar/quantities/figure_context.hpp"

#include <algorithm>
#include <string_view>

#include "gainsay/claim.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/quantities/lexical_steps.hpp"

namespace gainsay::grammar::figures {
namespace {

using lexicon::WordNet;

constexpr int words_back = 7;     // "increased its revenue in the region by 8 %"
constexpr int words_to_noun = 5;  // "600 large state-owned industry organizations"

const Vocabulary& words() { return Vocabulary::instance(); }

bool same(std::string_view word, std::string_view lower) {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return to_lower(a) == b; });
}

bool capitalised(Piece word) {
    return !word.empty() && std::any_of(word.begin, word.end, [](char c) { return is_upper(c); });
}

Link link_of(std::string_view word) {
    if (same(word, "by")) return Link::by;
    if (same(word, "to")) return Link::to;
    if (same(word, "from")) return Link::from;
    if (same(word, "of")) return Link::of;
    return Link::none;
}

Direction direction_of(Piece word, Classes classes) {
    if ((classes & bit(Class::multiplied)) != 0)
        return words().value(word.view(), Class::multiplied) > 1 ? Direction::up : Direction::down;
    if ((classes & bits(Class::rise, Class::raise)) != 0) return Direction::up;
    if ((classes & bits(Class::fall, Class::lower)) != 0) return Direction::down;
    return Direction::none;
}

// "made up 8 %": the particle of another verb, no change.
bool is_particle(Text text, Piece word) {
    if (!same(word.view(), "up") && !same(word.view(), "down")) return false;
    return words().is(word_before(word.begin, text.first).view(), bit(Class::particle_verb));
}

// The word before `at`, over a hyphen inside a compound ("year-on-year").
Piece word_back(Text text, Cursor at) {
    const Piece word = word_before(at, text.first);
    if (!word.empty() || at == text.first || at[-1] != '-') return word;
    return word_before(at - 1, text.first);
}

Cursor end_of_compound(Cursor at, Cursor last) {
    while (const std::ptrdiff_t length = dash_at(at, last)) {
        const Piece part = word_at(at + length, last);
        if (part.empty()) break;
        at = part.end;
    }
    return at;
}

// Behind "'s", joined or apart; `at` if none stands there.
Cursor skip_possessive(Cursor at, Cursor last) {
    Cursor mark = skip_gap(at, last);
    if (mark < last && *mark == '\'') {
        ++mark;
    } else if (last - mark >= 3 && std::equal(mark, mark + 3, "\xE2\x80\x99")) {
        mark += 3;
    } else {
        return at;
    }
    return mark < last && *mark == 's' && ends_word(mark + 1, last) ? mark + 1 : at;
}

// "APIs", "OpenLabs"
bool is_acronym_plural(std::string_view word) {
    return word.size() > 2 && word.back() == 's' &&
           std::any_of(word.begin() + 1, word.end() - 1, is_upper);
}

}  // namespace

Change change_before(Text text, Cursor figure) {
    Change out;
    Cursor at = figure;
    for (int i = 0; i < words_back; ++i) {
        Piece word = word_back(text, at);
        const Cursor comma = skip_gap_back(at, text.first);
        if (word.empty() && out.link == Link::by && comma > text.first && comma[-1] == ',')
            word = word_back(text, comma - 1);  // "fell sharply, by 8 %"
        if (word.empty()) break;
        at = word.begin;
        if (out.link == Link::none) out.link = link_of(word.view());
        if (out.link != Link::none && link_of(word.view()) == out.link) continue;
        const Classes classes = words().classes(word.view());
        out.direction = direction_of(word, classes);
        if (out.direction != Direction::none) {
            if (is_particle(text, word)) return {};
            out.transitive = (classes & bits(Class::raise, Class::lower)) != 0;
            if (out.link == Link::none) out.link = Link::direct;
            return out;
        }
        const bool filler = (classes & bit(Class::filler)) != 0 || word.view().ends_with("ly");
        if (filler) continue;
        if (out.link == Link::none) break;
        if ((classes & bit(Class::clause_end)) != 0) break;
    }
    return out;
}

Change change_after(Text text, Cursor end, bool counted) {
    Change out;
    Cursor at = end;
    for (int i = 0; i < 4; ++i) {
        const Piece word = word_after(at, text.last);
        if (word.empty()) break;
        const Classes classes = words().classes(word.view());
        const bool up = (classes & bit(Class::more_after)) != 0;
        const bool down = (classes & bit(Class::less_after)) != 0;
        if (up || down) {
            if (counted && (classes & bit(Class::not_counted)) == 0) break;
            if ((classes & bit(Class::stop)) != 0 && i > 0) break;
            return {up ? Direction::up : Direction::down, Link::direct, false};
        }
        if ((classes & bit(Class::year_on_year)) != 0) out.link = Link::direct;
        if (counted || (classes & bit(Class::stop)) != 0 || !is_lower(*word.begin)) break;
        at = end_of_compound(word.end, text.last);
        if (at != word.end && words().is(word.view(), bit(Class::months)))
            out.link = Link::direct;  // "year-on-year", "quarter-on-quarter", "month-over-month"
    }
    return out;
}

std::string singular(std::string_view noun) {
    std::string word(noun);
    std::transform(word.begin(), word.end(), word.begin(), to_lower);
    const WordNet& wordnet = WordNet::instance();
    if (const auto base = wordnet.irregular_base(word, WordClass::noun); !base.empty())
        return std::string(base);
    const auto cut = [&](std::size_t letters, std::string_view tail) {
        return word.substr(0, word.size() - letters).append(tail);
    };
    const std::string_view view = word;
    if (view.ends_with("women")) return cut(2, "an");
    if (view.size() < 4 || !view.ends_with('s') || view.ends_with("ss") || view.ends_with("us"))
        return word;
    if (view.ends_with("ies") && view.size() > 4) return cut(3, "y");
    if (view.ends_with("es")) {
        const std::string without_s = cut(1, "");
        if (wordnet.knows(without_s, WordClass::noun)) return without_s;
        const std::string without_es = cut(2, "");
        if (wordnet.knows(without_es, WordClass::noun)) return without_es;
        return without_s;
    }
    return cut(1, "");
}

Counted counted_after(Text text, Cursor end, bool one) {
    Counted out;
    Cursor at = end;
    if (const auto dash = dash_at(end, text.last); dash != 0) {  // "a three-step plan"
        const Piece noun = word_at(end + dash, text.last);
        if (!noun.empty() && is_lower(*noun.begin) && noun.view() != "plus")
            return {singular(noun.view()), noun, false};
    }
    const Piece of = word_after(at, text.last);
    if (same(of.view(), "of")) {  // "hundreds of", "600 of the": the determiner is passed over
        at = of.end;
        const Piece next = word_after(at, text.last);
        if (words().is(next.view(), bit(Class::of_after))) at = next.end;
    }
    for (int i = 0; i < words_to_noun; ++i) {
        Piece word = word_after(at, text.last);
        if (word.empty()) break;
        at = end_of_compound(word.end, text.last);
        const bool compound = at != word.end;
        if (const Cursor behind = skip_possessive(at, text.last); behind != at) {
            at = behind;  // "half the world's workforce"
            continue;
        }
        const Classes classes = words().classes(word.view());
        if ((classes & (bit(Class::stop) | number_words)) != 0 && !compound) break;
        if ((classes & bit(Class::not_counted)) != 0) continue;
        if (compound && word_after(at, text.last).empty() == false) continue;
        const auto forms = WordNet::instance().forms(word.view());
        const bool noun = (forms & (lexicon::noun_form | lexicon::plural_form)) != 0;
        const bool plural =
            ((forms & lexicon::plural_form) != 0 || (classes & bit(Class::plural)) != 0) &&
            !capitalised(word);
        if (!noun && (forms & (lexicon::past_form | lexicon::adverb_form)) != 0) break;
        if (out.plural && !plural) break;   // "600 companies joined"
        if (one && plural) break;           // "one company makes"
        if (!noun && forms != 0) continue;  // adjectives
        if (capitalised(word) && !out.lemma.empty()) break;
        out.lemma = singular(word.view());
        out.word = word;
        out.plural = plural;
    }
    if (capitalised(out.word) && !is_acronym_plural(out.word.view())) return {};
    return out;
}

std::string per_after(Text text, Cursor& at) {
    if (at < text.last && *at == '/') {
        const Piece word = word_at(at + 1, text.last);
        if (word.empty()) return "";
        at = word.end;
        return singular(word.view());
    }
    Piece word = word_after(at, text.last);
    if (word.empty() && dash_at(at, text.last) == 1) word = word_at(at + 1, text.last);
    if (word.empty()) return "";
    static constexpr std::string_view periods[] = {"",      "year", "day",    "week",
                                                   "month", "hour", "quarter"};
    if (const double index = words().value(word.view(), Class::yearly); index != 0.0) {
        at = word.end;
        return std::string(periods[static_cast<std::size_t>(index)]);
    }
    const bool per = same(word.view(), "per");
    const bool article = same(word.view(), "a") || same(word.view(), "an") ||
                         same(word.view(), "each") || same(word.view(), "every");
    if (!per && !article) return "";
    Piece noun = word_after(word.end, text.last);
    if (noun.empty() && dash_at(word.end, text.last) == 1) noun = word_at(word.end + 1, text.last);
    if (noun.empty()) return "";
    if (article) {
        if (!words().is(noun.view(), bit(Class::per_noun))) return "";
        if (words().is(word_after(noun.end, text.last).view(), bit(Class::not_per))) return "";
    }
    at = noun.end;
    return singular(noun.view());
}

bool after_name(Text text, Cursor begin) {
    if (begin == text.first) return false;
    const Piece word = word_before(begin, text.first);
    if (word.empty() || !capitalised(word)) return false;
    const Classes function_words = bits(
        Class::stop, Class::year_before, Class::filler, Class::month_name, Class::time_lead,
        Class::rise, Class::fall, Class::raise, Class::lower, Class::several, Class::rank_before);
    return !words().is(word.view(), function_words);
}

bool after_label(Text text, Cursor begin) {
    const Cursor back = skip_gap_back(begin, text.first);
    // "fig. 3", "pp. 12", "No." is a rank's sign
    const Cursor end = back > text.first && back[-1] == '.' ? back - 1 : back;
    const Piece word = word_before(end, text.first);
    return !word.empty() && word.end == end && words().is(word.view(), bit(Class::label));
}

bool reads_as_year(Text text, Piece digits) {
    if (digits.end - digits.begin != 4) return false;
    int value = 0;
    for (Cursor at = digits.begin; at < digits.end; ++at) {
        if (!is_digit(*at)) return false;
        value = value * 10 + (*at - '0');
    }
    if (value < 1000 || value > 2100) return false;
    const Piece before = word_before(digits.begin, text.first);
    if (!before.empty() && words().is(before.view(), bit(Class::year_before))) return true;
    if (!before.empty() && words().is(before.view(), bits(Class::month_name, Class::season)))
        return true;
    const bool round = value % 50 == 0 || value < 1900;
    return !(round && read_plural(skip_gap(digits.end, text.last), text.last) != nullptr);
}

Cursor skip_number_run(Cursor at, Cursor last) {
    while (at < last) {
        if (is_digit(*at) || is_ascii_letter(*at)) {
            ++at;
        } else if ((*at == '.' || *at == ',' || *at == ':' || *at == '/' || *at == '-') &&
                   at + 1 < last && is_digit(at[1])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

}  // namespace gainsay::grammar::figures
