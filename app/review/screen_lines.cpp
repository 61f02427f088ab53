// How the screen looks.
#include <algorithm>
#include <cmath>

#include "app/review/rule_records.hpp"
#include "app/review/screen.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

using store::DecisionState;

namespace {

constexpr std::size_t around_list = 4;  // header, tabs, message, keys

constexpr std::size_t narrowest = 60;  // a narrower window shows the left part of this

char sign(DecisionState state) { return ".+x=?"[static_cast<std::size_t>(state)]; }

Look look_of(FindingKind kind) {
    if (kind == FindingKind::contradiction) return {.bold = true, .colour = Colour::red};
    if (kind == FindingKind::reversal) return {.bold = true, .colour = Colour::yellow};
    return {.bold = true};
}

Look look_of(DecisionState state) {
    if (state == DecisionState::confirmed) return {.bold = true, .colour = Colour::green};
    return state == DecisionState::open ? plain : Look{.dim = true};
}

std::string percent(double score) {
    const std::string digits = std::to_string(std::lround(std::clamp(score, 0.0, 1.0) * 100));
    return std::string(3 - std::min<std::size_t>(3, digits.size()), ' ') + digits + "%";
}

// `right` ends at the last column but one; what is left of it gives way.
Line with_right(Line left, const std::string& right, std::size_t width, Look look = plain) {
    const std::size_t used = columns_of(right) + 2;
    if (used >= width) return left.cut(width);
    left.cut(width - used).fill(width - columns_of(right) - 1);
    return left.add(right, look);
}

}  // namespace

Line Screen::header(std::size_t width) const {
    const std::size_t all = queue_.all().size();
    const std::size_t open = queue_.count(DecisionState::open);
    const std::string progress = std::to_string(all - open) + "/" + std::to_string(all) +
                                 " reviewed, " + std::to_string(open) + " left";
    Line left(width >= 80 ? " gainsay review  " : " ", bold);
    left.add(tidy(data_.name()), bold);
    const store::Run run = data_.run();
    left.add("  run " + std::to_string(run.id));
    std::string news;
    if (const std::size_t fresh = queue_.count(store::RunStatus::fresh); fresh != 0)
        news += "+" + std::to_string(fresh) + " new";
    if (const std::size_t again = queue_.count(store::RunStatus::reopened); again != 0)
        news += (news.empty() ? "" : ", ") + std::to_string(again) + " reopened";
    if (!news.empty()) left.add(": " + news);
    return with_right(std::move(left), progress, width, bold);
}

Line Screen::tabs(std::size_t width) {
    static constexpr std::array<std::string_view, 5> names = {"Queue", "Matrix", "Entities",
                                                              "Timeline", "Rules"};
    Line line;
    for (std::size_t i = 0; i < names.size(); ++i) {
        tab_columns_.at(i) = line.columns();
        line.add(" " + std::to_string(i + 1) + " " + std::string(names.at(i)) + " ",
                 i == view_ ? Look{.bold = true, .reverse = true} : plain);
    }
    tab_columns_.back() = line.columns();
    std::string right;
    if (queue_.selection_size() != 0)
        right += std::to_string(queue_.selection_size()) + " selected  ";
    if (queue_.order() != Order::score) right += "by " + std::string(name(queue_.order())) + "  ";
    if (!search_.empty()) right += "search: " + tidy(search_) + "  ";
    right += "filter: " + (filter_.empty() ? "none" : tidy(filter_));
    right = shorten(right, width - std::min(width, line.columns() + 3));
    return with_right(std::move(line), right, width);
}

Line Screen::footer(std::size_t width) const {
    static constexpr std::array<std::string_view, 13> keys = {
        "c confirm", "f false alarm", "b both stand", "d defer",        "u undo",
        "? keys",    "q quit",        "n note",       "Enter document", "/ search",
        "F filter",  "v select",      "t make case"};
    static constexpr std::array<std::string_view, 4> view_keys = {"Enter show these", "1-5 views",
                                                                  "? keys", "q quit"};
    static constexpr std::array<std::string_view, 5> document_keys = {
        "Tab other side", "o editor", "Space page down", "g top", "q back"};
    static constexpr std::array<std::string_view, 3> help_keys = {"Enter run this key", "Esc back",
                                                                  "letters search"};
    const std::span<const std::string_view> all =
        mode_ == Mode::help       ? std::span<const std::string_view>(help_keys)
        : mode_ == Mode::document ? std::span<const std::string_view>(document_keys)
        : view_ != queue          ? std::span<const std::string_view>(view_keys)
                                  : std::span<const std::string_view>(keys);
    Line line;
    for (const std::string_view one : all) {
        if (line.columns() + one.size() + 2 > width) break;
        const std::size_t blank = one.find(' ');
        line.add(" ").add(one.substr(0, blank), bold).add(one.substr(blank)).add(" ");
    }
    return line;
}

Line Screen::list_row(std::size_t row, std::size_t width) const {
    const store::FindingSummary& one = queue_.at(row);
    const bool here = row == queue_.cursor();
    Line line(here ? ">" : " ");
    line.add(queue_.selected(row) ? "*" : " ", bold);
    line.add(std::string(1, sign(one.state)), look_of(one.state)).add(" ");
    line.add(std::string(1, "CRT"[static_cast<std::size_t>(one.kind)]), look_of(one.kind));
    line.add(" " + percent(one.score) + " ");
    const std::size_t reasons = std::clamp<std::size_t>(width / 5, 14, 26);
    line.add(pad(shorten(one.reason, reasons), reasons)).add(" ");
    if (!one.note.empty()) line.add("(n) ");
    const Look text = one.state == DecisionState::open ? plain : dim;
    const std::size_t left = width - std::min(width, line.columns() + 11);
    line.add(shorten(tidy(one.message), left), text);
    line = with_right(std::move(line), std::string(name(one.status)), width);
    if (here) line.fill(width).reversed();
    return line;
}

Lines Screen::reasons(std::size_t width) const {
    Lines out{Line(" Why is it a false alarm? One key:", bold)};
    char letter = 'a';
    for (const Named& guard : data_.guards()) {
        Line line("   ");
        line.add(std::string(1, letter++), bold).add("  " + pad(guard.id, 24) + guard.title);
        out.push_back(line.cut(width));
    }
    out.push_back(Line("   ").add("Enter", bold).add("  none of these; write a note with n"));
    out.push_back(Line("   ").add("Esc", bold).add("    back"));
    return out;
}

// What a filter may ask, for whoever writes one.
Lines Screen::fields(std::size_t width) {
    Lines out{
        Line(" Terms that must all hold: field=value, !=, and < <= > >= for score and date", bold)};
    for (const FilterField& field : filter_fields())
        out.push_back(Line("   ").add(pad(field.name, 10), bold).add(field.about).cut(width));
    return out;
}

Lines Screen::details(std::size_t width, std::size_t height) {
    if (mode_ == Mode::reason) return reasons(width);
    if (mode_ == Mode::prompt && asked_ == Asked::filter) return fields(width);
    const store::StoredFinding* shown = finding();
    if (shown == nullptr) return {};
    Lines all = evidence_.lines(*shown, context_, width);
    if (!records_) {
        records_.emplace();
        for (store::RuleRecord& one : data_.rule_records()) records_->emplace(one.rule, one);
    }
    const auto record = records_->find(shown->finding.reason);
    std::string by = shown->finding.reason + "  " + shown->finding.key + "  score " +
                     percent(shown->finding.score).substr(0, 4);
    if (record != records_->end())
        if (const std::string words = RuleRecords::in_words(record->second); !words.empty())
            by += "  record: " + words;
    const auto why = std::find_if(all.begin(), all.end(), [](const Line& line) {
        return line.text().starts_with(" -- Why ");
    });
    if (why != all.end()) all.insert(why + 1, Line(" " + by, dim).cut(width));
    detail_rows_ = height;
    scroll_ = std::min(scroll_, all.size() > height ? all.size() - height : 0);
    const bool more = all.size() > scroll_ + height;
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(scroll_));
    all.resize(std::min(all.size(), height));
    if (more && !all.empty()) {
        const std::string hint = "more: Space";
        all.back() = with_right(std::move(all.back()), hint, width, dim);
    }
    return all;
}

void Screen::add_queue(Lines& out, std::size_t width, std::size_t height) {
    list_rows_ =
        std::min(std::max<std::size_t>(queue_.size(), 1), std::max<std::size_t>(3, height * 2 / 5));
    list_rows_ = std::min(list_rows_, height);
    if (mode_ == Mode::reason) {  // all the reasons, before much of the list
        const std::size_t rows = reasons(width).size();
        list_rows_ = std::min(list_rows_, height > rows ? height - rows : 1);
    }
    first_ = scrolled(first_, queue_.cursor(), list_rows_);
    first_ = std::min(first_, queue_.size() > list_rows_ ? queue_.size() - list_rows_ : 0);
    for (std::size_t i = first_; i < std::min(queue_.size(), first_ + list_rows_); ++i)
        out.push_back(list_row(i, width));
    if (queue_.size() == 0) out.emplace_back(" no findings", dim);
    for (Line& line : details(width, height - list_rows_)) out.push_back(std::move(line));
    out.resize(std::min(out.size(), height + 2));  // under the header and the tabs
}

Lines Screen::lines(std::size_t width, std::size_t height) {
    const std::size_t window = width;
    width = std::max<std::size_t>(width, narrowest);
    Lines out{header(width), tabs(width)};
    const std::size_t body = std::max<std::size_t>(height, around_list + 2) - around_list;
    if (mode_ == Mode::help)
        for (Line& line : help_.lines(width, body)) out.push_back(std::move(line));
    else if (mode_ == Mode::document)
        for (Line& line : document_->lines(width, body)) out.push_back(std::move(line));
    else if (view_ == queue || mode_ == Mode::reason)
        add_queue(out, width, body);
    else
        for (Line& line : views_.at(view_)->lines(width, body)) out.push_back(std::move(line));
    out.resize(2 + body);
    const Line message =
        Line(message_.empty() ? "" : " ")
            .add(tidy(message_),
                 message_is_error_ ? Look{.bold = true, .colour = Colour::red} : bold);
    if (mode_ != Mode::prompt) {
        out.push_back(message);
        out.push_back(footer(width));
    } else {
        out.push_back(prompt_.line(width));
        out.push_back(message_.empty()
                          ? Line(" Enter takes it, Esc leaves it as it was, Ctrl-U empties it", dim)
                          : message);
    }
    out.resize(height);
    for (Line& line : out) line.cut(window);
    return out;
}

}  // namespace gainsay::app::review
