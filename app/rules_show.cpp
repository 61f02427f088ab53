// gainsay rules show: a rule as it stands in its file, with its word lists and cases.
#include <algorithm>
#include <memory>
#include <ostream>
#include <set>
#include <sstream>

#include "app/cases.hpp"
#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/shipped_rules.hpp"
#include "app/suggest.hpp"
#include "app/text.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::app {
namespace {

struct ShowOptions {
    std::vector<std::string> names;
    RulesOption rules;
};

class Shown {
public:
    Shown(const RuleSet& rules, Console& console) : rules_(rules), console_(console) {}

    // False if nothing is called so.
    bool show(const std::string& name) {
        for (const Rule& rule : rules_.rules)
            if (rule.id == name) return show(rule), true;
        for (const WordList& list : rules_.lists)
            if (list.name == name) return show_list(name), true;
        for (const auto& infos : {checker::checks(), checker::guards()})
            for (const checker::CheckInfo& info : infos)
                if (info.id == name) {
                    console_.out() << info.id << ": " << info.title
                                   << ". It is part of the program, no rule.\n";
                    show_cases(name);
                    return true;
                }
        return false;
    }

private:
    void show(const Rule& rule) {
        show_block(rule.place);
        for (const ListReference& reference : rule.references) show_list(reference.name);
        show_cases(rule.id);
    }

    void show_list(const std::string& name) {
        if (!shown_.insert(name).second) return;
        for (const WordList& list : rules_.lists) {
            if (list.name != name) continue;
            show_block(list.place);
            for (const ListReference& reference : list.references) show_list(reference.name);
        }
    }

    // From the block's first line to its "end", as the author wrote it.
    void show_block(const Place& place) {
        if (!blocks_.insert({place.path, place.line}).second) return;
        console_.out() << console_.style().dim("# " + tidy(place.path) + ":" +
                                               std::to_string(place.line))
                       << "\n";
        for (const RuleSource& source : rules_.sources) {
            if (source.path != place.path) continue;
            std::istringstream text(source.text);
            std::string line;
            for (std::uint32_t number = 1; std::getline(text, line); ++number) {
                if (number < place.line) continue;
                console_.out() << "  " << plain(line) << "\n";
                if (tidy(line) == "end" || (number == place.line && one_liner(line))) break;
            }
        }
        console_.out() << "\n";
    }

    // Blanks stay: they align.
    static std::string plain(const std::string& line) {
        std::string out;
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t end = std::min(line.find(' ', begin), line.size());
            out += tidy(line.substr(begin, end - begin));
            if (end < line.size()) out += ' ';
            begin = end + 1;
        }
        return out;
    }
    static bool one_liner(const std::string& line) {
        return line.find(" against ") != std::string::npos && line.starts_with("theme ");
    }

    void show_cases(const std::string& id) {
        bool any = false;
        for (const Case& one : rules_.cases) {
            if (one.reason != id) continue;
            any = true;
            console_.out() << expectation_text(one) << ": \"" << tidy(one.title) << "\" ("
                           << tidy(one.place.text()) << ")\n";
        }
        if (!any) console_.out() << "No case expects it.\n";
    }

    const RuleSet& rules_;
    Console& console_;
    std::set<std::string> shown_;
    std::set<std::pair<std::string, std::uint32_t>> blocks_;
};

ExitCode show(const ShowOptions& options, Console& console) {
    const RuleSet rules = assemble_rules(
        options.rules.no_shipped ? std::vector<RuleFile>{} : shipped_rule_files(true),
        read_rule_files(options.rules.paths), true);
    const bool bad_rules = report_rule_errors(rules, console);
    Shown shown(rules, console);
    for (const std::string& name : options.names) {
        if (shown.show(name)) continue;
        std::vector<std::string> known;
        for (const Rule& rule : rules.rules) known.push_back(rule.id);
        for (const WordList& list : rules.lists) known.push_back(list.name);
        for (const checker::CheckInfo& check : checker::checks()) known.push_back(check.id);
        throw Error(ExitCode::usage, "no rule, word list or check is called '" + name + "'" +
                                         did_you_mean(name, known));
    }
    return bad_rules ? ExitCode::usage : ExitCode::done;
}

}  // namespace

Command add_rules_show(CommandSyntax rules) {
    auto options = std::make_shared<ShowOptions>();
    CommandSyntax command =
        rules.command("show", "A rule or word list as it is written, with its words and cases");
    command.words("NAME", options->names, 1, 0, "of a rule, a word list or a check");
    options->rules.add_to(command);
    return {&command.application(),
            [options](Console& console) { return show(*options, console); }};
}

}  // namespace gainsay::app
