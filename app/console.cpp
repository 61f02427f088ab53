#include "app/console.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

namespace gainsay::app {
namespace {

std::string wrapped(bool on, std::string_view code, std::string_view text) {
    if (!on || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace

std::string Style::bold(std::string_view text) const { return wrapped(emphasis, "1", text); }
std::string Style::dim(std::string_view text) const { return wrapped(colors, "2", text); }
std::string Style::red(std::string_view text) const { return wrapped(colors, "31;1", text); }
std::string Style::yellow(std::string_view text) const { return wrapped(colors, "33", text); }
std::string Style::green(std::string_view text) const { return wrapped(colors, "32", text); }

Console::Console(std::istream& in, std::ostream& out, std::ostream& err)
    : in_(in), out_(out), err_(err) {
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(err, true);
    log_ = std::make_shared<spdlog::logger>("gainsay", std::move(sink));
    log_->set_pattern("%n: %l: %v");
}

Console::~Console() = default;

void Console::error(std::string_view message) const { log_->error("{}", message); }
void Console::warning(std::string_view message) const { log_->warn("{}", message); }
void Console::note(std::string_view message) const { log_->info("{}", message); }

void Console::set_terminal(bool out_is_terminal, bool err_is_terminal, unsigned columns) {
    out_is_terminal_ = out_is_terminal;
    err_is_terminal_ = err_is_terminal;
    columns_ = columns;
}

void Console::set_color(Color color, bool no_color_variable) {
    switch (color) {
        case Color::always:
            style_ = {true, true};
            break;
        case Color::never:
            style_ = {false, false};
            break;
        case Color::automatic:
            style_ = {out_is_terminal_, out_is_terminal_ && !no_color_variable};
            break;
    }
}

}  // namespace gainsay::app
