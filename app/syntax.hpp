// The words of a subcommand, behind one plain class: only syntax.cpp and command_line.cpp compile
// CLI11.
//
//   CommandSyntax command = application.command("report", "Show the findings of a run");
//   command.choice("--format", options->format, {"text", "json"}, "how to write it");
//
// Variables that options fill must outlive the parsing; what they hold is the default that --help
// shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gainsay::app {

class CommandSyntax {
public:
    explicit CommandSyntax(CLI::App& application) : application_(&application) {}

    [[nodiscard]] CommandSyntax command(const std::string& name, const std::string& about);
    void needs_subcommand();

    // Words without a dash: at least `least`; `most` 0 means any number.
    void words(const std::string& name, std::vector<std::string>& values, std::size_t least,
               std::size_t most, const std::string& about);
    void flag(const std::string& name, bool& value, const std::string& about);
    void text(const std::string& name, std::string& value, const std::string& type,
              const std::string& about, const std::string& group = "");
    void required_text(const std::string& name, std::string& value, const std::string& type,
                       const std::string& about);
    void repeatable(const std::string& name, std::vector<std::string>& values,
                    const std::string& type, const std::string& about);
    void count(const std::string& name, std::int64_t& value, const std::string& about);  // from 1
    void share(const std::string& name, double& value, const std::string& about);        // 0 to 1
    // One word of a list; a mistyped one gets a suggestion.
    void choice(const std::string& name, std::string& value,
                const std::vector<std::string>& choices, const std::string& about);
    [[nodiscard]] bool given() const;  // the user named this command; once the line is parsed
    void examples(const std::string& text);

    [[nodiscard]] CLI::App& application() const { return *application_; }

private:
    CLI::App* application_;
};

}  // namespace gainsay::app
