#include "app/review/entities.hpp"

#include <set>
#include <string_view>
#include <vector>

#include "app/filter.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

std::string right(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, columns_of(text)), ' ') + text;
}

std::size_t name_columns(std::size_t width) { return (width > 56 ? width - 46 : 10) / 2; }

// Figures with the names of months and days alone, as "12 March 2024" or "2024-03-12"; not "May".
bool is_date(const std::string& name) {
    static const std::set<std::string> words = {
        "january",   "february",  "march",   "april",    "may",      "june",   "july",
        "august",    "september", "october", "november", "december", "monday", "tuesday",
        "wednesday", "thursday",  "friday",  "saturday", "sunday",   "of",     "the",
        "st",        "nd",        "rd",      "th"};
    std::string word;
    bool figures = false;
    for (const char c : small_letters(name) + " ") {
        if (c >= 'a' && c <= 'z') {
            word.push_back(c);
            continue;
        }
        if (!word.empty() && !words.contains(word)) return false;
        word.clear();
        const bool digit = c >= '0' && c <= '9';
        figures = figures || digit;
        if (!digit && std::string_view(" -/.,").find(c) == std::string_view::npos) return false;
    }
    return figures;
}

}  // namespace

void Entities::load() {
    all_ = data_.entities();
    std::erase_if(all_, [](const store::EntityRecord& one) {
        return one.mentions == 0 || is_date(one.name);
    });
}

Lines Entities::head(std::size_t width) {
    const std::size_t names = name_columns(width);
    Line line(" " + pad("entity", names) + "  " + pad("part of", names) + right("documents", 11) +
                  right("mentions", 10) + right("claims", 9) + right("findings", 10),
              bold);
    return {line.cut(width)};
}

Line Entities::row(std::size_t index, std::size_t width) {
    const store::EntityRecord& one = all_[index];
    const std::size_t names = name_columns(width);
    return Line(" " + pad(shorten(tidy(one.name), names), names) + "  " +
                pad(shorten(tidy(one.part_of), names), names) +
                right(std::to_string(one.documents), 11) + right(std::to_string(one.mentions), 10) +
                right(std::to_string(one.claims), 9) +
                right(std::to_string(one.findings.size()), 10));
}

std::string Entities::nothing() const { return "No names were found in these documents."; }

std::string Entities::filter() const {
    if (all_.empty() || all_[cursor()].findings.empty()) return "";
    return "entity=" + filter_value(all_[cursor()].name);
}

}  // namespace gainsay::app::review
