#include "app/rule_versions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "app/build_id.hpp"
#include "app/fingerprint.hpp"
#include "app/version.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/words.hpp"

namespace gainsay::app {
namespace {

// A line without its comment and with single blanks. A '#' inside quotes is none.
std::string bare(const std::string& line) {
    std::string out;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        if (c == '#' && !quoted) break;
        const bool blank = c == ' ' || c == '\t' || c == '\r';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

// Whether a line "theme NAME" goes on with the words of its poles.
bool behind_name(const std::string& line) {
    const std::size_t name = line.find(' ');
    return line.starts_with("theme ") && line.find(' ', name + 1) != std::string::npos;
}

class Blocks {
public:
    explicit Blocks(const RuleSet& rules) {
        for (const RuleSource& source : rules.sources) {
            std::istringstream text(source.text);
            std::vector<std::string>& lines = lines_[source.path];
            for (std::string line; std::getline(text, line);) lines.push_back(bare(line));
        }
        for (const WordList& list : rules.lists) lists_[list.name] = &list;
    }

    [[nodiscard]] std::string hash(const Rule& rule) const {
        Fingerprint print;
        add(rule.place, print);
        std::set<std::string> seen;
        for (const ListReference& reference : rule.references) add(reference.name, seen, print);
        return print.hex();
    }

private:
    // From the line where the block begins to its "end"; a theme in a line ends with its line, or
    // with the one after a comma.
    void add(const Place& place, Fingerprint& print) const {
        const auto file = lines_.find(place.path);
        if (file == lines_.end() || place.line == 0) return;
        bool in_a_line = false;
        for (std::size_t i = place.line - 1; i < file->second.size(); ++i) {
            const std::string& line = file->second[i];
            if (!line.empty()) print.add(line);
            if (i == place.line - 1) in_a_line = behind_name(line);
            if (line == "end" || (in_a_line && !line.ends_with(','))) return;
        }
    }
    void add(const std::string& list, std::set<std::string>& seen, Fingerprint& print) const {
        const auto found = lists_.find(list);
        if (found == lists_.end() || !seen.insert(list).second) return;
        add(found->second->place, print);
        for (const ListReference& reference : found->second->references)
            add(reference.name, seen, print);
        if (!found->second->opposite.empty()) add(found->second->opposite, seen, print);
    }

    std::map<std::string, std::vector<std::string>> lines_;  // by path
    std::map<std::string, const WordList*> lists_;
};

}  // namespace

std::vector<store::RuleVersion> rule_versions(const RuleSet& rules) {
    const Blocks blocks(rules);
    std::vector<store::RuleVersion> out;
    for (const Rule& rule : rules.rules) out.push_back({rule.id, blocks.hash(rule), rule.title});
    const std::string program =
        Fingerprint().add(version).add(build_id()).add(grammar::added_words()).hex();
    for (const checker::CheckInfo& check : checker::checks())
        out.push_back({check.id, program, check.title});
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.rule < b.rule; });
    return out;
}

}  // namespace gainsay::app
