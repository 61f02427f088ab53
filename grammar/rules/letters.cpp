#include "grammar/rules/letters.hpp"

#include <array>
#include <boost/spirit/home/support/char_encoding/unicode/query.hpp>
#include <cstdint>

namespace gainsay::grammar::rules {
namespace {

struct Letter {
    char32_t value = 0;
    std::size_t bytes = 0;  // 0: not well-formed
};

Letter letter_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i])
                               : static_cast<unsigned char>(0);
    };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return {};
    char32_t value = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {};
        value = (value << 6) | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least.at(bytes) || value > 0x10FFFF || surrogate) return {};
    return {value, bytes};
}

void append(std::string& out, char32_t letter) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
        put(0xC0 | (letter >> 6));
    } else if (letter < 0x10000) {
        put(0xE0 | (letter >> 12));
        put(0x80 | ((letter >> 6) & 0x3F));
    } else {
        put(0xF0 | (letter >> 18));
        put(0x80 | ((letter >> 12) & 0x3F));
        put(0x80 | ((letter >> 6) & 0x3F));
    }
    put(0x80 | (letter & 0x3F));
}

}  // namespace

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = letter_at(text, at).bytes;
        if (bytes == 0) return at;
        at += bytes;
    }
    return std::nullopt;
}

std::string lower_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        append(out, boost::spirit::ucd::to_lowercase(letter.value));
        at += letter.bytes == 0 ? 1 : letter.bytes;
    }
    return out;
}

}  // namespace gainsay::grammar::rules
