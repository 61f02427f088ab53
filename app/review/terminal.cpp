#include "app/review/terminal.hpp"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <sys/wait.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

namespace gainsay::app::review {

namespace {

constexpr wint_t control_c = 3;
constexpr wint_t tabulator = 9;
constexpr wint_t newline = 10;
constexpr wint_t control_l = 12;
constexpr wint_t carriage_return = 13;
constexpr wint_t control_z = 26;
constexpr wint_t escape = 27;

// What curses turns into columns and reads from the keys is UTF-8 whatever the locale says. How
// numbers are written stays as it is: files are read and written while the screen is open.
void use_utf8() {
    std::setlocale(LC_CTYPE, "");
    if (std::string_view(::nl_langinfo(CODESET)) != "UTF-8") std::setlocale(LC_CTYPE, "C.UTF-8");
}

std::string utf8(wint_t code) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    const auto c = static_cast<std::uint32_t>(code);
    if (c < 0x80U) return {byte(c)};
    if (c < 0x800U) return {byte(0xC0U | (c >> 6U)), byte(0x80U | (c & 0x3FU))};
    if (c < 0x10000U)
        return {byte(0xE0U | (c >> 12U)), byte(0x80U | ((c >> 6U) & 0x3FU)),
                byte(0x80U | (c & 0x3FU))};
    return {byte(0xF0U | (c >> 18U)), byte(0x80U | ((c >> 12U) & 0x3FU)),
            byte(0x80U | ((c >> 6U) & 0x3FU)), byte(0x80U | (c & 0x3FU))};
}

class Curses {
public:
    explicit Curses(bool colours) {
        use_utf8();
        const char* variable = std::getenv("TERM");
        const std::string type = variable == nullptr ? "" : variable;
        if (type == "dumb")
            throw Error(ExitCode::usage,
                        "a dumb terminal cannot show the review screen; set TERM, to xterm for "
                        "example, or use `gainsay review list`, `review next` and `review set`");
        screen_ = ::newterm(nullptr, stdout, stdin);
        if (screen_ == nullptr)
            throw Error(ExitCode::usage, "the terminal type '" + type +
                                             "' is not known; set TERM, to xterm for example");
        ::raw();  // Ctrl-C comes as a key: the terminal is put right before the program ends
        ::noecho();
        ::nonl();
        ::keypad(::stdscr, TRUE);
        ::set_escdelay(25);
        ::curs_set(0);
        ::mousemask(BUTTON1_CLICKED | BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, nullptr);
        ::mouseinterval(0);
        colours_ = colours && ::has_colors() && ::start_color() == OK;
        if (!colours_) return;
        ::use_default_colors();
        short pair = 0;
        for (const int colour : {COLOR_RED, COLOR_YELLOW, COLOR_GREEN, COLOR_CYAN})
            ::init_pair(++pair, static_cast<short>(colour), -1);  // in the order of `Colour`
    }
    ~Curses() {
        ::endwin();
        ::delscreen(screen_);
    }
    Curses(const Curses&) = delete;
    Curses& operator=(const Curses&) = delete;

    void show(Screen& screen) const {
        ::erase();
        int row = 0;
        for (const Line& line :
             screen.lines(static_cast<std::size_t>(COLS), static_cast<std::size_t>(LINES))) {
            ::move(row++, 0);
            for (const Piece& piece : line.pieces()) {
                ::attrset(attributes(piece.look));
                // Writing to the last cell of all reports a failure, and shows what it should.
                (void)::addnstr(piece.text.data(), static_cast<int>(piece.text.size()));
            }
        }
        ::attrset(A_NORMAL);
        ::refresh();
    }

    // Gives the terminal to another program for a while.
    template <typename Work>
    void lend(const Work& work) const {
        ::def_prog_mode();
        ::endwin();
        work();
        ::reset_prog_mode();
        ::clearok(::curscr, TRUE);
        ::refresh();
    }

private:
    [[nodiscard]] int attributes(Look look) const {
        attr_t out = A_NORMAL;
        if (look.bold) out |= A_BOLD;
        if (look.underline) out |= A_UNDERLINE;
        if (look.reverse) out |= A_REVERSE;
        if (look.dim && !look.reverse) out |= A_DIM;
        if (colours_ && look.colour != Colour::none)
            out |= static_cast<attr_t>(COLOR_PAIR(static_cast<int>(look.colour)));
        return static_cast<int>(out);
    }

    SCREEN* screen_ = nullptr;
    bool colours_ = false;
};

Key mouse_key() {
    MEVENT event{};
    if (::getmouse(&event) != OK) return {};
    if ((event.bstate & BUTTON4_PRESSED) != 0) return key(Key::Kind::up);
    if ((event.bstate & BUTTON5_PRESSED) != 0) return key(Key::Kind::down);
    return {Key::Kind::click, "", static_cast<std::size_t>(event.y),
            static_cast<std::size_t>(event.x)};
}

Key function_key(wint_t code) {
    switch (code) {
        case KEY_ENTER:
            return key(Key::Kind::enter);
        case KEY_BACKSPACE:
            return key(Key::Kind::backspace);
        case KEY_DC:
            return key(Key::Kind::remove);
        case KEY_UP:
            return key(Key::Kind::up);
        case KEY_DOWN:
            return key(Key::Kind::down);
        case KEY_LEFT:
            return key(Key::Kind::left);
        case KEY_RIGHT:
            return key(Key::Kind::right);
        case KEY_PPAGE:
            return key(Key::Kind::page_up);
        case KEY_NPAGE:
            return key(Key::Kind::page_down);
        case KEY_HOME:
            return key(Key::Kind::home);
        case KEY_END:
            return key(Key::Kind::end);
        case KEY_MOUSE:
            return mouse_key();
        default:
            return {};
    }
}

constexpr wint_t control(char letter) { return static_cast<wint_t>(letter - 'a' + 1); }

Key character_key(wint_t code) {
    switch (code) {
        case newline:
        case carriage_return:
            return key(Key::Kind::enter);
        case escape:
            return key(Key::Kind::escape);
        case tabulator:
            return key(Key::Kind::tab);
        case control('u'):
            return key(Key::Kind::erase_all);
        case control('w'):
            return key(Key::Kind::erase_word);
        case 8:
        case 127:
            return key(Key::Kind::backspace);
        default:
            return code < 32 ? Key{} : Key{Key::Kind::character, utf8(code)};
    }
}

// $VISUAL or $EDITOR with "+LINE FILE", as vi, nano and emacs take it.
bool edit(const std::string& path, std::uint32_t line) {
    const char* editor = std::getenv("VISUAL");
    if (editor == nullptr || *editor == '\0') editor = std::getenv("EDITOR");
    if (editor == nullptr || *editor == '\0') editor = "vi";
    const std::string command = std::string(editor) + " \"$@\"";
    const std::string at = "+" + std::to_string(line);
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGXFSZ, SIG_DFL);
        ::execl("/bin/sh", "sh", "-c", command.c_str(), "sh", at.c_str(), path.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

}  // namespace

void require_terminal() {
    if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDOUT_FILENO) == 0)
        throw Error(ExitCode::usage,
                    "the review screen needs a terminal; for scripts there are `gainsay review "
                    "list`, `review next` and `review set`");
}

ExitCode show_on_terminal(Screen& screen, bool colours) {
    const Curses curses(colours);
    for (;;) {
        curses.show(screen);
        wint_t code = 0;
        const int read = ::get_wch(&code);
        if (read == ERR) return ExitCode::interrupted;  // the terminal is gone
        if (read != KEY_CODE_YES && code == control_c) return ExitCode::interrupted;
        if (read != KEY_CODE_YES && code == control_z) {
            curses.lend([] { ::raise(SIGTSTP); });
            continue;
        }
        if (read != KEY_CODE_YES && code == control_l) {
            ::clearok(::curscr, TRUE);
            continue;
        }
        const Request request =
            screen.press(read == KEY_CODE_YES ? function_key(code) : character_key(code));
        if (request.kind == Request::Kind::quit) return ExitCode::done;
        if (request.kind == Request::Kind::edit)
            curses.lend([&] {
                if (!edit(request.path, request.line))
                    screen.say("The editor did not end well; $EDITOR names it.", true);
            });
    }
}

}  // namespace gainsay::app::review
