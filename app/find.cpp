// gainsay find: sentences of the checked documents by their words.
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct FindOptions {
    DatabaseOption database;
    std::vector<std::string> words;
    std::int64_t run = 0;
    std::int64_t top = 20;
    std::string format = "text";
};

ExitCode find(const FindOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const store::Run run = find_run(store, options.run, options.database.path);
    std::string words;
    for (const std::string& word : options.words) words += word + " ";
    const auto found = store.find(run.id, words, static_cast<std::size_t>(options.top));
    if (options.format == "json") {
        Json list = Json::array();
        for (const store::StoredSentence& one : found)
            list.push_back({{"document", one.path},
                            {"line", one.line},
                            {"place", one.place},
                            {"begin", one.span.begin},
                            {"end", one.span.end},
                            {"sentence", one.text}});
        console.out() << to_text(list, 1) << "\n";
        return ExitCode::done;
    }
    for (const store::StoredSentence& one : found) {
        console.out() << console.style().bold(spot(one.path, one.line, one.place)) << "\n";
        for (const std::string& part : wrap(tidy(one.text), console.columns() - 4))
            console.out() << "    " << part << "\n";
    }
    if (found.empty())
        console.note("no sentence of run " + std::to_string(run.id) + " has these words");
    return ExitCode::done;
}

}  // namespace

Command add_find(CommandSyntax application) {
    auto options = std::make_shared<FindOptions>();
    CommandSyntax command =
        application.command("find", "Sentences of the checked documents that have all these words");
    command.words("WORD", options->words, 1, 0, "words, in any form: `grow` finds growing");
    options->database.add_to(command);
    add_run(command, options->run);
    command.count("--top", options->top, "at most N, best first (default: 20)");
    command.choice("--format", options->format, {"text", "json"}, "how to write it");
    command.examples("Example:\n  gainsay find open source --db case.db");
    return {&command.application(),
            [options](Console& console) { return find(*options, console); }};
}

}  // namespace gainsay::app
