#include "app/report/content.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "app/explain.hpp"
#include "app/filter.hpp"
#include "app/report_text.hpp"
#include "app/run_option.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::app {
namespace {

constexpr std::size_t context_sentences = 2;

void add_term(std::string& text, const char* field, const std::string& value) {
    if (value.empty()) return;
    text += (text.empty() ? "" : " ") + std::string(field) + "=" + filter_value(value);
}

std::string filter_text(const Selection& selection) {
    std::string text;
    add_term(text, "kind", selection.only);
    add_term(text, "state", selection.state);
    add_term(text, "doc", selection.document);
    add_term(text, "entity", selection.entity);
    return text;
}

std::string in_words(const Selection& selection) {
    std::string text = filter_text(selection);
    if (selection.since != 0)
        text += (text.empty() ? "" : " ") + ("since run " + std::to_string(selection.since));
    if (selection.top != 0)
        text += (text.empty() ? "" : " ") + ("the strongest " + std::to_string(selection.top));
    return text;
}

// The run that `run` is told against: the one asked for, else the one before.
std::optional<store::Run> run_before(const store::Store& store, const store::Run& run,
                                     std::int64_t since, const std::string& database) {
    if (since != 0) return find_run(store, since, database);
    std::optional<store::Run> before;
    for (store::Run& one : store.runs())
        if (one.id < run.id) before = std::move(one);
    return before;
}

// What rules and checks are called: as the run had them, a user's own among them.
std::map<std::string, std::string> reason_titles(const store::Store& store, std::int64_t run) {
    std::map<std::string, std::string> titles;
    for (const checker::CheckInfo& info : checker::checks()) titles[info.id] = info.title;
    for (const Rule& rule : load_rules({}).rules) titles[rule.id] = rule.title;
    for (const store::RuleVersion& rule : store.rules(run))
        if (!rule.title.empty()) titles[rule.rule] = rule.title;
    return titles;
}

// Adds to findings what the store knows beside them.
class Companion {
public:
    Companion(const store::Store& store, std::int64_t run)
        : store_(store), run_(run), titles_(reason_titles(store, run)) {
        for (const store::EntityRecord& record : store.entities(run))
            for (const std::string& key : record.findings) entities_[key].push_back(record.name);
    }

    [[nodiscard]] ReportedFinding of(store::StoredFinding stored) {
        ReportedFinding out;
        const Finding& finding = stored.finding;
        if (const auto title = titles_.find(finding.reason); title != titles_.end())
            out.reason_title = title->second;
        if (const auto names = entities_.find(finding.key); names != entities_.end())
            out.entities = names->second;
        // Once taken back, a decision is no news; a note on an open finding is.
        if (auto decisions = store_.decisions(finding.key);
            !decisions.empty() &&
            (stored.state != store::DecisionState::open || !decisions.back().note.empty()))
            out.decision = std::move(decisions.back());
        out.a = context(finding.a);
        out.b = context(finding.b);
        out.stored = std::move(stored);
        return out;
    }

private:
    Context context(const Evidence& side) {
        auto known = sentences_.find(side.document_id);
        if (known == sentences_.end())
            known = sentences_.emplace(side.document_id, store_.sentences(run_, side.document_id))
                        .first;
        const std::vector<store::StoredSentence>& all = known->second;
        const auto at = std::find_if(all.begin(), all.end(), [&](const auto& sentence) {
            return sentence.span.begin <= side.begin && side.begin < sentence.span.end;
        });
        Context out;
        if (at == all.end()) return out;
        const auto join = [](std::string& text, const std::string& more) {
            text += (text.empty() ? "" : " ") + tidy(more);
        };
        const auto position = static_cast<std::size_t>(at - all.begin());
        for (std::size_t i = position - std::min(position, context_sentences); i < position; ++i)
            join(out.before, all[i].text);
        for (std::size_t i = position + 1;
             i < std::min(all.size(), position + 1 + context_sentences); ++i)
            join(out.after, all[i].text);
        return out;
    }

    const store::Store& store_;
    std::int64_t run_;
    std::map<std::string, std::string> titles_;
    std::map<std::string, std::vector<std::string>> entities_;
    std::map<std::string, std::vector<store::StoredSentence>> sentences_;
};

std::set<std::string> keys_passing(const store::Store& store, std::int64_t run,
                                   const Filter& filter) {
    std::set<std::string> keys;
    for (const store::FindingSummary& one : passing(store, run, filter)) keys.insert(one.key);
    return keys;
}

std::set<std::string> keys_of(const std::vector<store::StoredFinding>& findings) {
    std::set<std::string> keys;
    for (const store::StoredFinding& one : findings) keys.insert(one.finding.key);
    return keys;
}

// Those that are not `here`, told as gone.
std::vector<store::StoredFinding> missing(std::vector<store::StoredFinding> findings,
                                          const std::set<std::string>& here) {
    std::erase_if(findings, [&](const auto& one) { return here.contains(one.finding.key); });
    for (store::StoredFinding& one : findings) one.status = store::RunStatus::gone;
    return findings;
}

}  // namespace

ReportContent collect(const store::Store& store, const store::Run& run, const std::string& database,
                      const Selection& selection) {
    const Filter filter(filter_text(selection));
    ReportContent out;
    out.database = database;
    out.run = run;
    out.before = run_before(store, run, selection.since, database);
    out.documents = store.documents(run.id);
    out.selection = in_words(selection);

    std::vector<store::StoredFinding> findings = store.findings(run.id);
    out.all = findings.size();
    const std::set<std::string> here = keys_of(findings);
    const std::set<std::string> wanted = keys_passing(store, run.id, filter);
    std::set<std::string> had;
    if (selection.since != 0) had = keys_of(store.findings(out.before->id));
    Companion companion(store, run.id);
    for (store::StoredFinding& one : findings) {
        if (selection.top != 0 && std::cmp_greater_equal(out.findings.size(), selection.top)) break;
        if (wanted.contains(one.finding.key) && !had.contains(one.finding.key))
            out.findings.push_back(companion.of(std::move(one)));
    }
    if (!out.before) return out;
    Companion past(store, out.before->id);
    const std::set<std::string> passed = keys_passing(store, out.before->id, filter);
    std::vector<store::StoredFinding> gone =
        selection.since == 0 ? store.gone(run.id) : missing(store.findings(out.before->id), here);
    for (store::StoredFinding& one : gone)
        if (passed.contains(one.finding.key)) out.gone.push_back(past.of(std::move(one)));
    return out;
}

std::string theme_of(std::string_view reason) {
    return std::string(reason.substr(0, reason.find('.')));
}

std::string kinds_in_words(const std::vector<ReportedFinding>& findings) {
    std::vector<store::StoredFinding> stored;
    for (const ReportedFinding& one : findings) stored.push_back(one.stored);
    return count_by_kind(stored);
}

std::string nothing_found(const ReportContent& content) {
    return content.all == 0 ? "Nothing here contradicts anything else, as far as gainsay can read."
                            : "No finding passes these filters.";
}

std::vector<QuotePiece> quote_pieces(const Evidence& side) {
    std::vector<QuotePiece> pieces;
    std::string text;
    bool marked = false;
    const auto finish = [&](bool next) {
        if (!text.empty()) pieces.push_back({std::exchange(text, ""), marked});
        marked = next;
    };
    for (const char c : marked_quote(side)) {
        if (c == mark_begin || c == mark_end)
            finish(c == mark_begin);
        else
            text.push_back(c);
    }
    finish(false);
    return pieces;
}

std::vector<std::string> plain_steps(const Finding& finding) {
    std::vector<std::string> out;
    for (const TraceStep& step : finding.steps)
        if (step.slot != "score") out.push_back(tidy(plain_step(step)));
    return out;
}

std::string percent(double score) {
    return std::to_string(std::lround(std::clamp(score, 0.0, 1.0) * 100)) + " %";
}

}  // namespace gainsay::app
