#include "app/used_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <utility>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

std::string normal(const std::string& path) { return fs::path(path).lexically_normal().string(); }

class Uses {
public:
    explicit Uses(const std::vector<RuleFile>& files) : files_(files) {
        for (const RuleFile& file : files) given_.insert(normal(file.path));
    }

    RuleSet read() {
        for (const RuleFile& file : files_) add(file);
        return std::move(all_);
    }

private:
    void add(const RuleFile& file) {
        const std::string path = normal(file.path);
        if (!seen_.insert(path).second) return;
        RuleSet set = grammar::parse_rules(file.text, file.path);
        if (!given_.contains(path)) set.cases.clear();
        const std::vector<RuleUse> uses = set.uses;
        all_.append(std::move(set));
        open_.push_back(path);
        for (const RuleUse& use : uses) follow(use, file);
        open_.pop_back();
    }

    void follow(const RuleUse& use, const RuleFile& from) {
        const std::string path = (fs::path(from.path).parent_path() / use.file).string();
        const auto begin = std::find(open_.begin(), open_.end(), normal(path));
        if (begin != open_.end()) {
            std::string circle;
            for (auto at = begin; at != open_.end(); ++at) circle += *at + " uses ";
            return error(use, from, "these files use each other in a circle: " + circle + *begin);
        }
        const auto known = std::find_if(files_.begin(), files_.end(), [&](const RuleFile& each) {
            return normal(each.path) == normal(path);
        });
        if (known != files_.end()) return add(*known);
        if (seen_.contains(normal(path))) return;
        std::error_code unknown;
        if (!fs::is_regular_file(path, unknown))
            return error(use, from, "there is no file " + path);
        try {
            const std::vector<RuleFile> read = read_rule_files({path});
            add(read.front());
        } catch (const Error& unreadable) {
            error(use, from, unreadable.what());
        }
    }

    void error(const RuleUse& use, const RuleFile& from, std::string message) {
        std::istringstream lines(from.text);
        std::string line;
        for (std::uint32_t i = 0; i < use.place.line; ++i) std::getline(lines, line);
        if (line.ends_with('\r')) line.pop_back();
        all_.errors.push_back({use.place, std::move(message), line});
    }

    const std::vector<RuleFile>& files_;
    std::set<std::string> given_;
    std::set<std::string> seen_;
    std::vector<std::string> open_;  // from the first file down to the one being read
    RuleSet all_;
};

}  // namespace

RuleSet parse_with_uses(const std::vector<RuleFile>& files) { return Uses(files).read(); }

}  // namespace gainsay::app
