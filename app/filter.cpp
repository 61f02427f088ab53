#include "app/filter.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/suggest.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app {
namespace {

using Comparison = Filter::Comparison;
using Term = Filter::Term;

[[noreturn]] void refuse(const std::string& why) { throw Error(ExitCode::usage, "filter: " + why); }

std::vector<std::string> field_names() {
    std::vector<std::string> out;
    for (const FilterField& field : filter_fields()) out.emplace_back(field.name);
    return out;
}

template <typename Enum, std::size_t count>
std::vector<std::string> names_of() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) out.emplace_back(name(static_cast<Enum>(i)));
    return out;
}

// The values a field can have; none: any.
std::vector<std::string> values_of(const std::string& field) {
    using store::name;
    if (field == "kind") return names_of<FindingKind, 3>();
    if (field == "severity") return names_of<Severity, 3>();
    if (field == "state")
        return {"open", "confirmed", "false-alarm", "both-stand", "deferred", "decided"};
    if (field == "status") return {"new", "same", "reopened", "gone", "rule-off"};
    return {};
}

double number(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 1)
        refuse("score: '" + text + "' is no number from 0 to 1");
    return value;
}

// Terms as a person types them; blanks and commas inside double quotes belong to the value.
class Splitter {
public:
    explicit Splitter(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool next(std::string& field, std::string& comparison,
                            std::vector<std::string>& values) {
        skip_blanks();
        if (rest_.empty()) return false;
        field.clear();
        comparison.clear();
        values.clear();
        const std::size_t at = rest_.find_first_of("=<>! \"");
        const bool named = at != std::string_view::npos && at > 0 && rest_[at] != ' ' &&
                           rest_[at] != '"' && (rest_[at] != '!' || rest_.substr(at, 2) == "!=");
        if (named) {
            field = small_letters(rest_.substr(0, at));
            rest_.remove_prefix(at);
            while (!rest_.empty() &&
                   std::string_view("=<>!").find(rest_.front()) != std::string_view::npos) {
                comparison.push_back(rest_.front());
                rest_.remove_prefix(1);
            }
        }
        do values.push_back(value(named));
        while (named && take(','));
        return true;
    }

private:
    void skip_blanks() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    }
    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::string value(bool named) {
        std::string out;
        if (take('"')) {
            const std::size_t end = rest_.find('"');
            if (end == std::string_view::npos) refuse("a quotation mark is missing");
            out = rest_.substr(0, end);
            rest_.remove_prefix(end + 1);
            return out;
        }
        const std::size_t end = std::min(rest_.find_first_of(named ? " ," : " "), rest_.size());
        out = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return out;
    }

    std::string_view rest_;
};

Comparison comparison_of(const std::string& sign, const std::string& field) {
    static constexpr std::array<std::pair<std::string_view, Comparison>, 6> signs = {
        {{"=", Comparison::equal},
         {"!=", Comparison::unequal},
         {"<", Comparison::less},
         {"<=", Comparison::at_most},
         {">", Comparison::more},
         {">=", Comparison::at_least}}};
    const auto* found = std::find_if(signs.begin(), signs.end(),
                                     [&](const auto& one) { return one.first == sign; });
    if (found == signs.end()) refuse("'" + sign + "' is no comparison");
    const bool ordered = field == "score" || field == "date";
    if (!ordered && found->second != Comparison::equal && found->second != Comparison::unequal)
        refuse("'" + sign + "' is for score and date; " + field + " takes = and !=");
    return found->second;
}

void check(const Term& term) {
    const std::vector<std::string> names = field_names();
    if (std::find(names.begin(), names.end(), term.field) == names.end())
        refuse("there is no field '" + term.field + "'" + did_you_mean(term.field, names));
    const std::vector<std::string> known = values_of(term.field);
    for (const std::string& value : term.values) {
        if (value.empty()) refuse("a value is missing after " + term.field);
        if (term.field == "score") (void)number(value);
        if (term.field == "date" && !parse_iso_date(value))
            refuse("date: '" + value + "' is no date; write 2024-01-05, 2024-01 or 2024");
        if (!known.empty() && std::find(known.begin(), known.end(), value) == known.end())
            refuse(term.field + ": there is no '" + value + "'" + did_you_mean(value, known));
    }
    if (term.field == "pair" && term.values.size() != 2)
        refuse("pair takes two documents: pair=a.txt,b.txt");
}

bool contains(const std::string& text, const std::string& part) {
    return small_letters(text).find(part) != std::string::npos;
}

bool ordered(Comparison comparison, auto left, auto right) {
    switch (comparison) {
        case Comparison::equal:
            return left == right;
        case Comparison::unequal:
            return left != right;
        case Comparison::less:
            return left < right;
        case Comparison::at_most:
            return left <= right;
        case Comparison::more:
            return left > right;
        case Comparison::at_least:
            return left >= right;
    }
    return false;
}

// Dates compare by as much as the filter says: date=2024 holds for any day of that year.
bool dated(const store::SummarySide& side, Comparison comparison, const std::string& value) {
    return !side.date.empty() && ordered(comparison, side.date.substr(0, value.size()), value);
}

bool is_pair(const store::FindingSummary& finding, const std::vector<std::string>& paths) {
    const auto same = [](const store::SummarySide& side, const std::string& path) {
        return small_letters(side.path) == path;
    };
    return (same(finding.a, paths[0]) && same(finding.b, paths[1])) ||
           (same(finding.a, paths[1]) && same(finding.b, paths[0]));
}

bool has(const store::FindingSummary& finding, const Term& term, const std::string& value,
         const FilterLookups& lookups) {
    const std::string& field = term.field;
    const auto either = [&](auto member) {
        return contains(finding.a.*member, value) || contains(finding.b.*member, value);
    };
    if (field.empty()) return contains(lookups.text(finding), value);
    if (field == "kind") return name(finding.kind) == value;
    if (field == "severity") return name(finding.severity) == value;
    if (field == "state")
        return value == "decided" ? finding.state != store::DecisionState::open
                                  : store::name(finding.state) == value;
    if (field == "status") return store::name(finding.status) == value;
    if (field == "rule")
        return small_letters(finding.reason) == value ||
               small_letters(finding.reason).starts_with(value + ".");
    if (field == "doc") return either(&store::SummarySide::path);
    if (field == "source") return either(&store::SummarySide::source);
    if (field == "by") return small_letters(finding.reviewer) == value;
    if (field == "note") return contains(finding.note, value);
    if (field == "key") return finding.key.starts_with(value);
    return lookups.about(finding, value);  // entity
}

bool holds(const store::FindingSummary& finding, const Term& term, const FilterLookups& lookups) {
    const bool negated = term.comparison == Comparison::unequal;
    if (term.field == "score")
        return ordered(term.comparison, finding.score, number(term.values.front()));
    if (term.field == "date" && !negated)
        return dated(finding.a, term.comparison, term.values.front()) ||
               dated(finding.b, term.comparison, term.values.front());
    if (term.field == "date")
        return !dated(finding.a, Comparison::equal, term.values.front()) &&
               !dated(finding.b, Comparison::equal, term.values.front());
    if (term.field == "pair") return is_pair(finding, term.values) != negated;
    const bool any =
        std::any_of(term.values.begin(), term.values.end(),
                    [&](const std::string& value) { return has(finding, term, value, lookups); });
    return any != negated;
}

}  // namespace

Filter::Filter(std::string_view text) : text_(text) {
    Splitter splitter(text);
    Term term;
    std::string sign;
    while (splitter.next(term.field, sign, term.values)) {
        for (std::string& value : term.values) value = small_letters(value);
        term.comparison = term.field.empty() ? Comparison::equal : comparison_of(sign, term.field);
        if (term.field.empty() && term.values.front().empty()) continue;
        if (!term.field.empty()) check(term);
        terms_.push_back(term);
    }
}

bool Filter::matches(const store::FindingSummary& finding, const FilterLookups& lookups) const {
    return std::all_of(terms_.begin(), terms_.end(),
                       [&](const Term& term) { return holds(finding, term, lookups); });
}

std::vector<store::FindingSummary> passing(const store::Store& store, std::int64_t run,
                                           const Filter& filter) {
    std::vector<store::FindingSummary> all = store.summaries(run);
    std::vector<std::string> texts;
    std::vector<store::EntityRecord> entities;
    const FilterLookups lookups{
        [&](const store::FindingSummary& one) {
            if (texts.empty()) texts = store.texts(run);
            return texts.at(static_cast<std::size_t>(&one - all.data()));
        },
        [&](const store::FindingSummary& one, const std::string& entity) {
            if (entities.empty()) entities = store.entities(run);
            return std::any_of(entities.begin(), entities.end(), [&](const auto& record) {
                return small_letters(record.name) == entity &&
                       std::find(record.findings.begin(), record.findings.end(), one.key) !=
                           record.findings.end();
            });
        }};
    std::vector<store::FindingSummary> out;
    for (const store::FindingSummary& one : all)
        if (filter.matches(one, lookups)) out.push_back(one);
    return out;
}

std::vector<store::FindingSummary> passing_gone(const store::Store& store, std::int64_t run,
                                                const Filter& filter) {
    const FilterLookups lookups{
        [&](const store::FindingSummary& one) {
            const auto stored = store.finding(one.key);
            return one.message + "\n" + stored->finding.a.quote + "\n" + stored->finding.b.quote;
        },
        [](const store::FindingSummary&, const std::string&) -> bool {
            refuse("entity is of what the last run read; a finding that is gone has none");
        }};
    std::vector<store::FindingSummary> out;
    for (store::FindingSummary& one : store.decided_gone(run))
        if (filter.matches(one, lookups)) out.push_back(std::move(one));
    return out;
}

const std::vector<FilterField>& filter_fields() {
    static const std::vector<FilterField> fields = {
        {"kind", "contradiction, reversal, tension"},
        {"state", "open, confirmed, false-alarm, both-stand, deferred, decided"},
        {"status", "new, same, reopened"},
        {"rule", "a check's or rule's id, or its beginning up to a dot"},
        {"severity", "low, medium, high"},
        {"score", "a number from 0 to 1"},
        {"doc", "part of the path of either document"},
        {"pair", "the paths of both documents"},
        {"source", "part of who speaks in either document"},
        {"date", "of either document: 2024-01-05, 2024-01, 2024"},
        {"entity", "whom or what the claims are about"},
        {"by", "who decided"},
        {"note", "part of the note"},
        {"key", "the beginning of the key"},
    };
    return fields;
}

std::string filter_value(std::string_view value) {
    const bool plain = value.find_first_of(" ,\"") == std::string_view::npos && !value.empty();
    return plain ? std::string(value) : "\"" + std::string(value) + "\"";
}

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace gainsay::app
