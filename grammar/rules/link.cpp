// What can be said only when all files are read: do the names that blocks use exist, and only once.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "gainsay/rule.hpp"
#include "grammar/rules/place.hpp"

namespace gainsay::grammar {
namespace {

using Names = std::map<std::string, const WordList*, std::less<>>;

// Edit distance of Damerau and Levenshtein, restricted, up to `limit`.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            rows[i][j] =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    return rows[a.size()][b.size()];
}

std::string unknown_list(const std::string& name, const Names& names) {
    std::string nearest;
    std::size_t best = name.size() / 3 + 1;
    if (name.size() <= 64)
        for (const auto& [known, list] : names) {
            if (known.size() > 64) continue;
            const std::size_t far = distance(name, known);
            if (far < best) std::tie(best, nearest) = std::pair(far, known);
        }
    std::string message = "no word list is called '" + name + "'";
    if (!nearest.empty()) message += "; did you mean '" + nearest + "'?";
    return message;
}

class Linker {
public:
    explicit Linker(RuleSet& rules) : rules_(rules) {}

    void link() {
        drop_repeated(rules_.lists, "list", [](const WordList& each) { return each.name; });
        drop_repeated(rules_.rules, "rule", [](const Rule& each) { return each.id; });
        drop_repeated(rules_.cases, "case", [](const Case& each) { return each.title; });
        drop_circles();
        // A list that is taken out may be missed by another one.
        while (drop_with_unknown_names(rules_.lists)) {
        }
        drop_with_unknown_names(rules_.rules);
        pair_opposites();
    }

private:
    void error(const Place& place, std::string message) {
        // A theme and its lists refer to the same names.
        const bool told =
            std::any_of(rules_.errors.begin(), rules_.errors.end(), [&](const RuleError& each) {
                return each.message == message && each.place.text() == place.text();
            });
        if (told) return;
        RuleError out{place, std::move(message), ""};
        for (const RuleSource& source : rules_.sources)
            if (source.path == place.path) {
                out.line = rules::SourceMap(source.text, source.path).line(place.line);
                break;
            }
        rules_.errors.push_back(std::move(out));
    }

    template <typename Block, typename NameOf>
    void drop_repeated(std::vector<Block>& blocks, const std::string& what, NameOf name_of) {
        std::map<std::string, Place> seen;
        std::erase_if(blocks, [&](const Block& block) {
            const auto [first, is_new] = seen.emplace(name_of(block), block.place);
            if (!is_new)
                error(block.place, "a second " + what + " '" + name_of(block) +
                                       "'; the first stands at " + first->second.text());
            return !is_new;
        });
    }

    [[nodiscard]] Names names() const {
        Names out;
        for (const WordList& list : rules_.lists) out.emplace(list.name, &list);
        return out;
    }

    template <typename Block>
    bool drop_with_unknown_names(std::vector<Block>& blocks) {
        const Names known = names();
        std::set<const Block*> bad;
        for (const Block& block : blocks)
            for (const ListReference& reference : block.references)
                if (!known.contains(reference.name)) {
                    error(reference.place, unknown_list(reference.name, known));
                    bad.insert(&block);
                }
        std::vector<Block> kept;
        for (Block& block : blocks)
            if (!bad.contains(&block)) kept.push_back(std::move(block));
        blocks = std::move(kept);
        return !bad.empty();
    }

    // Lists that contain themselves, over however many others.
    void drop_circles() {
        const Names known = names();
        std::set<std::string> bad;
        for (const WordList& list : rules_.lists) {
            std::set<std::string> reached;
            std::vector<const WordList*> open = {&list};
            while (!open.empty()) {
                const WordList* at = open.back();
                open.pop_back();
                for (const WordPattern& pattern : at->patterns) {
                    if (!pattern.list_reference || !reached.insert(pattern.lemmas.front()).second)
                        continue;
                    const auto next = known.find(pattern.lemmas.front());
                    if (next != known.end()) open.push_back(next->second);
                }
            }
            if (reached.contains(list.name)) bad.insert(list.name);
        }
        std::erase_if(rules_.lists, [&](const WordList& list) {
            if (!bad.contains(list.name)) return false;
            error(list.place, "the list '" + list.name + "' contains itself");
            return true;
        });
    }

    void pair_opposites() {
        for (const WordList& list : rules_.lists) {
            if (list.opposite.empty()) continue;
            for (WordList& other : rules_.lists)
                if (other.name == list.opposite && other.opposite.empty())
                    other.opposite = list.name;
        }
    }

    RuleSet& rules_;
};

}  // namespace

void link_rules(RuleSet& rules) { Linker(rules).link(); }

}  // namespace gainsay::grammar
