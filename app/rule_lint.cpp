#include "app/rule_lint.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "app/reading.hpp"

namespace gainsay::app {
namespace {

bool is_prefix(const std::string& word) { return word.ends_with('*'); }

// Whether all that `narrow` finds, `wide` finds too.
bool covers(const std::string& wide, const std::string& narrow) {
    if (!is_prefix(wide)) return wide == narrow;
    return narrow.starts_with(wide.substr(0, wide.size() - 1));
}

bool covers(const WordPattern& wide, const WordPattern& narrow) {
    if (wide.list_reference || narrow.list_reference)
        return wide.list_reference == narrow.list_reference && wide.lemmas == narrow.lemmas;
    if (wide.word_class && wide.word_class != narrow.word_class) return false;
    const auto& a = wide.lemmas;
    const auto& b = narrow.lemmas;
    for (std::size_t at = 0; at + a.size() <= b.size(); ++at) {
        // A word class is that of the last word.
        if (wide.word_class && at + a.size() != b.size()) continue;
        if (std::equal(a.begin(), a.end(), b.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const std::string& x, const std::string& y) { return covers(x, y); }))
            return true;
    }
    return false;
}

class Linter {
public:
    Linter(const RuleSet& rules, const std::set<std::string>& paths, const grammar::Reader& reader)
        : rules_(rules), paths_(paths), reader_(reader) {
        for (const WordList& list : rules.lists) lists_[list.name] = &list;
    }

    std::vector<RuleError> run() {
        for (const WordList& list : rules_.lists) {
            if (!mine(list.place)) continue;
            look_for_covered(list.patterns);
            for (const WordPattern& pattern : list.patterns) look_for_unreadable(pattern);
            look_for_unused(list);
            const auto other = lists_.find(list.opposite);
            if (other != lists_.end() && list.name < list.opposite)
                look_for_overlap(list, *other->second, "opposite poles", true);
        }
        for (const Rule& rule : rules_.rules) {
            if (!mine(rule.place)) continue;
            look_at_sides(rule);
            look_for_cases(rule);
        }
        std::stable_sort(out_.begin(), out_.end(), [](const RuleError& a, const RuleError& b) {
            return std::tie(a.place.path, a.place.line, a.place.column) <
                   std::tie(b.place.path, b.place.line, b.place.column);
        });
        return std::move(out_);
    }

private:
    [[nodiscard]] bool mine(const Place& place) const { return paths_.contains(place.path); }

    void warn(const Place& place, std::string message) {
        std::string line;
        for (const RuleSource& source : rules_.sources) {
            if (source.path != place.path) continue;
            std::size_t begin = 0;
            for (std::uint32_t i = 1; i < place.line && begin != std::string::npos; ++i)
                begin = source.text.find('\n', begin) + 1;
            line = source.text.substr(begin, source.text.find_first_of("\r\n", begin) - begin);
        }
        out_.push_back({place, std::move(message), std::move(line)});
    }

    void look_for_covered(const std::vector<WordPattern>& patterns) {
        for (std::size_t i = 0; i < patterns.size(); ++i)
            for (std::size_t k = 0; k < patterns.size(); ++k) {
                if (i == k || !covers(patterns[k], patterns[i])) continue;
                if (k > i && covers(patterns[i], patterns[k])) continue;  // told of the later one
                const bool twice = covers(patterns[i], patterns[k]);
                warn(patterns[i].place,
                     in_words(patterns[i]) + (twice ? " stands in this list twice"
                                                    : " adds nothing: " + in_words(patterns[k]) +
                                                          " in this list finds it already"));
                break;
            }
    }

    // Words are found in what is read; a word that reading never leaves as it is here cannot be
    // found. Asked in a few sentences, since its place decides how a word is read.
    void look_for_unreadable(const WordPattern& pattern) {
        if (pattern.list_reference) return;
        std::string text;
        std::string in_one;  // "best-in-class" keeps its words as they are
        for (const std::string& word : pattern.lemmas) {
            if (is_prefix(word)) return;  // no word yet
            text += (text.empty() ? "" : " ") + word;
            in_one += (in_one.empty() ? "" : "-") + word;
        }
        static constexpr std::array<std::pair<const char*, const char*>, 6> frames = {
            {{"They ", " it."},
             {"The ", " people work."},
             {"It is ", "."},
             {"They saw the ", " in May."},
             {"They work ", "."},
             {"They have ", " them."}}};
        std::set<std::string> missing(pattern.lemmas.begin(), pattern.lemmas.end());
        for (const auto& [before, behind] : frames)
            for (const std::string& words : {text, in_one}) {
                const std::set<std::string> read = lemmas(before + words + behind);
                bool all = true;
                for (const std::string& word : pattern.lemmas) {
                    if (read.contains(word))
                        missing.erase(word);
                    else
                        all = false;
                }
                if (all) return;
            }
        if (missing.empty()) return;  // no frame had them all, but none is impossible
        warn(pattern.place, "'" + *missing.begin() + "' is never found" +
                                (pattern.lemmas.size() > 1 ? " in this phrase" : "") +
                                ": write words in their base form, and leave out articles, "
                                "prepositions and pronouns");
    }

    [[nodiscard]] std::set<std::string> lemmas(const std::string& text) const {
        std::set<std::string> out;
        const auto add = [&](const std::string& lemma) {
            for (std::size_t begin = 0; begin < lemma.size();) {
                const std::size_t end = std::min(lemma.find_first_of("- ", begin), lemma.size());
                out.insert(lemma.substr(begin, end - begin));
                begin = end + 1;
            }
        };
        const Reading reading = reader_.read(text_document(text, {}));
        for (const Sentence& sentence : reading.sentences)
            for (const Word& word : sentence.words) add(word.lemma);
        for (const Claim& claim : reading.claims) {
            add(claim.predicate.lemma);
            add(claim.predicate.particle);
            for (const std::string& each : claim.predicate.governors) add(each);
            for (const std::string& each : claim.predicate.adverbs) add(each);
            for (const Argument& argument : claim.objects)
                for (const Word& word : argument.phrase.words) add(word.lemma);
        }
        return out;
    }

    void look_for_unused(const WordList& list) {
        const auto names = [&](const std::vector<ListReference>& references) {
            return std::any_of(references.begin(), references.end(),
                               [&](const ListReference& one) { return one.name == list.name; });
        };
        const bool used =
            std::any_of(rules_.rules.begin(), rules_.rules.end(),
                        [&](const Rule& rule) {
                            const auto has = [&](const SidePattern& side) {
                                return std::find(side.with.begin(), side.with.end(), list.name) !=
                                       side.with.end();
                            };
                            return names(rule.references) || has(rule.a) || has(rule.b);
                        }) ||
            std::any_of(rules_.lists.begin(), rules_.lists.end(), [&](const WordList& other) {
                return other.name != list.name &&
                       (names(other.references) || other.opposite == list.name);
            });
        if (!used) warn(list.place, "no rule and no list uses the list '" + list.name + "'");
    }

    [[nodiscard]] std::vector<const WordPattern*> words_of(const WordList& list,
                                                           int depth = 0) const {
        constexpr int deepest = 8;
        std::vector<const WordPattern*> out;
        for (const WordPattern& pattern : list.patterns) {
            if (!pattern.list_reference) {
                out.push_back(&pattern);
                continue;
            }
            const auto other = lists_.find(pattern.lemmas.front());
            if (other == lists_.end() || depth == deepest) continue;
            const auto more = words_of(*other->second, depth + 1);
            out.insert(out.end(), more.begin(), more.end());
        }
        return out;
    }

    // Of opposite lists the longer phrase counts, so that only words of one length compete.
    void look_for_overlap(const WordList& a, const WordList& b, const std::string& what,
                          bool opposite) {
        if (!overlaps_told_.insert(std::minmax(a.name, b.name)).second) return;
        for (const WordPattern* one : words_of(a))
            for (const WordPattern* other : words_of(b))
                if ((covers(*one, *other) || covers(*other, *one)) &&
                    (!opposite || one->lemmas.size() == other->lemmas.size()))
                    warn(one->place, in_words(*one) + " stands in '" + a.name + "', " +
                                         in_words(*other) + " in '" + b.name + "' (" +
                                         other->place.text() + "), which are " + what);
    }

    [[nodiscard]] std::string opposite_of(const std::string& name) const {
        const auto found = lists_.find(name);
        return found == lists_.end() ? "" : found->second->opposite;
    }

    // Lists that only one side asks for must not share words: a claim could be both sides.
    void look_at_sides(const Rule& rule) {
        const auto only = [](const SidePattern& side, const SidePattern& other) {
            std::vector<std::string> out;
            const auto in = [](const std::vector<std::string>& all, const std::string& name) {
                return std::find(all.begin(), all.end(), name) != all.end();
            };
            for (const std::string& name : side.with)
                if (!in(other.with, name) && !in(other.without, name)) out.push_back(name);
            return out;
        };
        for (const std::string& a : only(rule.a, rule.b))
            for (const std::string& b : only(rule.b, rule.a)) {
                const auto one = lists_.find(a);
                const auto other = lists_.find(b);
                if (one != lists_.end() && other != lists_.end())
                    look_for_overlap(*one->second, *other->second, "the two sides of " + rule.id,
                                     a == opposite_of(b));
            }
    }

    void look_for_cases(const Rule& rule) {
        std::set<std::string> files;
        for (const Case& one : rules_.cases)
            if (one.expect == Expectation::finding && one.reason == rule.id)
                files.insert(one.place.path);
        if (files.empty()) return warn(rule.place, "no case expects " + rule.id + " to fire");
        const bool silent =
            std::any_of(rules_.cases.begin(), rules_.cases.end(), [&](const Case& one) {
                return one.expect == Expectation::nothing && files.contains(one.place.path);
            });
        if (!silent)
            warn(rule.place, "no case keeps " + rule.id +
                                 " silent: add one with expect nothing to " + *files.begin());
    }

    const RuleSet& rules_;
    const std::set<std::string>& paths_;
    const grammar::Reader& reader_;
    std::map<std::string, const WordList*, std::less<>> lists_;
    std::set<std::pair<std::string, std::string>> overlaps_told_;
    std::vector<RuleError> out_;
};

}  // namespace

std::vector<RuleError> lint(const RuleSet& rules, const std::set<std::string>& paths,
                            const grammar::Reader& reader) {
    return Linter(rules, paths, reader).run();
}

}  // namespace gainsay::app
