#include "documents/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

struct Mark {
    std::string_view bytes;
    const char* encoding;
    const char* shown;
};
constexpr std::array<Mark, 4> marks = {{{{"\xFF\xFE\0\0", 4}, "UTF-32LE", "UTF-32"},
                                        {{"\0\0\xFE\xFF", 4}, "UTF-32BE", "UTF-32"},
                                        {"\xFF\xFE", "UTF-16LE", "UTF-16"},
                                        {"\xFE\xFF", "UTF-16BE", "UTF-16"}}};

// Characters of UTF-8 beyond ASCII, and bytes that are none.
struct Census {
    std::size_t characters = 0;
    std::size_t broken = 0;
};

Census census_of(std::string_view bytes) {
    Census out;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = decode(bytes, at).size;
        ++(size == 0 ? out.broken : out.characters);
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

// Western text in UTF-16 has a zero in every second byte.
const char* zeros_tell(std::string_view bytes) {
    const std::size_t sample = std::min<std::size_t>(bytes.size(), 4096) / 2 * 2;
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < sample; at += 2) {
        even += bytes[at] == '\0' ? 1U : 0U;
        odd += bytes[at + 1] == '\0' ? 1U : 0U;
    }
    if (sample < 16) return nullptr;
    if (odd * 2 > sample * 7 / 10 && even == 0) return "UTF-16LE";
    if (even * 2 > sample * 7 / 10 && odd == 0) return "UTF-16BE";
    return nullptr;
}

bool is_western(std::string_view encoding) {
    const std::string name = folded(encoding);
    return name == "windows-1252" || name == "iso-8859-1" || name == "latin1" ||
           name == "us-ascii" || name == "ascii" || name == "utf-8" || name == "utf8" ||
           name == "cp1252";
}

// The detector's best guess; "" unless it is sure that the text is not Western European.
std::string detected(std::string_view bytes) {
    constexpr std::size_t sample = std::size_t{64} << 10U;
    constexpr std::int32_t sure = 50;  // of 100
    bytes = bytes.substr(0, sample);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
    if (U_FAILURE(error) || match == nullptr) return "";
    const std::string name = ucsdet_getName(match, &error);
    const std::int32_t confidence = ucsdet_getConfidence(match, &error);
    return U_FAILURE(error) || confidence < sure || is_western(name) ? "" : name;
}

bool has_high_byte(std::string_view bytes) {
    return std::any_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string converted(std::string_view bytes, const std::string& encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(encoding.c_str(), &error), &ucnv_close);
    if (U_FAILURE(error) || bytes.size() > std::numeric_limits<std::int32_t>::max())
        return std::string(bytes);
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), error);
    std::string out;
    out.reserve(bytes.size());
    if (U_SUCCESS(error)) text.toUTF8String(out);
    return U_FAILURE(error) ? std::string(bytes) : out;
}

void to_utf8(std::string& bytes, std::string_view declared, std::vector<ReadWarning>& warnings) {
    const auto turn = [&](std::string_view from, const std::string& encoding,
                          const std::string& shown) {
        bytes = converted(from, encoding);
        warnings.push_back(
            {0, 0, "is " + shown + "; read as UTF-8, whose bytes its offsets count"});
    };
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes))
            return turn(std::string_view(bytes).substr(mark.bytes.size()), mark.encoding,
                        mark.shown);
    if (const char* encoding = zeros_tell(bytes)) return turn(bytes, encoding, "UTF-16");
    if (!has_high_byte(bytes)) return;
    const Census census = census_of(bytes);
    if (census.broken <= census.characters) return;  // UTF-8, if need be with broken bytes
    const std::string encoding = declared.empty()       ? detected(bytes)
                                 : is_western(declared) ? ""
                                                        : std::string(declared);
    if (!encoding.empty()) turn(bytes, encoding, encoding);
}

}  // namespace gainsay::documents
