// Every key of the screen, what it does, and its name for help: one table, so that help cannot
// forget a key.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/review/key.hpp"

namespace gainsay::app::review {

enum class Command : std::uint8_t {
    confirm,
    false_alarm,
    both_stand,
    defer,
    reopen,
    undo,
    redo,
    note,
    make_case,
    select,
    select_shown,
    search,
    filter,
    sort,
    toggle_decided,
    open_document,
    edit_a,
    edit_b,
    more_context,
    less_context,
    scroll_details,
    scroll_back,
    next_open,
    view_queue,
    view_matrix,
    view_entities,
    view_timeline,
    view_rules,
    next_view,
    reload,
    help,
    leave,
    quit,
    line_up,
    line_down,
    page_up,
    page_down,
    first,
    last
};

struct Binding {
    Command command;
    Key key;
    std::string_view shown;  // the key as people call it
    std::string_view about;
};

[[nodiscard]] const std::vector<Binding>& bindings();
[[nodiscard]] const Binding* binding_of(const Key& key);

}  // namespace gainsay::app::review
