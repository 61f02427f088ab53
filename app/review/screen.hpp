// The review screen as a value: `press` changes it, `lines` draws it.
//
//   Screen screen(data, {"ana", "kind=tension"});
//   for (const Line& line : screen.lines(100, 30)) show(line);
//   const Request request = screen.press(key('c'));   // decided and written, the next one shown
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/review/commands.hpp"
#include "app/review/document_view.hpp"
#include "app/review/evidence.hpp"
#include "app/review/help.hpp"
#include "app/review/prompt.hpp"
#include "app/review/queue.hpp"
#include "app/review/view.hpp"

namespace gainsay::app::review {

struct ScreenOptions {
    std::string reviewer;
    std::string filter;  // "": what is open, or everything if nothing is
};

// What the screen cannot do itself.
struct Request {
    enum class Kind : std::uint8_t { none, edit, quit };
    Kind kind = Kind::none;
    std::string path{};
    std::uint32_t line = 0;
};

class Screen {
public:
    // Throws Error(usage) for a filter that is none.
    Screen(Data& data, ScreenOptions options);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    // Never throws gainsay::Error: what goes wrong is told on the screen.
    Request press(const Key& key);
    // `height` lines of at most `width` columns.
    [[nodiscard]] Lines lines(std::size_t width, std::size_t height);
    // A message, shown until the next key.
    void say(const std::string& message, bool error = false);
    // What was done, for the end.
    [[nodiscard]] std::vector<std::string> summary() const;

private:
    enum class Mode : std::uint8_t { browse, reason, confirm, prompt, help, document };
    enum class Asked : std::uint8_t { note, search, filter, case_file };
    enum Shown : std::uint8_t { queue, matrix, entities, timeline, rules };
    struct Pending {
        std::vector<std::string> keys;
        store::DecisionState state = store::DecisionState::open;
        std::string reason;
    };

    // screen.cpp: keys
    Request dispatch(const Key& key);
    Request run(Command command);
    Request browse(const Key& key);
    bool click(const Key& key);
    void ask(Asked asked, const std::string& question, const std::string& text);
    void answer(const Key& key);
    void answered(const std::string& text);
    void apply_filter(const std::string& filter, const std::string& search);
    void show(std::size_t view);
    void go_back();
    void open_document(bool other_side);
    Request edit(const gainsay::Evidence& side);
    const store::StoredFinding* finding();

    // screen_decisions.cpp: what is written
    void start(store::DecisionState state);
    void choose_reason(const Key& key);
    void decide();
    void write(const Pending& pending);
    void take_back(bool undo);
    void write_note(const std::string& note);

    // screen_lines.cpp: drawing
    [[nodiscard]] Line header(std::size_t width) const;
    [[nodiscard]] Line tabs(std::size_t width);
    [[nodiscard]] Line footer(std::size_t width) const;
    [[nodiscard]] Line list_row(std::size_t row, std::size_t width) const;
    void add_queue(Lines& out, std::size_t width, std::size_t height);
    [[nodiscard]] Lines details(std::size_t width, std::size_t height);
    [[nodiscard]] Lines reasons(std::size_t width) const;
    [[nodiscard]] static Lines fields(std::size_t width);

    Data& data_;
    ScreenOptions options_;
    Queue queue_;
    review::Evidence evidence_;
    std::array<std::unique_ptr<View>, 5> views_;  // the queue draws itself
    std::size_t view_ = queue;
    Mode mode_ = Mode::browse;
    std::string filter_;
    std::string search_;
    Asked asked_ = Asked::note;
    Prompt prompt_;
    Pending pending_;
    Help help_;
    std::optional<DocumentView> document_;
    bool document_is_b_ = false;
    std::optional<store::StoredFinding> finding_;  // the current one, once it was asked for
    std::optional<std::map<std::string, store::RuleRecord>> records_;
    std::string message_;
    bool message_is_error_ = false;
    std::size_t context_ = 0;
    std::size_t scroll_ = 0;       // of the details
    std::size_t first_ = 0;        // row of the list on the screen
    std::size_t list_rows_ = 1;    // of the list on the screen
    std::size_t detail_rows_ = 1;  // likewise
    std::array<std::size_t, 6> tab_columns_{};
    std::array<std::size_t, 5> decided_{};  // in this session, by state
    std::size_t notes_ = 0;
    std::size_t undone_ = 0;
};

}  // namespace gainsay::app::review
