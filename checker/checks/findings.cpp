#include "checker/checks/findings.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>
#include <utility>

namespace gainsay::checker {
namespace {

// Of one rule between the same two documents: more of them tell an editor nothing new.
constexpr std::size_t tensions_per_rule_and_documents = 3;
constexpr std::size_t uses_of_a_sentence = 2;  // by one rule

std::string normalised(std::string_view quote) {
    std::string out;
    for (const char c : quote) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (blank && (out.empty() || out.back() == ' ')) continue;
        out += blank ? ' ' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool before(const Evidence& a, const Evidence& b) {
    return std::tie(a.document, a.begin, a.end) < std::tie(b.document, b.begin, b.end);
}

using Place = std::pair<std::uint32_t, std::uint32_t>;  // document and first byte of a sentence
Place place(const Evidence& e) { return {e.document, e.begin}; }

}  // namespace

LineTable::LineTable(std::span<const CheckedDocument> documents) : starts_(documents.size()) {
    for (std::size_t d = 0; d < documents.size(); ++d) {
        const std::string& bytes = documents[d].document->bytes;
        starts_[d].push_back(0);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            if (bytes[i] == '\n') starts_[d].push_back(static_cast<std::uint32_t>(i + 1));
    }
}

std::uint32_t LineTable::line(std::uint32_t document, std::uint32_t offset) const {
    const auto& starts = starts_[document];
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    return static_cast<std::uint32_t>(after - starts.begin());
}

Evidence evidence(const Proposition& p, const Context& context, std::vector<Span> marked) {
    Evidence out;
    const Document& document = *context.document(p.document).document;
    out.document = p.document;
    out.document_id = document.id;
    out.path = document.info.path;
    out.title = document.info.title;
    out.source = document.info.source;
    out.date = iso_date(document.info.date.first);
    if (p.sentence != nullptr) {
        out.sentence = p.sentence->text;
        out.begin = p.sentence->span.begin;
        out.end = p.sentence->span.end;
    }
    if (out.end <= document.bytes.size() && out.begin < out.end)
        out.quote = document.bytes.substr(out.begin, out.end - out.begin);
    out.claim = one_line(*p.claim);
    out.holder = p.claim->holder;
    out.mode = p.claim->mode;
    std::erase_if(marked, [](Span span) { return span.empty(); });
    std::sort(marked.begin(), marked.end());
    marked.erase(std::unique(marked.begin(), marked.end()), marked.end());
    out.marked = std::move(marked);
    return out;
}

void locate(std::vector<Finding>& findings, std::span<const CheckedDocument> documents) {
    if (findings.empty()) return;
    const LineTable lines(documents);
    for (Finding& finding : findings)
        for (Evidence* side : {&finding.a, &finding.b})
            side->line = lines.line(side->document, side->begin);
}

void finish(Finding& finding) {
    if (before(finding.b, finding.a)) {
        std::swap(finding.a, finding.b);
        for (TraceStep& step : finding.steps) std::swap(step.a, step.b);
    }
    // By the documents' identities: the order of the command line must not change the key.
    const auto side = [](const Evidence& e) {
        return e.document_id + '\n' + normalised(e.quote.empty() ? e.sentence : e.quote);
    };
    std::string one = side(finding.a);
    std::string other = side(finding.b);
    if (other < one) std::swap(one, other);
    const std::string text = finding.reason + '\n' + one + '\n' + other;
    char buffer[17];
    std::snprintf(buffer, sizeof buffer, "%016llx",
                  static_cast<unsigned long long>(XXH64(text.data(), text.size(), 0)));
    finding.key = buffer;
}

void sort_findings(std::vector<Finding>& findings) {
    std::sort(findings.begin(), findings.end(), [](const Finding& x, const Finding& y) {
        if (x.score != y.score) return x.score > y.score;
        if (x.key != y.key) return x.key < y.key;
        return std::tie(x.a.claim, x.b.claim) < std::tie(y.a.claim, y.b.claim);
    });
}

std::uint64_t drop_restatements(std::vector<Finding>& findings) {
    std::set<std::tuple<std::string, Place, Place>> seen;
    std::map<std::pair<std::string, Place>, std::size_t> uses;
    std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, std::size_t> of_rule;
    const std::size_t before_cut = findings.size();
    std::erase_if(findings, [&](const Finding& f) {
        const bool tension = f.kind == FindingKind::tension;
        const std::string group =
            tension ? "tension" : f.reason;  // of two rules the stronger speaks
        if (!seen.emplace(group, place(f.a), place(f.b)).second) return true;
        if (!tension) return false;
        std::size_t& of_a = uses[{f.reason, place(f.a)}];
        std::size_t& of_b = uses[{f.reason, place(f.b)}];
        std::size_t& count = of_rule[{f.reason, f.a.document, f.b.document}];
        if (of_a >= uses_of_a_sentence || of_b >= uses_of_a_sentence ||
            count >= tensions_per_rule_and_documents)
            return true;
        ++of_a;
        ++of_b;
        ++count;
        return false;
    });
    return before_cut - findings.size();
}

}  // namespace gainsay::checker
