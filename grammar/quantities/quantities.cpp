#include "grammar/quantities/quantities.hpp"

#include <algorithm>
#include <limits>

#include "grammar/quantities/date_spans.hpp"
#include "grammar/quantities/figure_context.hpp"
#include "grammar/quantities/lexical_steps.hpp"
#include "grammar/quantities/lower_figure.hpp"
#include "grammar/quantities/numeral.hpp"
#include "grammar/quantities/scan.hpp"

namespace gainsay::grammar {
namespace figures {
namespace {

constexpr Classes special_words = bits(Class::multiplied, Class::multiply, Class::times,
                                       Class::vague, Class::behind, Class::fold);
constexpr Classes first_words = number_words | special_words;

// Finds where figures begin; the grammar reads each from there, the lowering says what it means.
class Scanner {
public:
    Scanner(std::string_view source, std::vector<Span> dates)
        : text_{source.data(), source.data() + source.size()},
          floor_(text_.first),
          dates_(std::move(dates)) {}

    std::vector<FoundQuantity> run() {
        Cursor at = text_.first;
        while ((at = next_start(at, text_.last)) < text_.last) {
            const Cursor start = at;
            at = std::max(read_at(at), start + 1);
            drop_overlapping();
            if (out_.size() == seen_) continue;
            seen_ = out_.size();
            // "600 members or more": what stands behind the noun belongs to the figure
            at = std::max(at, text_.first + out_.back().quantity.span.end);
            floor_ = at;
        }
        return std::move(out_);
    }

private:
    // A special word may look back over the figure before ("a hundred behind"): the first reading
    // stands.
    void drop_overlapping() {
        const auto floor = static_cast<std::uint32_t>(floor_ - text_.first);
        while (out_.size() > seen_ && out_[seen_].quantity.span.begin < floor)
            out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(seen_));
    }

    // What stands at `at`; returns where to go on.
    Cursor read_at(Cursor at) {
        if (const Cursor end = end_of_date(at); end != at) return end;
        if (letter_at(at, text_.last) != 0) return read_word(at);
        if (inside_word(text_, at)) return end_of_name(run_end(at));
        return read_number(at);
    }

    Cursor end_of_date(Cursor at) {
        while (date_ < dates_.size() && text_.first + dates_[date_].end <= at) ++date_;
        if (date_ == dates_.size() || text_.first + dates_[date_].begin > at) return at;
        return text_.first + dates_[date_].end;
    }

    // The end of the run of digits and joints at `at`; each run is walked once.
    Cursor run_end(Cursor at) {
        if (at >= run_end_) run_end_ = skip_number_run(at, text_.last);
        return run_end_;
    }

    Cursor end_of_name(Cursor end) { return name_end_ = end; }

    Cursor read_word(Cursor at) {
        const Cursor word_end = skip_letters(at, text_.last);
        const Piece word{at, word_end};
        const Classes classes = Vocabulary::instance().classes(word.view());
        Cursor end = word_end;
        if ((classes & bit(Class::fold)) != 0) {
            MultipleSyntax multiple;
            Cursor stop = approximator_start(at);
            if (parse_multiple(stop, text_.last, multiple) &&
                lower_multiple(text_, multiple, out_, end))
                return end;
            return word_end;
        }
        if ((classes & first_words) == 0) return word_end;
        if (const Cursor sign = rank_start(at); sign != at) {  // "number one", "the top five"
            RankSyntax rank;
            Cursor stop = sign;
            if (parse_rank(stop, text_.last, rank) && lower_rank(text_, rank, out_, end))
                return end;
        }
        if ((classes & special_words) != 0 || same_half(word)) {
            if (lower_multiple_word(text_, word, out_, end) ||
                lower_vague(text_, word, out_, end) || lower_behind(text_, word, out_, end))
                return end;
            if (!same_half(word)) return word_end;
        }
        if ((classes & bit(Class::fraction)) != 0 && fraction_of_article(at, end)) return end;
        if ((classes & bit(Class::ordinal)) != 0) {
            RankSyntax rank;
            Cursor stop = at;
            if (lower_second_only(text_, word, out_, end)) return end;
            if (parse_rank(stop, text_.last, rank) && lower_rank(text_, rank, out_, end))
                return end;
            end = word_end;
        }
        const Classes plain = bits(Class::units, Class::tens, Class::hundred, Class::scale);
        if ((classes & plain) == 0 && !same_half(word)) return word_end;
        if (lower_vague(text_, word, out_, end)) return end;          // "several hundred"
        if (is_upper(*at) && after_name(text_, at)) return word_end;  // "Formula One"
        if (at > text_.first && at[-1] == '-' && inside_word(text_, at)) return word_end;
        return read_figure(at, word_end);
    }

    static bool same_half(Piece word) {
        return word.end - word.begin == 4 && Phrase(word.begin, word.end).view() == "half";
    }

    Cursor read_number(Cursor at) {
        const Cursor run = run_end(at);
        RankSyntax rank;
        Cursor end = at;
        Cursor stop = rank_start(at);
        if (parse_rank(stop, text_.last, rank) && lower_rank(text_, rank, out_, end)) return end;
        if (!rank.superlative.empty() || rank.place.end - rank.place.begin > 2) {
            const Cursor after = rank.place.end;
            if (!rank.place.empty() && rank.sign.empty()) return after;  // "21st" that is no rank
        }
        return read_figure(at, run);
    }

    // Where the approximator before the number at `at` begins.
    Cursor approximator_start(Cursor at) {
        if (at == approximated_) return approximator_;
        const Piece piece = approximator_before(at, floor_);
        approximated_ = at;
        return approximator_ = piece.empty() ? at : piece.begin;
    }

    // "No." or "#" before the number.
    Cursor rank_start(Cursor at) const {
        if (at > floor_ && at[-1] == '#') return at - 1;
        Cursor back = skip_gap_back(at, floor_);
        if (back > floor_ && back[-1] == '.') --back;
        const Piece word = word_before(back, floor_);
        if (word.empty() || word.end != back) return at;
        const Phrase name(word.begin, word.end);
        const bool sign = name.view() == "No" || name.view() == "top" || name.view() == "Top" ||
                          name.view() == "number" || name.view() == "Number";
        return sign ? word.begin : at;
    }

    // Currency, sign, approximator and opening before the numeral at `at`.
    Cursor figure_start(Cursor at) {
        Cursor start = at;
        if (const Piece currency = currency_before(start, floor_); !currency.empty())
            start = currency.begin;
        const Piece minus = word_before(start, floor_);
        if (start > floor_ && dash_before(start) && sign_stands_alone(start)) {
            start -= dash_length(start);
        } else if (minus.view() == "minus") {
            start = minus.begin;
        } else if (minus.view() == "a" && at[0] != '\xC2' && letter_at(at, text_.last) != 0) {
            start = minus.begin;  // "a million"
        }
        start = approximator_start(start);
        const Piece opening = word_before(start, floor_);
        const Phrase name(opening.begin, opening.end);
        if (name.view() == "between" || name.view() == "from" || name.view() == "Between" ||
            name.view() == "From")
            start = opening.begin;
        return start;
    }

    [[nodiscard]] std::ptrdiff_t dash_length(Cursor at) const {
        if (at > floor_ && at[-1] == '-') return 1;
        return at - floor_ >= 3 && dash_at(at - 3, at) == 3 ? 3 : 0;
    }
    [[nodiscard]] bool dash_before(Cursor at) const { return dash_length(at) != 0; }
    [[nodiscard]] bool sign_stands_alone(Cursor at) const {
        const Cursor dash = at - dash_length(at);
        if (dash == floor_ || *dash == '(') return true;
        return skip_gap_back(dash, floor_) != dash || dash[-1] == '(';
    }

    // `skip`: where to go on if this is no figure.
    Cursor read_figure(Cursor at, Cursor skip) {
        MultipleSyntax multiple;
        FractionSyntax fraction;
        FigureSyntax figure;
        Cursor end = at;
        Cursor stop = at;  // rare forms first, their approximator only once they are there
        if (parse_fraction(stop, text_.last, fraction)) {
            stop = approximator_start(at);
            if (parse_fraction(stop, text_.last, fraction) &&
                lower_fraction(text_, fraction, out_, end))
                return end;
        }
        stop = at;
        if (parse_multiple(stop, text_.last, multiple)) {
            stop = approximator_start(at);
            if (parse_multiple(stop, text_.last, multiple) &&
                lower_multiple(text_, multiple, out_, end))
                return end;
        }
        stop = figure_start(at);
        const bool read =
            parse_figure(stop, text_.last, figure) && figure.first.numeral.written.begin <= at;
        if (!read) {
            stop = at;
            figure = {};
            if (!parse_figure(stop, text_.last, figure)) return skip;
        }
        if (is_no_figure(figure)) {
            const Cursor digits_end = figure.first.numeral.written.end;
            return is_digit(*at) ? std::max(skip, digits_end) : digits_end;
        }
        end = skip;
        if (lower_figure(text_, figure, out_, end)) return end;
        return std::max(end, at + 1);
    }

    // "a third of": the article stands before the word that was found.
    bool fraction_of_article(Cursor at, Cursor& end) {
        const Piece article = word_before(at, floor_);
        if (article.view() != "a") return false;
        FractionSyntax fraction;
        Cursor stop = approximator_start(article.begin);
        return parse_fraction(stop, text_.last, fraction) &&
               lower_fraction(text_, fraction, out_, end);
    }

    [[nodiscard]] bool is_no_figure(const FigureSyntax& figure) {
        const AmountSyntax& amount = figure.first;
        const Piece written = amount.numeral.written;
        const Cursor end = amount.end();
        if (!is_digit(*written.begin)) return false;
        if (end < text_.last && !ends_word(end, text_.last)) return true;  // "5G", "3D"
        if (goes_on(end) || is_odd_fraction(written)) return true;
        const bool scaled = !amount.numeral.scale.empty();
        const bool measured = !amount.currency.empty() || !amount.unit.empty() || scaled;
        if (measured &&
            !(amount.currency.empty() && name_end_ != nullptr &&
              skip_gap_back(written.begin, text_.first) == name_end_ && !is_percent(amount)))
            return false;
        if (skip_gap_back(written.begin, text_.first) == name_end_) {
            name_end_ = end;
            return true;
        }
        const bool grouped = std::find(written.begin, written.end, ',') != written.end;
        if (figure.approximator.empty() && !grouped && amount.plus.empty()) {
            if (after_name(text_, written.begin)) {
                name_end_ = end;
                return true;
            }
            if (reads_as_year(text_, written) && !figure.has_second()) return true;
        }
        if (after_label(text_, written.begin)) return true;
        return is_reference(written, end) || is_time_of_day(end) || is_phone(written, end);
    }

    // "24/7", "9/11", "50/50"
    static bool is_odd_fraction(Piece written) {
        const Cursor slash = std::find(written.begin, written.end, '/');
        if (slash == written.end) return false;
        const auto number = [](Cursor at, Cursor end) { return ordinal_value({at, end}); };
        Cursor above = slash;
        while (above > written.begin && is_digit(above[-1])) --above;
        const double below = number(slash + 1, written.end);
        return number(above, slash) >= below || below > 10;
    }

    static bool is_percent(const AmountSyntax& amount) {
        return !amount.unit.empty() && amount.unit.end[-1] == '%';
    }

    // "1.2.3", "10:30", "1,2345": the number goes on behind what was read.
    [[nodiscard]] bool goes_on(Cursor end) const {
        if (text_.last - end < 2) return false;
        return (*end == ':' || *end == ',' || *end == '.' || *end == '/') && is_digit(end[1]);
    }

    // "(1)", "[12]", and "1." or "1)" at the beginning.
    [[nodiscard]] bool is_reference(Piece written, Cursor end) const {
        if (end == text_.last) return false;
        const bool closed = *end == ')' || *end == ']';
        const bool opened =
            written.begin > text_.first && (written.begin[-1] == '(' || written.begin[-1] == '[');
        const bool first = skip_gap_back(written.begin, text_.first) == text_.first;
        return (closed && (opened || first)) ||
               (first && *end == '.' && skip_gap(end + 1, text_.last) != end + 1);
    }

    [[nodiscard]] bool is_time_of_day(Cursor end) const {
        const Cursor at = skip_gap(end, text_.last);
        if (text_.last - at < 2) return false;
        const bool half = to_lower(at[0]) == 'a' || to_lower(at[0]) == 'p';
        if (half && to_lower(at[1]) == 'm') return ends_word(at + 2, text_.last);
        return half && at[1] == '.' && text_.last - at > 3 && to_lower(at[2]) == 'm' &&
               at[3] == '.';
    }

    // Groups of digits beside each other: "+86 755 2878", "0755-2878-1234".
    [[nodiscard]] bool is_phone(Piece written, Cursor end) const {
        if (written.begin > text_.first && written.begin[-1] == '+') return true;
        const Cursor next = skip_gap(end, text_.last);
        if (next != end && next < text_.last && is_digit(*next)) return true;
        const Cursor back = skip_gap_back(written.begin, floor_);
        if (back != written.begin && back > floor_ && is_digit(back[-1])) return true;
        return written.end - written.begin > 1 && *written.begin == '0' &&
               is_digit(written.begin[1]);
    }

    Text text_;
    Cursor
        floor_;  // the end of the last figure: nothing before it is looked at as part of the next
    Cursor run_end_ = text_.first;
    Cursor approximated_ =
        nullptr;  // where an approximator was last looked for, and where it begins
    Cursor approximator_ = nullptr;
    Cursor name_end_ = nullptr;  // the end of the last number inside a name ("Qwen-2.5")
    std::vector<Span> dates_;
    std::size_t date_ = 0;  // the first that does not lie behind
    std::vector<FoundQuantity> out_;
    std::size_t seen_ = 0;
};

}  // namespace
}  // namespace figures

std::vector<FoundQuantity> find_quantities(std::string_view text) {
    // Spans are 32 bits; no sentence is that long.
    text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
    const figures::Text ends{text.data(), text.data() + text.size()};
    if (!figures::may_hold(ends, figures::first_words)) return {};
    std::vector<Span> dates;
    using figures::Class;
    if (figures::may_hold(ends, figures::bits(Class::ago, Class::which)))
        dates = figures::date_spans(text);
    return figures::Scanner(text, std::move(dates)).run();
}

std::vector<FoundQuantity> find_quantities(std::string_view text,
                                           const std::vector<FoundTime>& times) {
    text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
    const figures::Text ends{text.data(), text.data() + text.size()};
    if (!figures::may_hold(ends, figures::first_words)) return {};
    std::vector<Span> dates;
    for (const FoundTime& time : times)
        if (time.kind != TimeKind::duration && time.kind != TimeKind::age)
            dates.push_back(time.span);
    return figures::Scanner(text, std::move(dates)).run();
}

}  // namespace gainsay::grammar
