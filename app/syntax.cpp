#include "app/syntax.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/suggest.hpp"

namespace gainsay::app {
namespace {

// A validator that --help does not describe, since the type's name does, and that says itself what
// is wrong.
CLI::Validator unless(bool (*good)(double), const std::string& wrong) {
    return {[good, wrong](const std::string& given) -> std::string {
                double value = 0;
                const bool number = CLI::detail::lexical_cast(given, value);
                return number && good(value) ? "" : "'" + given + "' is " + wrong;
            },
            ""};
}

}  // namespace

CommandSyntax CommandSyntax::command(const std::string& name, const std::string& about) {
    return CommandSyntax(*application_->add_subcommand(name, about));
}

void CommandSyntax::needs_subcommand() { application_->require_subcommand(1); }

void CommandSyntax::words(const std::string& name, std::vector<std::string>& values,
                          std::size_t least, std::size_t most, const std::string& about) {
    CLI::Option* option = application_->add_option(name, values, about);
    if (most != 0)
        option->expected(static_cast<int>(std::max<std::size_t>(least, 1)), static_cast<int>(most));
    option->required(least > 0)->type_name("");
}

void CommandSyntax::flag(const std::string& name, bool& value, const std::string& about) {
    application_->add_flag(name, value, about);
}

void CommandSyntax::text(const std::string& name, std::string& value, const std::string& type,
                         const std::string& about, const std::string& group) {
    CLI::Option* option = application_->add_option(name, value, about)->type_name(type);
    option->capture_default_str();
    if (!group.empty()) option->group(group);
}

void CommandSyntax::required_text(const std::string& name, std::string& value,
                                  const std::string& type, const std::string& about) {
    application_->add_option(name, value, about)->type_name(type)->required();
}

void CommandSyntax::repeatable(const std::string& name, std::vector<std::string>& values,
                               const std::string& type, const std::string& about) {
    // One value each time: texts may follow it.
    application_->add_option(name, values, about)
        ->type_name(type)
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
}

void CommandSyntax::count(const std::string& name, std::int64_t& value, const std::string& about) {
    application_->add_option(name, value, about)
        ->type_name("N")
        ->check(unless([](double n) { return n >= 1; }, "no whole number from 1 up"));
}

void CommandSyntax::share(const std::string& name, double& value, const std::string& about) {
    application_->add_option(name, value, about)
        ->type_name("0..1")
        ->check(unless([](double x) { return x >= 0 && x <= 1; }, "no number from 0 to 1"));
}

void CommandSyntax::choice(const std::string& name, std::string& value,
                           const std::vector<std::string>& choices, const std::string& about) {
    const auto check = [choices](const std::string& given) -> std::string {
        if (std::find(choices.begin(), choices.end(), given) != choices.end()) return "";
        return "'" + given + "' is none of " + CLI::detail::join(choices, ", ") +
               did_you_mean(given, choices);
    };
    application_->add_option(name, value, about)
        ->check(CLI::Validator(check, ""))
        ->capture_default_str()
        ->type_name(CLI::detail::join(choices, "|"));
}

bool CommandSyntax::given() const { return application_->parsed(); }

void CommandSyntax::examples(const std::string& text) { application_->footer(text); }

}  // namespace gainsay::app
