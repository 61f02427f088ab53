#include "app/shipped_rules.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <set>

#include "app/used_files.hpp"
#include "gainsay/words.hpp"

extern "C" {
extern const unsigned char gainsay_shipped_rules_begin[];
extern const unsigned char gainsay_shipped_rules_end[];
}

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

// Removes from `shipped` what has a name among `own`.
template <typename Block, typename Name>
void give_way(std::vector<Block>& shipped, const std::vector<Block>& own, const Name& name) {
    std::set<std::string> names;
    for (const Block& block : own) names.insert(name(block));
    std::erase_if(shipped, [&](const Block& block) { return names.contains(name(block)); });
}

RuleFile read_rule_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    RuleFile file{path.string(), {std::istreambuf_iterator<char>(in), {}}};
    if (!in || fs::is_directory(path))
        throw Error(ExitCode::usage, {path.string()}, "cannot read this file");
    return file;
}

}  // namespace

std::vector<RuleFile> split_bundle(std::string_view bundle) {
    constexpr char separator = '\x1c';
    std::vector<RuleFile> files;
    while (!bundle.empty() && bundle.front() == separator) {
        bundle.remove_prefix(1);
        const std::size_t line_end = bundle.find('\n');
        if (line_end == std::string_view::npos) break;
        const std::string_view name = bundle.substr(0, line_end);
        bundle.remove_prefix(line_end + 1);
        const std::string_view text = bundle.substr(0, bundle.find(separator));
        files.push_back({"shipped:" + std::string(name), std::string(text)});
        bundle.remove_prefix(text.size());
    }
    return files;
}

std::vector<RuleFile> shipped_rule_files(bool cases) {
    // By the symbols' difference as integers: they belong to one section, which C++ cannot know.
    const auto* begin = reinterpret_cast<const char*>(gainsay_shipped_rules_begin);
    const auto size = reinterpret_cast<std::uintptr_t>(gainsay_shipped_rules_end) -
                      reinterpret_cast<std::uintptr_t>(gainsay_shipped_rules_begin);
    std::vector<RuleFile> files = split_bundle({begin, size});
    if (!cases)
        std::erase_if(files, [](const RuleFile& file) { return !file.path.ends_with(".rules"); });
    return files;
}

namespace {

// Files as given, and in folders those with one of the endings.
std::vector<RuleFile> read_files(const std::vector<std::string>& paths,
                                 std::initializer_list<std::string_view> endings) {
    std::set<fs::path> found;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::exists(path, error))
            throw Error(ExitCode::usage, {path}, "there is no such file or folder");
        if (!fs::is_directory(path, error)) {
            found.insert(fs::path(path).lexically_normal());
            continue;
        }
        for (fs::recursive_directory_iterator it(path, error), end; it != end;
             it.increment(error)) {
            const std::string ending = it->path().extension().string();
            if (it->is_regular_file() &&
                std::find(endings.begin(), endings.end(), ending) != endings.end())
                found.insert(it->path().lexically_normal());
        }
        if (error)
            throw Error(ExitCode::usage, {path}, "cannot read this folder: " + error.message());
    }
    std::vector<RuleFile> files;
    for (const fs::path& path : found) files.push_back(read_rule_file(path));
    return files;
}

}  // namespace

std::vector<RuleFile> read_rule_files(const std::vector<std::string>& paths) {
    return read_files(paths, {".rules", ".cases"});
}

RuleSet assemble_rules(const std::vector<RuleFile>& shipped, const std::vector<RuleFile>& own,
                       bool shipped_cases) {
    RuleSet all = parse_with_uses(shipped);
    RuleSet added = parse_with_uses(own);
    if (!shipped_cases) all.cases.clear();
    give_way(all.lists, added.lists, [](const WordList& list) { return list.name; });
    give_way(all.rules, added.rules, [](const Rule& rule) { return rule.id; });
    give_way(all.cases, added.cases, [](const Case& one) { return one.title; });
    all.append(std::move(added));
    grammar::link_rules(all);
    return all;
}

void add_words(const RulesOption& option, RuleSet& rules) {
    std::vector<RuleSource> files;
    for (const RuleFile& file : read_files(option.words, {".txt"}))
        files.push_back({file.path, file.text});
    std::vector<RuleError> errors = grammar::add_words(files);
    rules.errors.insert(rules.errors.end(), errors.begin(), errors.end());
}

RuleSet load_rules(const RulesOption& option) {
    RuleSet rules =
        assemble_rules(option.no_shipped ? std::vector<RuleFile>{} : shipped_rule_files(),
                       read_rule_files(option.paths), false);
    add_words(option, rules);
    return rules;
}

bool report_rule_errors(const RuleSet& rules, const Console& console) {
    for (const RuleError& error : rules.errors) console.error(describe(error));
    return !rules.errors.empty();
}

}  // namespace gainsay::app
