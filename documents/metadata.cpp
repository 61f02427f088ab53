#include "documents/metadata.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <utility>
#include <vector>

#include "documents/assemble.hpp"
#include "documents/date_line.hpp"
#include "documents/furniture.hpp"
#include "documents/line_shapes.hpp"
#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

constexpr std::size_t longest_value = 300;
// An author named by a byline ranks behind every key of the head.
constexpr std::size_t byline_rank = std::numeric_limits<std::size_t>::max();

struct KeyValue {
    std::string key;  // small letters
    std::string_view value;
};

std::optional<KeyValue> key_value(std::string_view line) {
    constexpr std::size_t longest_key = 30;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_key) return std::nullopt;
    if (colon + 1 < line.size() && !is_blank(line[colon + 1])) return std::nullopt;
    const std::string_view key = trimmed(line.substr(0, colon));
    const bool letters = std::all_of(key.begin(), key.end(), [](char c) {
        return is_ascii_letter(c) || c == ' ' || c == '-' || c == '_';
    });
    if (!letters || words(key).size() > 3) return std::nullopt;
    std::string name = folded(key);
    std::replace(name.begin(), name.end(), '_', ' ');
    return KeyValue{std::move(name), trimmed(line.substr(colon + 1))};
}

bool is_known(const std::string& key) {
    const auto& all = lists();
    return all.has("key-title", key) || all.has("key-source", key) || all.has("key-date", key) ||
           all.has("key-kind", key) || all.has("key-address", key) || all.has("key-other", key);
}

std::string_view unquoted(std::string_view value) {
    const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                        (value.front() == '"' || value.front() == '\'');
    if (quoted) return value.substr(1, value.size() - 2);
    if (value.size() >= 2 && value.front() == '[' && value.back() == ']')  // YAML's short list
        return trimmed(value.substr(1, std::min(value.find(','), value.size() - 1) - 1));
    return value;
}

void take(const KeyValue& pair, Metadata& found) {
    const std::string value(unquoted(pair.value));
    if (value.empty()) return;
    const auto& all = lists();
    if (all.has("key-address", pair.key) && found.address.empty() && value.starts_with("http"))
        found.address = value;
    if (all.has("key-title", pair.key) && found.title.empty()) found.title = value;
    if (all.has("key-kind", pair.key) && found.kind.empty()) found.kind = value;
    if (all.has("key-date", pair.key) && !found.date)
        if (const auto date = find_date(value, YearAlone::yes)) found.date = date->interval;
    const auto& keys = all.entries("key-source");
    const auto rank = std::find(keys.begin(), keys.end(), pair.key);
    if (rank != keys.end())
        found.sources.emplace(static_cast<std::size_t>(rank - keys.begin()), value);
}

struct LineCursor {
    std::string_view clean;
    std::size_t at = 0;

    [[nodiscard]] bool done() const { return at >= clean.size(); }
    [[nodiscard]] std::string_view peek() const {
        return clean.substr(at, std::min(clean.find('\n', at), clean.size()) - at);
    }
    void skip() { at = std::min(clean.find('\n', at), clean.size() - 1) + 1; }
};

std::optional<Head> read_front_matter(LineCursor cursor) {
    constexpr int most_lines = 200;
    if (trimmed(cursor.peek()) != "---") return std::nullopt;
    cursor.skip();
    Head head;
    std::string last_key;
    bool any = false;
    for (int i = 0; i < most_lines && !cursor.done(); ++i) {
        const std::string_view line = cursor.peek();
        cursor.skip();
        const std::string_view inner = trimmed(line);
        if (inner == "---" || inner == "...") {
            if (!any) return std::nullopt;
            head.end = static_cast<std::uint32_t>(cursor.at);
            return head;
        }
        if (const auto pair = key_value(inner)) {
            any = true;
            last_key = pair->value.empty() ? pair->key : "";
            take(*pair, head.found);
        } else if (inner.starts_with("- ") && !last_key.empty()) {
            take({std::exchange(last_key, ""), trimmed(inner.substr(2))}, head.found);
        }
    }
    return std::nullopt;
}

// Whether all lines of a draft are `Key: value` with keys that are known.
std::vector<std::string> lines_of(const Draft& draft, std::string_view clean) {
    std::vector<std::string> lines;
    for (const Piece& piece : draft.pieces) {
        if (lines.empty() || piece.join == Join::wrap) lines.emplace_back();
        lines.back() += piece.literal.empty() ? clean.substr(piece.text.begin, piece.text.size())
                                              : std::string_view(piece.literal);
    }
    return lines;
}

bool looks_like_name(std::string_view text) {
    const auto all = words(text);
    if (all.size() < 2 || all.size() > 4 || width(text) > 40) return false;
    return std::all_of(all.begin(), all.end(), [](std::string_view word) {
        const bool initial_or_word = is_upper(decode(word, 0).value);
        return initial_or_word && std::none_of(word.begin(), word.end(), is_digit) &&
               word.find_first_of(":?!;&/()") == std::string_view::npos;
    });
}

// "By Jane Doe", "Written by Jane Doe, Example News": the name; empty if it is no byline.
std::string byline(std::string_view line) {
    if (line.size() > 100) return "";
    const std::string plain = folded(line);
    std::size_t longest = 0;
    for (const std::string& start : lists().entries("byline-start"))
        if (plain.starts_with(start + " ")) longest = std::max(longest, start.size());
    if (longest == 0) return "";
    std::string_view name = trimmed(line.substr(longest));
    name = trimmed(name.substr(0, name.find_first_of(",|;")));
    while (!name.empty() && name.back() == '.') name.remove_suffix(1);
    const std::size_t joint = name.find(" and ");
    return looks_like_name(name.substr(0, joint)) ? std::string(name) : "";
}

class FirstLines {
public:
    FirstLines(Layout& layout, std::string_view clean, Metadata& found)
        : layout_(layout), clean_(clean), found_(found) {}

    void read() {
        constexpr std::size_t most_drafts = 12;
        constexpr std::size_t last_drafts = 4;
        auto& drafts = layout_.drafts;
        taken_.assign(drafts.size(), false);
        const std::size_t first = std::min(drafts.size(), most_drafts);
        for (std::size_t i = 0; i < first && drafts[i].span().size() < longest_value; ++i)
            read_at(i);
        for (std::size_t i = 0; i < first; ++i) read_name_by_date(i);
        for (std::size_t i = drafts.size() - std::min(drafts.size(), last_drafts);
             i < drafts.size(); ++i)
            if (!taken_[i]) read_closing(i);
        move_taken();
    }

private:
    // A draft goes only when every line of it is understood.
    void read_at(std::size_t i) {
        const Draft& draft = layout_.drafts[i];
        const auto lines = lines_of(draft, clean_);
        Metadata here;
        bool all_known = !lines.empty();
        bool dated = false;
        for (const std::string& line : lines) {
            const auto pair = key_value(line);
            if (pair && is_known(pair->key) && pair->value.size() < longest_value) {
                take(*pair, here);
            } else if (const auto date = date_line(line)) {
                if (!here.date) here.date = date;
                dated = true;
            } else if (!read_parts(line, here)) {
                all_known = false;
            }
        }
        if (all_known) {
            taken_[i] = true;
            if (dated) dated_.push_back(i);
            merge(here);
        } else if (draft.kind == BlockKind::heading && found_.title.empty()) {
            found_.title = joined(draft, clean_);
            title_ = i;
        }
    }

    // "By Jane Doe | 3 March 2024", "Jane Doe, 3 March 2024".
    static bool read_parts(std::string_view line, Metadata& here) {
        if (line.size() > 120) return false;
        if (const std::string author = byline(line); !author.empty()) {
            here.sources.emplace(byline_rank, author);
            if (const auto date = find_date(line, YearAlone::no)) here.date = date->interval;
            return true;
        }
        const auto date = find_date(line, YearAlone::no);
        if (!date) return false;
        std::string_view before = trimmed(line.substr(0, date->begin));
        while (!before.empty() &&
               std::string_view(",|-").find(before.back()) != std::string_view::npos)
            before = trimmed(before.substr(0, before.size() - 1));
        if (!looks_like_name(before) || !date_line(line.substr(date->begin))) return false;
        here.sources.emplace(byline_rank, std::string(before));
        here.date = date->interval;
        return true;
    }

    void read_name_by_date(std::size_t i) {
        if (taken_[i] || i == title_ || found_.title.empty()) return;
        const bool beside = std::any_of(dated_.begin(), dated_.end(), [&](std::size_t date) {
            return date == i + 1 || date + 1 == i;
        });
        const std::string text = joined(layout_.drafts[i], clean_);
        if (!beside || !looks_like_name(text) || i < title_) return;
        taken_[i] = true;
        found_.sources.emplace(byline_rank, text);
    }

    void read_closing(std::size_t i) {
        const std::string author = byline(joined(layout_.drafts[i], clean_));
        if (author.empty()) return;
        taken_[i] = true;
        found_.sources.emplace(byline_rank, author);
    }

    void merge(const Metadata& here) {
        if (found_.title.empty()) found_.title = here.title;
        if (found_.kind.empty()) found_.kind = here.kind;
        if (found_.address.empty()) found_.address = here.address;
        if (!found_.date) found_.date = here.date;
        for (const auto& [rank, source] : here.sources) found_.sources.emplace(rank, source);
    }

    void move_taken() {
        std::vector<Draft> kept;
        for (std::size_t i = 0; i < layout_.drafts.size(); ++i) {
            if (taken_[i]) {
                layout_.furniture.push_back(layout_.drafts[i].span());
            } else {
                kept.push_back(std::move(layout_.drafts[i]));
            }
        }
        layout_.drafts = std::move(kept);
    }

    Layout& layout_;
    std::string_view clean_;
    Metadata& found_;
    std::vector<bool> taken_;
    std::vector<std::size_t> dated_;
    std::size_t title_ = std::numeric_limits<std::size_t>::max() - 1;
};

std::string title_of_name(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    std::replace(name.begin(), name.end(), '-', ' ');
    std::string title(trimmed(name));
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

// The date that a file's name begins or ends with.
std::optional<FoundDate> date_of_name(const std::string& stem) {
    const auto date = find_date(stem, YearAlone::yes);
    if (!date) return std::nullopt;
    const auto apart = [&](std::size_t at) {
        return at >= stem.size() || (!is_ascii_letter(stem[at]) && !is_digit(stem[at]));
    };
    const bool at_begin = date->begin == 0 && apart(date->end);
    const bool at_end = date->end == stem.size() && date->begin > 0 && apart(date->begin - 1);
    return at_begin || at_end ? date : std::nullopt;
}

}  // namespace

void take(const std::string& key, std::string_view value, Metadata& found) {
    take(KeyValue{folded(key), trimmed(value)}, found);
}

Head read_head(std::string_view clean) {
    LineCursor cursor{clean};
    while (!cursor.done() && trimmed(cursor.peek()).empty()) cursor.skip();
    if (cursor.done()) return {};
    if (auto front = read_front_matter(cursor)) return *front;
    Head head;
    std::optional<KeyValue> first = key_value(trimmed(cursor.peek()));
    if (!first || !is_known(first->key) || first->value.size() > longest_value) return {};
    while (!cursor.done()) {
        const std::string_view line = cursor.peek();
        const auto pair = key_value(trimmed(line));
        if (!pair || pair->value.size() > longest_value) break;
        take(*pair, head.found);
        cursor.skip();
    }
    head.end = static_cast<std::uint32_t>(cursor.at);
    return head;
}

void read_first_lines(Layout& layout, std::string_view clean, Metadata& found) {
    FirstLines(layout, clean, found).read();
}

DocumentInfo describe(const Metadata& found, const std::string& path, const Overrides& overrides) {
    DocumentInfo info;
    info.path = path;
    info.title = found.title;
    info.source = found.source();
    info.kind = found.kind;
    info.address = found.address;
    if (found.date) info.date = *found.date;
    std::string stem = path == "-" ? "standard input" : std::filesystem::path(path).stem().string();
    if (const auto date = date_of_name(stem)) {
        if (!found.date) info.date = date->interval;
        stem.erase(date->begin, date->end - date->begin);
    }
    if (info.title.empty()) {
        info.title = title_of_name(stem);
        const std::string ending = std::filesystem::path(path).extension().string();
        if (const std::size_t record = ending.find('#'); record != std::string::npos)
            info.title += " " + ending.substr(record);  // "news.csv#12": one of many
    }
    if (info.kind.empty()) {
        std::string dashed = folded(stem);
        std::replace_if(
            dashed.begin(), dashed.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
        for (const std::string& kind : lists().entries("kind"))
            if (("-" + dashed + "-").find("-" + kind + "-") != std::string::npos) {
                info.kind = kind;
                break;
            }
    }
    if (overrides.title) info.title = *overrides.title;
    if (overrides.source) info.source = *overrides.source;
    if (overrides.kind) info.kind = *overrides.kind;
    if (overrides.date) info.date = *overrides.date;
    return info;
}

}  // namespace gainsay::documents
