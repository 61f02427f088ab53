#include "app/markup.hpp"

#include <algorithm>
#include <string_view>

#include "app/text.hpp"

namespace gainsay::app {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Walks quote and sentence side by side.
class Walk {
public:
    explicit Walk(const Evidence& side) : side_(side), quote_(side.quote), text_(side.sentence) {}

    std::optional<std::string> run() {
        while (to_ < text_.size()) {
            pass_tags();
            if (text_[to_] == ' ') {
                mark(at_);
                pass_blanks();
                out_ += text_[to_++];
            } else if (at_ >= quote_.size()) {
                return std::nullopt;
            } else if (quote_[at_] == '&' && entity() > 1) {
                const std::size_t size = entity();
                mark(at_);
                take_character();
                at_ += size;
            } else if (quote_[at_] == text_[to_]) {
                mark(at_++);
                out_ += text_[to_++];
            } else {
                return std::nullopt;
            }
        }
        if (marked_) out_ += mark_end;
        return out_;
    }

private:
    void pass_tags() {
        while (at_ < quote_.size() && quote_[at_] == '<' && text_[to_] != '<')
            at_ = std::min(quote_.find('>', at_), quote_.size() - 1) + 1;
    }

    void pass_blanks() {
        for (std::size_t before = quote_.size() + 1; before != at_;) {
            before = at_;
            while (at_ < quote_.size() && is_space(quote_[at_])) ++at_;
            if (at_ < quote_.size() && quote_[at_] == '<')
                at_ = std::min(quote_.find('>', at_), quote_.size() - 1) + 1;
            for (const std::string_view blank : {"&nbsp;", "&#160;", "&#xa0;", "&#xA0;"})
                if (quote_.substr(at_).starts_with(blank)) at_ += blank.size();
        }
    }

    // Bytes of the entity that stands here; 1 if the '&' stands for itself.
    [[nodiscard]] std::size_t entity() const {
        std::size_t end = at_ + 1;
        while (end < quote_.size() && end - at_ < 34 &&
               (quote_[end] == '#' || (quote_[end] >= '0' && quote_[end] <= '9') ||
                (quote_[end] >= 'a' && quote_[end] <= 'z') ||
                (quote_[end] >= 'A' && quote_[end] <= 'Z')))
            ++end;
        const bool closed = end < quote_.size() && quote_[end] == ';' && end > at_ + 1;
        return closed ? end + 1 - at_ : 1;
    }

    void take_character() {
        out_ += text_[to_++];
        while (to_ < text_.size() && goes_on(text_[to_])) out_ += text_[to_++];
    }

    void mark(std::size_t at) {
        const std::size_t offset = side_.begin + at;
        const bool now = std::any_of(
            side_.marked.begin(), side_.marked.end(),
            [&](const Span& span) { return span.begin <= offset && offset < span.end; });
        if (now != marked_) out_ += now ? mark_begin : mark_end;
        marked_ = now;
    }

    const Evidence& side_;
    std::string_view quote_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t to_ = 0;
    bool marked_ = false;
    std::string out_;
};

}  // namespace

std::optional<std::string> without_markup(const Evidence& side) {
    if (side.quote.find_first_of("<&") == std::string::npos) return std::nullopt;
    return Walk(side).run();
}

}  // namespace gainsay::app
