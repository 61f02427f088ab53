#include "app/review/store_data.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "app/cases.hpp"
#include "app/review/case_file.hpp"
#include "app/run_option.hpp"
#include "app/shipped_rules.hpp"

namespace gainsay::app::review {

using store::DecisionState;

// Reads and judges as `gainsay test FILE --rules ...` does.
struct StoreData::Judge {
    explicit Judge(const RulesOption& rules) : checker(load_rules(rules)) {}
    grammar::Reader reader;
    checker::Checker checker;
};

StoreData::StoreData(std::string path, std::string reviewer, RulesOption rules)
    : path_(std::move(path)),
      reviewer_(std::move(reviewer)),
      rules_(std::move(rules)),
      store_(open_existing(path_)),
      run_(find_run(store_, 0, path_)) {}

StoreData::~StoreData() = default;

std::vector<store::FindingSummary> StoreData::findings() {
    run_ = find_run(store_, 0, path_);  // a check may have come in between
    return store_.summaries(run_.id);
}
std::vector<std::string> StoreData::texts() { return store_.texts(run_.id); }
std::vector<store::EntityRecord> StoreData::entities() { return store_.entities(run_.id); }
std::vector<store::RuleRecord> StoreData::rule_records() { return store_.rule_records(); }
std::vector<store::StoredDocument> StoreData::documents() { return store_.documents(run_.id); }
std::optional<store::StoredFinding> StoreData::finding(const std::string& key) {
    return store_.finding(key);
}
std::vector<store::Decision> StoreData::decisions(const std::string& key) {
    return store_.decisions(key);
}
std::optional<store::Succession> StoreData::succession(const std::string& key) {
    return store_.succession(run_.id, key);
}
std::vector<store::StoredSentence> StoreData::sentences(const std::string& document) {
    return store_.sentences(run_.id, document);
}

std::optional<std::string> StoreData::file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    if (!file || !(bytes << file.rdbuf())) return std::nullopt;  // a folder opens, and has no bytes
    return std::move(bytes).str();
}

std::vector<Named> StoreData::guards() {
    std::vector<Named> out;
    for (const checker::CheckInfo& one : checker::guards()) out.push_back({one.id, one.title});
    return out;
}

std::vector<Named> StoreData::rules() {
    std::vector<Named> out;
    for (const checker::CheckInfo& one : checker::checks()) out.push_back({one.id, one.title});
    for (const Rule& one : load_rules(rules_).rules) out.push_back({one.id, one.title});
    return out;
}

void StoreData::decide(std::span<const store::Decision> decisions) { store_.decide(decisions); }
std::optional<store::Undone> StoreData::undo() { return store_.undo(reviewer_); }
std::optional<store::Undone> StoreData::redo() { return store_.redo(reviewer_); }

StoreData::Judge& StoreData::judge() {
    if (!judge_) judge_ = std::make_unique<Judge>(rules_);
    return *judge_;
}

namespace {

// The sentences right before the quote, of the same block.
std::vector<std::string> before(const std::vector<store::StoredSentence>& sentences,
                                std::uint32_t begin, std::size_t most) {
    const auto at = std::find_if(sentences.begin(), sentences.end(),
                                 [&](const auto& one) { return one.span.begin == begin; });
    std::vector<std::string> out;
    for (auto i = at; i != sentences.begin() && at != sentences.end() && out.size() < most;) {
        --i;
        if (i->block != at->block) break;
        out.insert(out.begin(), i->text);
    }
    return out;
}

// Whether a person wants to be told of such a pair.
bool wanted(const store::StoredFinding& stored) {
    const bool both = stored.state == DecisionState::both_stand &&
                      stored.finding.kind == FindingKind::contradiction;
    return !both && stored.state != DecisionState::false_alarm;
}

void write_new_file(const std::string& path, const std::string& text) {
    std::error_code unknown;  // a name that is too long exists nowhere
    if (std::filesystem::exists(path, unknown))
        throw Error(ExitCode::usage, Place{path}, "is there already; give another name");
    std::ofstream file(path, std::ios::binary);
    file << text << std::flush;
    if (!file) throw Error(ExitCode::usage, Place{path}, "cannot be written");
}

}  // namespace

// Two quotes may say less alone than in their documents. Sentences from before them are added
// until the pair is judged as it was; where that does not help, the case is marked as missed.
std::string StoreData::write_case(const store::StoredFinding& stored, const std::string& path) {
    const Finding& finding = stored.finding;
    const std::string what = std::string(gainsay::name(finding.kind)) + " by " + finding.reason;
    const std::vector<store::Decision> decided = decisions(finding.key);
    const std::string because = decided.empty() ? "" : decided.back().note;
    CaseTexts texts;
    for (const store::StoredDocument& one : documents()) {
        if (one.id == finding.a.document_id) texts.kind_a = one.info.kind;
        if (one.id == finding.b.document_id) texts.kind_b = one.info.kind;
    }
    const auto in_a = sentences(finding.a.document_id);
    const auto in_b = sentences(finding.b.document_id);
    const auto passes = [&](const std::string& text) {
        const RuleSet set = grammar::parse_rules(text, path);
        if (!set.errors.empty() || set.cases.size() != 1) return false;
        const CaseOutcome outcome =
            run_case(set.cases.front(), judge().reader, judge().checker).outcome;
        return outcome == CaseOutcome::passed || outcome == CaseOutcome::still_wrong;
    };
    const std::string found = wanted(stored) ? "expect " + what : "known-alarm " + what;
    for (const std::size_t context : {0U, 1U, 3U}) {
        texts.before_a = before(in_a, finding.a.begin, context);
        texts.before_b = before(in_b, finding.b.begin, context);
        const std::string text = case_text(finding, texts, found, because);
        if (!passes(text)) continue;
        write_new_file(path, text);
        return path + ": " + found;
    }
    texts.before_a.clear();
    texts.before_b.clear();
    const std::string other = wanted(stored) ? "known-miss " + what : "expect nothing";
    const std::string text = case_text(finding, texts, other, because);
    write_new_file(path, text);
    return path + ": " + other +
           (passes(text) ? ", as the quotes alone are judged otherwise"
                         : ", which does not hold yet: see gainsay test");
}

}  // namespace gainsay::app::review
