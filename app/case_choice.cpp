#include "app/case_choice.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/suggest.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app {
namespace {

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// "openness" means openness.retreat too.
bool names_reason(const std::string& name, const std::string& reason) {
    return reason == name || reason.starts_with(name + ".");
}

}  // namespace

CaseChoice sort_words(const std::vector<std::string>& words) {
    CaseChoice out;
    for (const std::string& word : words) {
        std::error_code unknown;
        const bool like_a_file =
            word.ends_with(".rules") || word.ends_with(".cases") ||
            (word.find('/') != std::string::npos && word.find(' ') == std::string::npos);
        const bool file = like_a_file || std::filesystem::exists(word, unknown);
        (file ? out.files : out.names).push_back(word);
    }
    return out;
}

std::vector<Case> choose(std::vector<Case> cases, const std::vector<std::string>& names,
                         const std::vector<std::string>& ids) {
    if (names.empty()) return cases;
    std::vector<bool> chosen(cases.size());
    for (const std::string& name : names) {
        const bool is_id = std::any_of(
            ids.begin(), ids.end(), [&](const std::string& id) { return names_reason(name, id); });
        std::set<std::string> files;
        bool any = false;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const bool titled = lower(cases[i].title).find(lower(name)) != std::string::npos;
            const bool expects = names_reason(name, cases[i].reason);
            if (expects) files.insert(cases[i].place.path);
            if (!(is_id ? expects : titled)) continue;
            any = chosen[i] = true;
        }
        for (std::size_t i = 0; is_id && i < cases.size(); ++i)
            if (cases[i].expect == Expectation::nothing && files.contains(cases[i].place.path))
                chosen[i] = true;
        if (any) continue;
        std::vector<std::string> known = ids;
        for (const Case& one : cases) known.push_back(one.title);
        throw Error(ExitCode::usage, is_id ? "no case expects '" + name + "'"
                                           : "no file, case, rule or check is called '" + name +
                                                 "'" + did_you_mean(name, known));
    }
    std::vector<Case> out;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (chosen[i]) out.push_back(std::move(cases[i]));
    return out;
}

}  // namespace gainsay::app
