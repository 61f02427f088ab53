#include "app/review/entities.hpp"

#include "app/filter.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

std::string right(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, columns_of(text)), ' ') + text;
}

std::size_t name_columns(std::size_t width) { return (width > 56 ? width - 46 : 10) / 2; }

}  // namespace

void Entities::load() { all_ = data_.entities(); }

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
