// Where a command reads and writes: results to `out`, messages and progress to `err`. Also what the
// terminal can show.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
}

namespace gainsay::app {

enum class Color { automatic, always, never };

// What may be written into text for people. Bold and underline are no colours: they stay under
// NO_COLOR.
struct Style {
    bool emphasis = false;
    bool colors = false;

    [[nodiscard]] std::string bold(std::string_view text) const;
    [[nodiscard]] std::string dim(std::string_view text) const;
    [[nodiscard]] std::string red(std::string_view text) const;
    [[nodiscard]] std::string yellow(std::string_view text) const;
    [[nodiscard]] std::string green(std::string_view text) const;
};

class Console {
public:
    Console(std::istream& in, std::ostream& out, std::ostream& err);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    [[nodiscard]] std::istream& in() const { return in_; }
    [[nodiscard]] std::ostream& out() const { return out_; }
    [[nodiscard]] std::ostream& err() const { return err_; }

    // Messages for people, one line each: "gainsay: warning: ...".
    void error(std::string_view message) const;
    void warning(std::string_view message) const;
    void note(std::string_view message) const;

    // What the process found out about its terminal; the defaults are those of a pipe.
    void set_terminal(bool out_is_terminal, bool err_is_terminal, unsigned columns);
    void set_color(Color color, bool no_color_variable);

    [[nodiscard]] bool shows_progress() const { return err_is_terminal_; }
    [[nodiscard]] unsigned columns() const { return columns_; }
    [[nodiscard]] const Style& style() const { return style_; }

private:
    std::istream& in_;
    std::ostream& out_;
    std::ostream& err_;
    std::shared_ptr<spdlog::logger> log_;
    bool out_is_terminal_ = false;
    bool err_is_terminal_ = false;
    unsigned columns_ = 100;
    Style style_;
};

}  // namespace gainsay::app
