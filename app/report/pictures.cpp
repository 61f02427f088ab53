#include "app/report/pictures.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <utility>

#include "app/report/svg.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

// What still fits a page; the table under the picture has all of it.
constexpr std::size_t most_documents = 20;
constexpr std::size_t most_bars = 12;
constexpr std::size_t most_rows = 30;

constexpr std::array<FindingKind, 3> kinds = {FindingKind::contradiction, FindingKind::reversal,
                                              FindingKind::tension};
using Counts = std::array<std::size_t, kinds.size()>;

std::size_t sum(const Counts& counts) { return counts[0] + counts[1] + counts[2]; }

std::string in_words(const Counts& counts) {
    std::string out;
    for (const FindingKind kind : kinds)
        if (const std::size_t n = counts[static_cast<std::size_t>(kind)]; n != 0)
            out += (out.empty() ? "" : ", ") + count_of(n, name(kind));
    return out;
}

std::string number_of(std::size_t index) { return std::to_string(index + 1); }

// --- documents by documents

using Pair = std::pair<std::size_t, std::size_t>;

std::map<Pair, Counts> by_pair(const ReportContent& content) {
    std::map<Pair, Counts> out;
    for (const ReportedFinding& one : content.findings) {
        const Finding& finding = one.stored.finding;
        const auto a = document_index(content, finding.a);
        const auto b = document_index(content, finding.b);
        if (a && b) ++out[std::minmax(*a, *b)][static_cast<std::size_t>(finding.kind)];
    }
    return out;
}

// The documents with most findings, in the report's order.
std::vector<std::size_t> matrix_documents(const std::map<Pair, Counts>& pairs) {
    std::map<std::size_t, std::size_t> findings;
    for (const auto& [pair, counts] : pairs) {
        findings[pair.first] += sum(counts);
        if (pair.first != pair.second) findings[pair.second] += sum(counts);
    }
    std::vector<std::size_t> documents;
    for (const auto& [document, count] : findings) documents.push_back(document);
    std::stable_sort(documents.begin(), documents.end(),
                     [&](std::size_t a, std::size_t b) { return findings[a] > findings[b]; });
    if (documents.size() > most_documents) documents.resize(most_documents);
    std::sort(documents.begin(), documents.end());
    return documents;
}

std::string matrix_svg(const ReportContent& content, const std::map<Pair, Counts>& pairs,
                       const std::vector<std::size_t>& documents) {
    constexpr int label = 250;
    constexpr int cell = 36;
    constexpr int top = 26;
    const int side = static_cast<int>(documents.size()) * cell;
    std::size_t most = 1;
    for (const auto& [pair, counts] : pairs) most = std::max(most, sum(counts));

    Svg svg(label + side + 4, top + side + 4, "Findings between documents", true);
    int at = 0;
    for (const std::size_t row : documents) {
        const int y = top + at * cell;
        svg.text(label - 8, y + 23, shorten(document_name(content, row), 34), "", "end");
        svg.text(label + at * cell + cell / 2, 18, number_of(row), "soft", "middle");
        int x = label;
        for (const std::size_t column : documents) {
            const auto found = pairs.find(std::minmax(row, column));
            if (found == pairs.end()) {
                svg.rectangle(x + 1, y + 1, cell - 2, cell - 2, "empty");
            } else {
                const std::size_t count = sum(found->second);
                const double share = static_cast<double>(count) / static_cast<double>(most);
                const std::string what = document_name(content, row) + " and " +
                                         document_name(content, column) + ": " +
                                         in_words(found->second);
                // The page's script shows the findings of the pair; without it they are below.
                std::string pair = number_of(found->first.first);
                if (row != column) pair += " " + number_of(found->first.second);
                svg.open_link("#findings", what, pair);
                svg.rectangle(x + 1, y + 1, cell - 2, cell - 2, "cell", what, 0.15 + 0.4 * share);
                svg.text(x + cell / 2, y + 23, std::to_string(count), "", "middle");
                svg.close_link();
            }
            x += cell;
        }
        ++at;
    }
    return svg.finish();
}

Picture matrix(const ReportContent& content) {
    const std::map<Pair, Counts> pairs = by_pair(content);
    Picture out{"matrix",
                "Which documents disagree",
                "How many findings lie between two documents; on the diagonal, within one.",
                "",
                {"Document", "Document", "Findings"},
                {}};
    if (pairs.empty()) return out;
    out.svg = matrix_svg(content, pairs, matrix_documents(pairs));
    for (const auto& [pair, counts] : pairs)
        out.rows.push_back({document_name(content, pair.first), document_name(content, pair.second),
                            in_words(counts)});
    return out;
}

// --- bars

Picture bars(const std::string& picture, const std::string& title, const std::string& about,
             const std::string& heading, const std::map<std::string, Counts>& groups) {
    Picture out{picture, title, about, "", {heading, "Findings"}, {}};
    if (groups.empty()) return out;
    std::vector<std::pair<std::string, Counts>> sorted(groups.begin(), groups.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return sum(a.second) > sum(b.second); });
    constexpr int label = 180;
    constexpr int room = 290;
    constexpr int step = 28;
    const auto most = static_cast<int>(sum(sorted.front().second));
    const auto shown = std::min(sorted.size(), most_bars);
    Svg svg(label + room + 40, static_cast<int>(shown) * step + 4, title);
    int y = 2;
    for (const auto& [group, counts] : sorted) {
        out.rows.push_back({group, in_words(counts)});
        if (out.rows.size() > shown) continue;
        svg.text(label - 8, y + 17, shorten(tidy(group), 24), "", "end");
        int x = label;
        for (const FindingKind kind : kinds) {
            const auto count = static_cast<int>(counts[static_cast<std::size_t>(kind)]);
            if (count == 0) continue;
            const int width = std::max(2, count * room / most);
            svg.rectangle(x, y + 3, width, step - 8, name(kind), group + ": " + in_words(counts));
            x += width + 1;
        }
        svg.text(x + 6, y + 17, std::to_string(sum(counts)), "soft");
        y += step;
    }
    out.svg = svg.finish();
    return out;
}

std::string counted_by_color() {
    return "Red for contradictions, amber for reversals, blue for tensions.";
}

Picture themes(const ReportContent& content) {
    std::map<std::string, Counts> groups;
    for (const ReportedFinding& one : content.findings)
        ++groups[theme_of(one.stored.finding.reason)]
                [static_cast<std::size_t>(one.stored.finding.kind)];
    return bars("themes", "What they disagree on", counted_by_color(), "Theme", groups);
}

Picture entities(const ReportContent& content) {
    std::map<std::string, Counts> groups;
    for (const ReportedFinding& one : content.findings)
        for (const std::string& entity : one.entities)
            ++groups[entity][static_cast<std::size_t>(one.stored.finding.kind)];
    return bars("entities", "Whom they disagree about", counted_by_color(), "Name", groups);
}

// --- timeline

using Days = std::chrono::sys_days;

struct Dated {
    std::size_t number = 0;  // of the finding
    const Finding* finding = nullptr;
    Days a;
    Days b;
};

std::optional<Days> day_of(const std::string& date) {
    const auto day = parse_iso_date(date);
    return day ? day->first : std::nullopt;
}

// Reversals first: they are about time.
std::vector<Dated> dated(const ReportContent& content) {
    std::vector<Dated> out;
    for (std::size_t i = 0; i < content.findings.size(); ++i) {
        const Finding& finding = content.findings[i].stored.finding;
        const auto a = day_of(finding.a.date);
        const auto b = day_of(finding.b.date);
        if (a && b) out.push_back({i + 1, &finding, *a, *b});
    }
    std::stable_partition(out.begin(), out.end(), [](const Dated& one) {
        return one.finding->kind == FindingKind::reversal;
    });
    return out;
}

struct Scale {
    Days first;
    Days last;
    int from = 0;
    int width = 0;
    [[nodiscard]] int at(Days day) const {
        const auto all = std::max<long long>((last - first).count(), 1);
        return from + static_cast<int>((day - first).count() * width / all);
    }
};

// At most eight years, evenly apart.
void draw_years(Svg& svg, const Scale& scale, int bottom) {
    using namespace std::chrono;
    const int begin = static_cast<int>(year_month_day(scale.first).year());
    const int end = static_cast<int>(year_month_day(scale.last).year());
    const int every = (end - begin) / 8 + 1;
    for (int y = begin; y <= end; y += every) {
        const int x = scale.at(Days(year{y} / 1 / 1));
        svg.line(x, 22, x, bottom, "grid");
        svg.text(x, 15, std::to_string(y), "soft", "middle");
    }
}

void draw_row(Svg& svg, const Dated& one, const Scale& scale, int y) {
    const Finding& finding = *one.finding;
    const std::string_view kind = name(finding.kind);
    svg.open_link("#f-" + finding.key, "Finding " + std::to_string(one.number) + ", " +
                                           std::string(kind) + ": " + finding.a.date + " and " +
                                           finding.b.date);
    svg.text(2, y + 5, shorten(std::to_string(one.number) + "  " + tidy(finding.reason), 26));
    const int a = scale.at(one.a);
    const int b = scale.at(one.b);
    svg.line(a, y, b, y, "span " + std::string(kind));
    svg.circle(a, y, a == b ? 8 : 6, "ring " + std::string(kind),
               "A, " + finding.a.date + ": " + finding.a.sentence);
    svg.circle(b, y, 4, kind, "B, " + finding.b.date + ": " + finding.b.sentence);
    svg.close_link();
}

Picture timeline(const ReportContent& content) {
    using namespace std::chrono;
    const std::vector<Dated> rows = dated(content);
    Picture out{
        "timeline",
        "When they said so",
        "Each line joins the dates of both sides: A is a ring, B a dot. Reversals come first.",
        "",
        {"Finding", "Kind", "A", "B", "Message"},
        {}};
    if (rows.empty()) return out;
    Scale scale{rows.front().a, rows.front().a, 200, 320};
    for (const Dated& one : rows) {
        scale.first = std::min({scale.first, one.a, one.b});
        scale.last = std::max({scale.last, one.a, one.b});
        out.rows.push_back({std::to_string(one.number), std::string(name(one.finding->kind)),
                            one.finding->a.date, one.finding->b.date, one.finding->message});
    }
    scale.first = Days(year_month_day(scale.first).year() / 1 / 1);
    scale.last = Days((year_month_day(scale.last).year() + years{1}) / 1 / 1);
    constexpr int step = 24;
    const auto shown = std::min(rows.size(), most_rows);
    const int height = 30 + static_cast<int>(shown) * step;
    Svg svg(545, height, out.title, true);
    draw_years(svg, scale, height);
    int y = 40;
    for (std::size_t i = 0; i < shown; ++i, y += step) draw_row(svg, rows[i], scale, y);
    out.svg = svg.finish();
    return out;
}

}  // namespace

std::string document_name(const ReportContent& content, std::size_t index) {
    const DocumentInfo& info = content.documents.at(index).info;
    return number_of(index) + "  " + tidy(info.title.empty() ? info.path : info.title);
}

std::optional<std::size_t> document_index(const ReportContent& content, const Evidence& side) {
    for (std::size_t i = 0; i < content.documents.size(); ++i)
        if (content.documents[i].id == side.document_id) return i;
    return std::nullopt;
}

std::vector<Picture> pictures(const ReportContent& content) {
    std::vector<Picture> out;
    for (Picture& picture :
         std::array{matrix(content), themes(content), entities(content), timeline(content)})
        if (!picture.svg.empty()) out.push_back(std::move(picture));
    return out;
}

}  // namespace gainsay::app
