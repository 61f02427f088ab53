#include "grammar/quantities/lexical_steps.hpp"

#include <algorithm>
#include <string>

#include "gainsay/claim.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar::figures {
namespace {

constexpr int longest_phrase = 4;  // words: "in the region of"

// The end of the run of letters and unit signs ("km/h", "m2", "°C", "%", "CO2e") at `at`.
Cursor unit_run(Cursor at, Cursor last) {
    if (at < last && (*at == '%' || *at == '$')) return at + 1;
    const Cursor limit = std::min(last, at + std::min(last - at, longest_word));
    Cursor end = at;
    while (end < limit) {
        if (const std::ptrdiff_t letter = letter_at(end, limit)) {
            end += letter;
        } else if (static_cast<unsigned char>(*end) >= 0x80 && blank_at(end, limit) == 0 &&
                   dash_at(end, limit) == 0) {
            ++end;  // the bytes of "°", "²", "€", "µ"
        } else if (*end == '/' && end > at && letter_at(end + 1, limit) != 0) {
            ++end;
        } else if (is_digit(*end) && end > at && ends_word(end + 1, last)) {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

bool known_unit(std::string_view text) {
    if (text.empty() || Vocabulary::instance().is(text, bit(Class::not_unit))) return false;
    return unit_named(text).has_value() || lexicon::currency(text).has_value();
}

// "or so" is listed for both places; what begins with "or" can only follow.
bool known_approximator(std::string_view text, bool follows) {
    if (text.empty() || Vocabulary::instance().is(text, bit(Class::not_approximator))) return false;
    const auto known = lexicon::approximator(text);
    return known && (known->follows || text.starts_with("or ")) == follows;
}

// Bytes of "~", "<", ">" or one of the signs of U+2248 to U+2265 at `at`.
std::ptrdiff_t comparison_at(Cursor at, Cursor last) {
    if (at >= last) return 0;
    if (*at == '~' || *at == '<' || *at == '>') return 1;
    return last - at >= 3 && *at == '\xE2' && at[1] == '\x89' ? 3 : 0;
}

}  // namespace

bool ends_word(Cursor at, Cursor last) {
    return at >= last || (!is_digit(*at) && letter_at(at, last) == 0);
}

Cursor read_class(Cursor at, Cursor last, Classes any_of) {
    const Piece word = word_at(at, last);
    if (word.empty() || !ends_word(word.end, last)) return nullptr;
    return Vocabulary::instance().is(word.view(), any_of) ? word.end : nullptr;
}

Phrase::Phrase(Cursor begin, Cursor end) {
    while (begin < end) {
        const std::ptrdiff_t blank = blank_at(begin, end);
        if (size_ == sizeof text_) {
            size_ = 0;
            return;
        }
        if (blank == 0) {
            text_[size_++] = *begin++;
        } else {
            if (size_ > 0 && text_[size_ - 1] != ' ') text_[size_++] = ' ';
            begin += blank;
        }
    }
}

Cursor read_approximator(Cursor at, Cursor last, bool follows) {
    if (const std::ptrdiff_t length = comparison_at(at, last); length != 0 && !follows)
        return known_approximator({at, static_cast<std::size_t>(length)}, false) ? at + length
                                                                                 : nullptr;
    Cursor found = nullptr;
    Cursor end = at;
    for (int words = 0; words < longest_phrase; ++words) {
        const Piece word = words == 0 ? word_at(at, last) : word_after(end, last);
        if (word.empty()) break;
        end = word.end;
        if (words == 0 && !Vocabulary::instance().is(word.view(), bit(Class::approximator_first)))
            break;
        if (known_approximator(Phrase(at, end).view(), follows)) found = end;
    }
    return found;
}

std::optional<lexicon::Unit> unit_named(std::string_view text) {
    if (auto unit = lexicon::unit(text)) return unit;
    const std::size_t per = text.find("s per ");
    if (per == std::string_view::npos) return std::nullopt;
    std::string singular(text);
    return lexicon::unit(singular.erase(per, 1));
}

Cursor read_unit(Cursor at, Cursor last) {
    Cursor found = nullptr;
    Cursor begin = at;
    for (int words = 0; words < 3; ++words) {
        const Cursor end = unit_run(begin, last);
        if (end == begin) break;
        if (ends_word(end, last) && known_unit(Phrase(at, end).view())) found = end;
        begin = skip_gap(end, last);
        if (begin == end) break;
    }
    return found;
}

Cursor read_currency(Cursor at, Cursor last) {
    const Cursor limit = std::min(last, at + std::min<std::ptrdiff_t>(last - at, 8));
    Cursor found = nullptr;
    for (Cursor end = at; end < limit && !is_lower(*at); ++end) {
        if (is_digit(*end) || *end == ' ' || *end == '(') break;
        if (lexicon::currency({at, static_cast<std::size_t>(end + 1 - at)})) found = end + 1;
    }
    if (found == nullptr || letter_at(found, last) != 0) return nullptr;  // "USDT5"
    const bool abbreviated =
        found - at == 2 && is_lower(found[-1]) && found < last && *found == '.';
    if (abbreviated) ++found;  // "Rs."
    return found;
}

Cursor read_superlative(Cursor at, Cursor last) {
    const Piece word = word_at(at, last);
    if (word.empty()) return nullptr;
    const std::string_view text = word.view();
    if (Vocabulary::instance().is(text, bit(Class::superlative))) return word.end;
    if (text.size() < 5 || !text.ends_with("est") || !is_lower(text[0])) return nullptr;
    const auto forms = lexicon::WordNet::instance().forms(text);
    return (forms & lexicon::superlative_form) != 0 ? word.end : nullptr;
}

Cursor read_plural(Cursor at, Cursor last) {
    const Piece word = word_at(at, last);
    if (word.empty() || !is_lower(*word.begin)) return nullptr;
    if (Vocabulary::instance().is(word.view(), bit(Class::plural))) return word.end;
    const auto forms = lexicon::WordNet::instance().forms(word.view());
    return (forms & lexicon::plural_form) != 0 ? word.end : nullptr;
}

Cursor read_attached_unit(Cursor at, Cursor last) {
    const bool letter = at < last && is_upper(*at) && ends_word(at + 1, last);
    return letter && *at != 'W' && *at != 'V' ? nullptr : read_unit(at, last);
}

Piece approximator_before(Cursor at, Cursor first) {
    Piece found{at, at};
    Cursor begin = skip_gap_back(at, first);
    const Cursor end = begin;
    for (const std::ptrdiff_t length : {1, 3})
        if (begin - first >= length && comparison_at(begin - length, begin) == length)
            return {begin - length, begin};
    for (int words = 0; words < longest_phrase; ++words) {
        const Piece word = word_before(begin, first);
        if (word.empty()) break;
        begin = word.begin;
        if (words == 0 && !Vocabulary::instance().is(word.view(), bit(Class::approximator_last)))
            break;
        if (known_approximator(Phrase(begin, end).view(), false)) found = {begin, end};
    }
    return found;
}

Piece currency_before(Cursor at, Cursor first) {
    const Piece run = run_before(at, first);
    if (run.empty()) return {at, at};
    // "(about US$", "~$": the currency is the tail of the run that the lexicon knows.
    const Cursor limit = run.end - std::min<std::ptrdiff_t>(run.end - run.begin, 6);
    for (Cursor begin = limit; begin < run.end; ++begin) {
        if (is_lower(*begin) || (begin > run.begin && is_ascii_letter(begin[-1]))) continue;
        if (read_currency(begin, run.end) == run.end) return {begin, run.end};
    }
    return {at, at};
}

}  // namespace gainsay::grammar::figures
