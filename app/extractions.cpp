#include "app/extractions.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/json.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::string field(std::string_view text) {
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return out;
}

std::string three_digits(double value) {
    std::array<char, 16> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.3f", std::clamp(value, 0.0, 1.0));
    return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::string openie_lines(std::string_view sentence, const std::vector<Extraction>& extractions) {
    std::string out;
    for (const Extraction& one : extractions) {
        out += field(sentence) + "\t" + three_digits(one.confidence) + "\t" + field(one.subject) +
               "\t" + field(one.predicate);
        for (const std::string& object : one.objects) out += "\t" + field(object);
        if (one.objects.empty()) out += "\t";
        out += "\n";
    }
    return out;
}

std::string feature_lines(std::string_view sentence, const std::vector<Extraction>& extractions) {
    std::string out;
    for (const Extraction& one : extractions) {
        out += field(sentence) + "\t" + one.features + "\t" + field(one.subject) + "\t" +
               field(one.predicate);
        for (const std::string& object : one.objects) out += "\t" + field(object);
        out += "\n";
    }
    return out;
}

std::string extraction_json(std::string_view sentence, const std::vector<Extraction>& extractions) {
    Json list = Json::array();
    for (const Extraction& one : extractions)
        list.push_back({{"subject", one.subject},
                        {"predicate", one.predicate},
                        {"objects", one.objects},
                        {"confidence", one.confidence}});
    return to_text(Json{{"sentence", sentence}, {"extractions", std::move(list)}}) + "\n";
}

std::string extraction_table(std::string_view sentence,
                             const std::vector<Extraction>& extractions) {
    std::string out = tidy(sentence) + "\n";
    for (const Extraction& one : extractions) {
        out += "    " + three_digits(one.confidence) + "  " + tidy(one.subject) + " | " +
               tidy(one.predicate);
        for (const std::string& object : one.objects) out += " | " + tidy(object);
        out += "\n";
    }
    if (extractions.empty()) out += "    (no claim)\n";
    return out;
}

}  // namespace gainsay::app
