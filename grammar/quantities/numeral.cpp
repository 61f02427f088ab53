#include "grammar/quantities/numeral.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#include "grammar/quantities/vocabulary.hpp"

namespace gainsay::grammar::figures {
namespace {

constexpr std::size_t most_digits = 24;

// Calls `visit` with each word of the piece.
template <typename Visit>
void each_word(Piece piece, Visit visit) {
    Cursor at = piece.begin;
    while (at < piece.end) {
        const Piece word = word_at(at, piece.end);
        if (!word.empty()) visit(word.view());
        at = word.empty() ? at + 1 : word.end;
    }
}

double scale_of(std::string_view word) {
    const Vocabulary& words = Vocabulary::instance();
    for (const Class c : {Class::hundred, Class::scale, Class::scale_letter})
        if (const double value = words.value(word, c); value != 0.0) return value;
    return 0.0;
}

double product_of_scales(Piece scales) {
    double product = 1.0;
    each_word(scales, [&](std::string_view word) {
        if (const double value = scale_of(word); value != 0.0) product *= value;
    });
    return product;
}

std::uint8_t digit_count(double value) {
    double rest = std::floor(std::abs(value));
    std::uint8_t count = 1;
    while (rest >= 10 && count < 20) {
        rest = std::floor(rest / 10);
        ++count;
    }
    return count;
}

// Quarter, half, three quarters in Latin-1: the second byte tells which.
double vulgar_fraction(Cursor at, Cursor end) {
    if (end - at < 2 || *at != '\xC2') return 0.0;
    return at[1] == '\xBC' ? 0.25 : at[1] == '\xBD' ? 0.5 : at[1] == '\xBE' ? 0.75 : 0.0;
}

// "and a half" behind a number.
double half_behind(Piece rest) {
    double value = 0.0;
    each_word(rest, [&](std::string_view word) {
        const double part = Vocabulary::instance().value(word, Class::fraction);
        if (part != 0.0) value = part;
    });
    return value;
}

std::optional<NumeralValue> digits_value(Piece written) {
    char buffer[most_digits + 2];
    std::size_t size = 0;
    NumeralValue out;
    bool decimal = false;
    bool leading = true;
    Cursor at = written.begin;
    for (; at < written.end && (is_digit(*at) || *at == ',' || *at == '.'); ++at) {
        if (*at == ',') continue;
        if (size > most_digits) return std::nullopt;
        buffer[size++] = *at;
        if (*at == '.') {
            decimal = true;
            continue;
        }
        leading = leading && *at == '0';
        if (!leading) ++out.digits;
        if (decimal) out.magnitude /= 10;
    }
    if (size > 0) std::from_chars(buffer, buffer + size, out.value);
    if (const Cursor slash = std::find(written.begin, written.end, '/'); slash != written.end) {
        double whole = 0.0;
        double above = out.value;
        if (slash != at) {  // "1 1/2"
            whole = out.value;
            std::from_chars(skip_gap(at, slash), slash, above);
        }
        double below = 0.0;
        std::from_chars(slash + 1, written.end, below);
        if (below == 0.0) return std::nullopt;
        out.value = whole + above / below;
        out.magnitude = 1.0 / below;
        return out;
    }
    const double part = vulgar_fraction(at, written.end) + half_behind({at, written.end});
    if (part != 0.0) {
        out.value += part;
        out.magnitude = 0.1;
        ++out.digits;
    }
    return out;
}

// "two hundred and five": units and tens add up, hundreds multiply, larger scales close a group.
NumeralValue words_value(Piece written) {
    const Vocabulary& words = Vocabulary::instance();
    NumeralValue out;
    out.in_words = true;
    double total = 0.0;
    double current = 0.0;
    each_word(written, [&](std::string_view word) {
        const Classes classes = words.classes(word);
        if ((classes & bit(Class::units)) != 0) {
            current += words.value(word, Class::units);
        } else if ((classes & bit(Class::tens)) != 0) {
            current += words.value(word, Class::tens);
        } else if ((classes & bits(Class::hundred, Class::scale)) != 0) {
            const double scale = scale_of(word);
            current = (current == 0.0 ? 1.0 : current) * scale;
            if (scale < 1000) return;
            total += current;
            current = 0.0;
        } else if ((classes & bit(Class::fraction)) != 0) {
            current += words.value(word, Class::fraction);
            out.magnitude = 0.1;
        }
    });
    out.value = total + current;
    return out;
}

}  // namespace

std::optional<NumeralValue> value_of(const NumeralSyntax& numeral) {
    const Cursor at = numeral.written.begin;
    if (numeral.written.empty()) return std::nullopt;
    const bool digits = is_digit(*at) || *at == '.' || *at == '\xC2';
    // The scale closes the last group of words: "three thousand four" and "hundred".
    const Cursor end = numeral.scale.empty() ? numeral.written.end : numeral.scale.end;
    auto out = digits ? digits_value(numeral.written) : words_value({at, end});
    if (!out) return out;
    if (!numeral.scale.empty()) {
        out->scale = product_of_scales(numeral.scale);
        if (digits) out->value *= out->scale;
        out->magnitude *= out->scale;
    }
    if (!digits) out->digits = digit_count(out->value / out->magnitude + 0.5);
    return out;
}

double ordinal_value(Piece text) {
    if (text.empty()) return 0.0;
    if (!is_digit(*text.begin)) return Vocabulary::instance().value(text.view(), Class::ordinal);
    double value = 0.0;
    for (Cursor at = text.begin; at < text.end && is_digit(*at); ++at)
        value = value * 10 + (*at - '0');
    return value;
}

double small_count(Piece text) {
    if (text.empty()) return 0.0;
    if (is_digit(*text.begin)) return ordinal_value(text);
    const std::string_view word = text.view();
    if (word.size() <= 2 && to_lower(word[0]) == 'a') return 1.0;
    const Vocabulary& words = Vocabulary::instance();
    const double units = words.value(word, Class::units);
    return units != 0.0 ? units : scale_of(word);
}

}  // namespace gainsay::grammar::figures
