#include "app/options.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <thread>

#include "gainsay/error.hpp"

namespace gainsay::app {

void DatabaseOption::add_to(CommandSyntax& command) {
    command.text("--db", path, "FILE", "database of documents, runs and findings");
}

void JobsOption::add_to(CommandSyntax& command) {
    command.count("-j,--jobs", jobs, "threads (default: one per processor)");
}

unsigned JobsOption::threads() const {
    constexpr std::int64_t most = 1024;
    if (jobs != 0) return static_cast<unsigned>(std::min(jobs, most));
    return std::max(1U, std::thread::hardware_concurrency());
}

void RulesOption::add_to(CommandSyntax& command) {
    command.repeatable("--rules", paths, "DIR", "folder or file with more rules; may be repeated");
    command.repeatable("--words", words, "FILE",
                       "opposites and other words to add, as mine.opposites.txt, or a folder of "
                       "such; may be repeated");
    command.flag("--no-default-rules", no_shipped, "leave out the rules that come with gainsay");
}

void OverridesOption::add_to(CommandSyntax& command) {
    reading.add_to(command);
    const std::string group = "Options for a single document";
    command.text("--title", title, "TEXT", "its title", group);
    command.text("--source", source, "TEXT", "who speaks in it", group);
    command.text("--kind", kind, "WORD", "what it is: speech, analyst, annual-report ...", group);
    command.text("--date", date, "DATE", "when it was published: 2024-01-05, 2024-01 or 2024",
                 group);
}

void ReadingOption::add_to(CommandSyntax& command) {
    command.repeatable("--columns", columns, "WHAT=NAME",
                       "column of a CSV or JSON Lines file that holds the text, title, date, "
                       "source, kind or id; may be repeated");
    command.flag("--any-language", any_language, "read documents that do not look English too");
}

documents::Overrides ReadingOption::overrides() const {
    documents::Overrides out;
    out.any_language = any_language;
    for (const std::string& one : columns) {
        const std::size_t equals = one.find('=');
        const std::string what = one.substr(0, equals);
        static constexpr std::array<std::string_view, 6> known = {"text",   "title", "date",
                                                                  "source", "kind",  "id"};
        if (equals == std::string::npos || equals + 1 == one.size() ||
            std::find(known.begin(), known.end(), what) == known.end())
            throw Error(ExitCode::usage, "--columns: '" + one +
                                             "' is not WHAT=NAME with WHAT one of text, title, "
                                             "date, source, kind, id");
        out.columns[what] = one.substr(equals + 1);
    }
    return out;
}

bool OverridesOption::any() const {
    return !title.empty() || !source.empty() || !kind.empty() || !date.empty();
}

documents::Overrides OverridesOption::overrides() const {
    documents::Overrides out = reading.overrides();
    if (!title.empty()) out.title = title;
    if (!source.empty()) out.source = source;
    if (!kind.empty()) out.kind = kind;
    if (!date.empty()) out.date = date_option(date, "--date");
    return out;
}

TimeInterval date_option(const std::string& text, const std::string& option) {
    const auto date = parse_iso_date(text);
    if (!date)
        throw Error(ExitCode::usage,
                    option + ": '" + text + "' is no date; write 2024-01-05, 2024-01 or 2024");
    return *date;
}

}  // namespace gainsay::app
