#include "app/replay.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>
#include <vector>

#include "app/json.hpp"
#include "app/reading.hpp"
#include "app/run_option.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

using store::DecisionState;

// What makes two findings one, whatever became of their words' places.
using Identity = std::tuple<std::string, std::string, std::string, std::string, std::string>;

Identity identity(const Finding& finding) {
    return {finding.reason, finding.a.document_id, tidy(finding.a.sentence), finding.b.document_id,
            tidy(finding.b.sentence)};
}

// A document as the run read it; places in it are those of this text, not of the file.
Document rebuilt(const store::StoredDocument& stored,
                 const std::vector<store::StoredSentence>& sentences) {
    Document out;
    out.id = stored.id;
    out.content_hash = stored.content_hash;
    out.info = stored.info;
    for (std::size_t i = 0; i < sentences.size();) {
        Block block;
        block.kind = sentences[i].kind;
        block.level = block.kind == BlockKind::heading ? 1 : 0;
        for (const std::uint32_t number = sentences[i].block;
             i < sentences.size() && sentences[i].block == number; ++i)
            block.text += (block.text.empty() ? "" : " ") + sentences[i].text;
        block.span.begin = static_cast<std::uint32_t>(out.bytes.size());
        out.bytes += block.text + "\n\n";
        block.span.end = block.span.begin + static_cast<std::uint32_t>(block.text.size());
        out.blocks.push_back(std::move(block));
    }
    return out;
}

struct Replayed {
    std::vector<store::StoredFinding> lost;  // confirmed, no longer found
    std::vector<store::StoredFinding> gone;  // false alarms, no longer found
    std::vector<store::StoredFinding> stay;  // false alarms, still found
    std::size_t kept = 0;                    // confirmed, still found
    std::size_t fresh = 0;                   // found now and not by the run
};

bool reviewed(DecisionState state) {
    return state == DecisionState::confirmed || state == DecisionState::false_alarm;
}

void judge(const store::Store& store, std::int64_t run, std::set<std::string>& seen,
           const grammar::Reader& reader, const checker::Checker& checker, Replayed& out) {
    std::vector<store::StoredFinding> mine;
    std::set<Identity> known;
    for (store::StoredFinding& one : store.findings(run)) {
        known.insert(identity(one.finding));
        if (reviewed(one.state) && seen.insert(one.finding.key).second)
            mine.push_back(std::move(one));
    }
    if (mine.empty()) return;
    std::vector<ReadDocument> read;
    for (const store::StoredDocument& stored : store.documents(run)) {
        ReadDocument one{rebuilt(stored, store.sentences(run, stored.id)), {}};
        one.reading = reader.read(one.document);
        read.push_back(std::move(one));
    }
    std::set<Identity> found;
    for (const Finding& finding : checker.check(checked(read)).findings) {
        found.insert(identity(finding));
        if (!known.contains(identity(finding))) ++out.fresh;
    }
    for (store::StoredFinding& one : mine) {
        const bool still = found.contains(identity(one.finding));
        if (one.state == DecisionState::confirmed) {
            if (still)
                ++out.kept;
            else
                out.lost.push_back(std::move(one));
        } else {
            (still ? out.stay : out.gone).push_back(std::move(one));
        }
    }
}

void list(const std::string& title, const std::vector<store::StoredFinding>& findings,
          Console& console) {
    if (findings.empty()) return;
    console.out() << "\n" << console.style().bold(title) << "\n";
    for (const store::StoredFinding& one : findings) {
        const Finding& finding = one.finding;
        console.out() << "  " << finding.key << "  " << finding.reason << "\n";
        for (const Evidence* side : {&finding.a, &finding.b})
            for (const std::string& line :
                 wrap(tidy(side->path) + ":" + std::to_string(side->line) + "  \"" +
                          tidy(side->sentence) + "\"",
                      console.columns() - 6))
                console.out() << "      " << line << "\n";
    }
}

Json keys(const std::vector<store::StoredFinding>& findings) {
    Json out = Json::array();
    for (const store::StoredFinding& one : findings)
        out.push_back({{"key", one.finding.key}, {"reason", one.finding.reason}});
    return out;
}

void print(const Replayed& done, const std::string& format, Console& console) {
    if (format == "json") {
        const Json all = {{"confirmed_kept", done.kept},
                          {"confirmed_lost", keys(done.lost)},
                          {"false_alarms_gone", keys(done.gone)},
                          {"false_alarms_left", keys(done.stay)},
                          {"new", done.fresh}};
        console.out() << to_text(all, 1) << "\n";
        return;
    }
    console.out() << done.kept + done.lost.size() << " confirmed: " << done.kept << " kept, "
                  << done.lost.size() << " lost\n"
                  << count_of(done.gone.size() + done.stay.size(), "false alarm") << ": "
                  << done.gone.size() << " gone, " << done.stay.size() << " left\n"
                  << "new: " << count_of(done.fresh, "finding") << " that the run did not have\n";
    list("Confirmed, and lost", done.lost, console);
    list("False alarms, and gone", done.gone, console);
    list("False alarms, and still there", done.stay, console);
}

}  // namespace

ExitCode replay(const std::string& database, const RulesOption& rules, const std::string& format,
                Console& console) {
    if (format == "junit") throw Error(ExitCode::usage, "--replay writes text or json, no junit");
    const store::Store store = open_existing(database);
    RuleSet set = load_rules(rules);
    const bool bad_rules = report_rule_errors(set, console);
    const checker::Checker checker(std::move(set));
    const grammar::Reader reader;
    std::vector<store::Run> runs = store.runs();
    std::sort(runs.begin(), runs.end(),
              [](const store::Run& a, const store::Run& b) { return a.id > b.id; });
    Replayed done;
    std::set<std::string> seen;  // a finding is judged in the last run that had it
    for (const store::Run& run : runs) judge(store, run.id, seen, reader, checker, done);
    if (seen.empty())
        throw Error(ExitCode::usage, Place{database},
                    "nobody has called a finding right or wrong yet: gainsay review");
    print(done, format, console);
    if (bad_rules) return ExitCode::usage;
    return done.lost.empty() ? ExitCode::done : ExitCode::failed;
}

}  // namespace gainsay::app
