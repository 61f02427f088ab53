#include "app/review/matrix.hpp"

#include <algorithm>

#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

constexpr std::size_t cell_columns = 12;

// Names take what is left of three columns of cells: on a narrow screen they need it more.
std::size_t label_columns(std::size_t width) {
    constexpr std::size_t weight_columns = 7;
    constexpr std::size_t cells = 3 * cell_columns;
    const std::size_t third = std::clamp<std::size_t>(width / 3, 20, 44);
    return width < 80 && width > cells + weight_columns + third ? width - cells - weight_columns
                                                                : third;
}

// A contradiction weighs most: both cannot hold. A tension may be none.
constexpr std::array<std::size_t, 3> weights = {3, 2, 1};

std::size_t weight(const std::array<std::size_t, 3>& counts) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) out += counts.at(i) * weights.at(i);
    return out;
}

// "2C 1T": the heaviest kind first.
std::string cell_text(const std::array<std::size_t, 3>& counts) {
    std::string out;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts.at(i) != 0)
            out += (out.empty() ? "" : " ") + std::to_string(counts.at(i)) + "CRT"[i];
    return out.empty() ? "." : out;
}

Look cell_look(const std::array<std::size_t, 3>& counts) {
    if (counts[0] != 0) return {.bold = true, .colour = Colour::red};
    if (counts[1] != 0) return {.bold = true, .colour = Colour::yellow};
    return counts[2] != 0 ? plain : dim;
}

}  // namespace

void Matrix::load() {
    paths_.clear();
    cells_.clear();
    std::map<std::string, std::size_t> by_id;
    for (const store::StoredDocument& document : data_.documents()) {
        by_id.emplace(document.id, paths_.size());
        paths_.push_back(document.info.path);
    }
    for (const store::FindingSummary& finding : queue_.all()) {
        const auto a = by_id.find(finding.a.document);
        const auto b = by_id.find(finding.b.document);
        if (a == by_id.end() || b == by_id.end()) continue;
        const auto [low, high] = std::minmax(a->second, b->second);
        ++cells_[{low, high}].at(static_cast<std::size_t>(finding.kind));
    }
    row_ = std::min(row_, paths_.empty() ? 0 : paths_.size() - 1);
    column_ = std::min(column_, paths_.empty() ? 0 : paths_.size() - 1);
}

const Matrix::Counts* Matrix::cell(std::size_t row, std::size_t column) const {
    const auto [low, high] = std::minmax(row, column);
    const auto found = cells_.find({low, high});
    return found == cells_.end() ? nullptr : &found->second;
}

Line Matrix::header(std::size_t label, std::size_t columns) const {
    Line line(" documents", bold);
    line.fill(label);
    for (std::size_t i = first_column_; i < std::min(paths_.size(), first_column_ + columns); ++i)
        line.add(pad(std::to_string(i + 1), cell_columns), bold);
    return line.add("weight", bold);
}

Line Matrix::row(std::size_t index, std::size_t label, std::size_t columns) const {
    const std::string number = std::to_string(index + 1) + " ";
    Line line(" " + std::string(4 - std::min<std::size_t>(4, number.size()), ' ') + number);
    line.add(shorten_path(tidy(paths_[index]), label - 7)).fill(label);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
        const Counts* counts = cell(index, i);
        if (counts != nullptr) sum += weight(*counts);
        if (i < first_column_ || i >= first_column_ + columns) continue;
        const bool here = index == row_ && i == column_;
        Look look = counts == nullptr ? dim : cell_look(*counts);
        look.reverse = here;
        const std::string text = cell_text(counts == nullptr ? Counts{} : *counts);
        line.add(shorten(text, cell_columns - 1), look);
        line.add(std::string(cell_columns - std::min(text.size(), cell_columns - 1), ' '));
    }
    return line.add(std::to_string(sum));
}

std::string Matrix::summary() const {
    if (paths_.empty()) return "";
    const Counts* counts = cell(row_, column_);
    std::string out = tidy(paths_[row_]) + " and " +
                      (row_ == column_ ? std::string("itself") : tidy(paths_[column_])) + ": ";
    if (counts == nullptr) return out + "nothing";
    std::string kinds;
    for (std::size_t i = 0; i < counts->size(); ++i)
        if (counts->at(i) != 0)
            kinds += (kinds.empty() ? "" : ", ") +
                     count_of(counts->at(i), gainsay::name(static_cast<FindingKind>(i)));
    return out + kinds + "; Enter shows them";
}

Lines Matrix::lines(std::size_t width, std::size_t height) {
    const std::size_t label = label_columns(width);
    const std::size_t columns = std::max<std::size_t>(1, (width - label - 7) / cell_columns);
    const std::size_t rows = height > 4 ? height - 4 : 1;
    first_row_ = scrolled(first_row_, row_, rows);
    first_column_ = scrolled(first_column_, column_, columns);
    Lines out{header(label, columns)};
    for (std::size_t i = first_row_; i < std::min(paths_.size(), first_row_ + rows); ++i)
        out.push_back(row(i, label, columns));
    out.emplace_back();
    for (const std::string& line : wrap(summary(), width - 2)) out.push_back(Line(" " + line));
    out.emplace_back(" C contradictions, R reversals, T tensions; weight 3, 2, 1", dim);
    out.resize(height);
    for (Line& line : out) line.cut(width);
    return out;
}

bool Matrix::press(const Key& key) {
    const std::size_t last = paths_.empty() ? 0 : paths_.size() - 1;
    using Kind = Key::Kind;
    if (key.kind == Kind::up || key.is('k'))
        row_ -= std::min<std::size_t>(row_, 1);
    else if (key.kind == Kind::down || key.is('j'))
        row_ = std::min(last, row_ + 1);
    else if (key.kind == Kind::left || key.is('h'))
        column_ -= std::min<std::size_t>(column_, 1);
    else if (key.kind == Kind::right || key.is('l'))
        column_ = std::min(last, column_ + 1);
    else if (key.kind == Kind::home)
        row_ = column_ = 0;
    else if (key.kind == Kind::end)
        row_ = column_ = last;
    else
        return false;
    return true;
}

std::string Matrix::filter() const {
    if (paths_.empty() || cell(row_, column_) == nullptr) return "";
    return "pair=" + filter_value(paths_[row_]) + "," + filter_value(paths_[column_]);
}

}  // namespace gainsay::app::review
