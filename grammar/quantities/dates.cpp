#include "grammar/quantities/dates.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "grammar/lexicon/measures.hpp"
#include "grammar/quantities/date_spans.hpp"
#include "grammar/quantities/date_syntax.hpp"
#include "grammar/quantities/figure_context.hpp"
#include "grammar/quantities/lexical_steps.hpp"
#include "grammar/quantities/lower_date.hpp"
#include "grammar/quantities/scan.hpp"

namespace gainsay::grammar {
namespace figures {
namespace {

// Words at which a time can be recognised; prepositions and modifiers before them are found by
// walking back.
constexpr Classes core_words =
    bits(Class::month_name, Class::weekday, Class::which, Class::today, Class::recent, Class::ago,
         Class::season, Class::days, Class::months, Class::clock, Class::fiscal);
constexpr int longest_prefix = 6;  // "since the end of the first half of ..."

class Finder {
public:
    Finder(std::string_view source, const std::optional<TimeInterval>& document_date)
        : text_{source.data(), source.data() + source.size()},
          floor_(text_.first),
          document_date_(document_date) {}

    std::vector<FoundTime> run() {
        Cursor at = text_.first;
        while ((at = next_start(at, text_.last)) < text_.last) {
            const Cursor end = read_at(at);
            at = std::max(end, at + 1);
        }
        return std::move(out_);
    }

private:
    Cursor read_at(Cursor at) {
        if (is_digit(*at)) {
            const Cursor run = run_end(at);
            if (inside_word(text_, at) && !after_modifier(at)) return run;
            const Cursor end = read_time(at, at);
            return end != at ? end : read_duration(at, run);
        }
        const Cursor end = skip_letters(at, text_.last);
        if (end == at) return at + 1;
        const Piece word{at, end};
        const Classes classes = Vocabulary::instance().classes(word.view());
        if (is_short_part(word)) return std::max(read_time(at, at), end);
        if ((classes & core_words) == 0) return end;
        if ((classes & bit(Class::month_name)) != 0 && (!is_upper(*at) || !is_month(word)))
            return end;
        if ((classes & bit(Class::weekday)) != 0 && !is_weekday(word)) return end;
        if ((classes & bits(Class::days, Class::months, Class::clock)) != 0)
            return read_counted(word);
        if ((classes & bit(Class::ago)) != 0) return end;
        return std::max(read_time(at, at), end);
    }

    // The end of the run of digits and joints at `at`; each run is walked once.
    Cursor run_end(Cursor at) {
        if (at >= run_end_) run_end_ = skip_number_run(at, text_.last);
        return run_end_;
    }

    // "Q3", "H1", "FY25".
    [[nodiscard]] bool is_short_part(Piece word) const {
        const std::string_view text = word.view();
        const bool letter = text == "Q" || text == "H" || text == "FY";
        if (!letter || word.end == text_.last) return false;
        const Cursor digit = skip_gap(word.end, text_.last);
        return digit < text_.last && (is_digit(*digit) || *digit == '\'');
    }

    // "mid-2024"
    [[nodiscard]] bool after_modifier(Cursor at) const {
        if (at[-1] != '-') return at[-1] == '\'';
        return Vocabulary::instance().is(word_before(at - 1, text_.first).view(),
                                         bit(Class::thirds));
    }

    // "May" and "March" are months where a day, a year or a preposition of time stands by.
    [[nodiscard]] bool is_month(Piece word) const {
        const std::string_view text = word.view();
        if (text != "May" && text != "March" && text != "Mar") return true;
        const Cursor next = skip_gap(word.end, text_.last);
        if (next < text_.last && is_digit(*next)) return true;
        const Piece joint = word_after(word.end, text_.last);
        if ((joint.view() == "to" || joint.view() == "and") &&
            Vocabulary::instance().is(word_after(joint.end, text_.last).view(),
                                      bit(Class::month_name)))
            return true;
        const Piece before = word_before(word.begin, text_.first);
        const Cursor gap = skip_gap_back(word.begin, text_.first);
        if (gap > text_.first && is_digit(gap[-1])) return true;
        return Vocabulary::instance().is(before.view(),
                                         bits(Class::year_before, Class::which, Class::thirds));
    }

    // "Sun", "Sat", "Wed" are days only behind "on" or before a comma or dot.
    [[nodiscard]] bool is_weekday(Piece word) const {
        if (!is_upper(*word.begin)) return false;
        if (word.end - word.begin > 4) return true;
        const bool stopped = word.end < text_.last && (*word.end == '.' || *word.end == ',');
        return stopped || word_before(word.begin, text_.first).view() == "on";
    }

    // Reads a time that holds the word or number at `core`; returns its end, or `none`.
    Cursor read_time(Cursor core, Cursor none) {
        std::array<Cursor, longest_prefix + 1> starts{core};
        std::size_t count = 1;
        Cursor at = core;
        while (count < starts.size()) {
            Piece word = word_before(at, floor_);
            if (word.empty() && at > floor_ && dash_at(at - 1, at) == 1)
                word = word_before(at - 1, floor_);
            if (word.empty() && at > floor_ && at[-1] == '\'') word = {at - 1, at};
            if (word.empty()) break;
            const bool quote = *word.begin == '\'';
            if (!quote &&
                !Vocabulary::instance().is(
                    word.view(), bits(Class::time_lead, Class::ordinal, Class::units, Class::tens)))
                break;
            at = word.begin;
            starts[count++] = at;
        }
        while (count-- > 0) {
            if (const Cursor end = read_from(starts[count], core); end != nullptr) return end;
        }
        return none;
    }

    Cursor read_from(Cursor start, Cursor core) {
        TimeSyntax syntax;
        Cursor at = start;
        if (!parse_time(at, text_.last, syntax) || syntax.point.end <= core) return nullptr;
        if (!plausible(syntax)) return nullptr;
        const auto resolved = resolve(syntax, document_date_);
        if (!resolved) return nullptr;
        const Cursor end = resolved->used_second ? syntax.second.end : syntax.point.end;
        const bool bare_year = syntax.point.form == DateForm::year && !resolved->used_second;
        if (bare_year && text_.last - end > 1 && *end == '-' && is_digit(end[1])) return nullptr;
        const bool prefixed = !syntax.prefix.lead.empty() || !syntax.prefix.modifier.empty();
        if (bare_year && !prefixed) start = core;  // "the 2020 Olympics": 2020
        FoundTime found;
        found.interval = resolved->interval;
        found.kind = resolved->kind;
        found.relative = resolved->relative;
        add(std::move(found), start, end);
        return end;
    }

    // A bare number of four digits is a year only where no amount is meant.
    [[nodiscard]] bool plausible(const TimeSyntax& syntax) const {
        const PointSyntax& point = syntax.point;
        if (point.form != DateForm::year) return true;
        const Piece digits = point.pieces.third;
        const Cursor end = digits.end;
        if (end < text_.last && text_.last - end > 1 &&
            (*end == ',' || *end == '.' || *end == ':') && is_digit(end[1]))
            return false;
        if (!reads_as_year(text_, digits)) return false;
        if (after_name(text_, digits.begin) || after_label(text_, digits.begin)) return false;
        if (!currency_before(digits.begin, text_.first).empty()) return false;
        if (const Piece words = approximator_before(digits.begin, text_.first);
            !words.empty() && syntax.prefix.lead.empty() && bounds(words))
            return false;
        const Cursor next = skip_gap(end, text_.last);
        const Cursor unit = read_unit(next, text_.last);
        if (unit != nullptr && next != end + 0 && is_measure({next, unit})) return false;
        if (unit != nullptr && next == end) return false;
        return read_class(next, text_.last, bit(Class::scale)) == nullptr;
    }

    // "2000 km", "1900 %"; "2024 quarter" and "2024 second half" are years.
    static bool is_measure(Piece unit) {
        const Phrase name(unit.begin, unit.end);
        return !Vocabulary::instance().is(name.view(),
                                          bits(Class::days, Class::months, Class::ordinal)) ||
               name.view().ends_with('s');
    }

    // "more than 2000" counts; "around 2010" may date.
    static bool bounds(Piece words) {
        const auto known = lexicon::approximator(Phrase(words.begin, words.end).view());
        return known && known->approximator != Approximator::about &&
               known->approximator != Approximator::exact;
    }

    // At a unit of time: "last year" and "two years ago" end here, and durations do.
    Cursor read_counted(Piece unit) {
        const Cursor behind = read_time(unit.begin, nullptr);
        if (behind != nullptr) return behind;
        Cursor start = unit.begin;
        for (int i = 0; i < 3; ++i) {
            Piece word = word_before(start, floor_);
            if (word.empty() && start > floor_ && start[-1] == '-')
                word = word_before(start - 1, floor_);
            if (word.empty() || !Vocabulary::instance().is(
                                    word.view(), bits(Class::units, Class::tens, Class::several))) {
                if (word.view() == "a" || word.view() == "an") start = word.begin;
                break;
            }
            start = word.begin;
        }
        if (start == unit.begin) return unit.end;
        if (const Cursor end = read_from(start, unit.begin); end != nullptr) return end;
        return read_duration(start, unit.end);
    }

    Cursor read_duration(Cursor start, Cursor none) {
        DurationSyntax syntax;
        Cursor at = start;
        if (!parse_duration(at, text_.last, syntax)) return read_age(start, none);
        const bool joined =
            syntax.unit.begin == syntax.count.end + 1 && dash_at(syntax.count.end, text_.last) == 1;
        const bool old =
            syntax.tail.end - syntax.tail.begin == 4 && to_lower(syntax.tail.end[-1]) == 'd';
        if (joined && !old) return at;  // "five-year plan"
        FoundTime found;
        found.kind = old ? TimeKind::age : TimeKind::duration;
        Cursor begin = start;
        if (const Piece words = approximator_before(begin, floor_); !words.empty())
            begin = words.begin;
        add(std::move(found), begin, at);
        return at;
    }

    // "aged 45"
    Cursor read_age(Cursor start, Cursor none) {
        const Piece word = word_before(start, floor_);
        if (word.view() != "aged" && word.view() != "age") return none;
        Cursor end = start;
        while (end < text_.last && is_digit(*end)) ++end;
        if (end == start || end - start > 3 || !ends_word(end, text_.last)) return none;
        FoundTime found;
        found.kind = TimeKind::age;
        add(std::move(found), word.begin, end);
        return end;
    }

    void add(FoundTime found, Cursor begin, Cursor end) {
        found.span = text_.span(begin, end);
        found.text.assign(begin, end);
        out_.push_back(std::move(found));
        floor_ = end;
    }

    Text text_;
    Cursor floor_;  // the end of the last time: nothing before it belongs to the next
    Cursor run_end_ = text_.first;
    const std::optional<TimeInterval>& document_date_;
    std::vector<FoundTime> out_;
};

}  // namespace

std::vector<Span> date_spans(std::string_view text) {
    std::vector<Span> out;
    const std::optional<TimeInterval> no_date;
    for (const FoundTime& found : Finder(text, no_date).run())
        if (found.kind != TimeKind::duration && found.kind != TimeKind::age)
            out.push_back(found.span);
    return out;
}

}  // namespace figures

std::vector<FoundTime> find_times(std::string_view text,
                                  std::optional<TimeInterval> document_date) {
    // Spans are 32 bits; no sentence is that long.
    text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
    const figures::Text ends{text.data(), text.data() + text.size()};
    if (!figures::may_hold(ends, figures::core_words)) return {};
    return figures::Finder(text, document_date).run();
}

}  // namespace gainsay::grammar
