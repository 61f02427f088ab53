#include "app/review/commands.hpp"

#include <algorithm>

namespace gainsay::app::review {

const std::vector<Binding>& bindings() {
    using enum Command;
    using Kind = Key::Kind;
    static const std::vector<Binding> all = {
        {confirm, key('c'), "c", "confirm: the finding is right; go to the next open one"},
        {false_alarm, key('f'), "f", "false alarm: asks which guard should have kept it silent"},
        {both_stand, key('b'), "b", "both stand: the texts differ, and both can be true"},
        {defer, key('d'), "d", "defer: decide later"},
        {reopen, key('e'), "e", "open again: take the decision from this finding"},
        {undo, key('u'), "u", "undo your last decision, also of an earlier session"},
        {redo, key('U'), "U", "redo what was undone last"},
        {note, key('n'), "n", "write a note"},
        {make_case, key('t'), "t", "make a case file from the pair"},
        {select, key('v'), "v", "select this one, or take it out; keys then decide all selected"},
        {select_shown, key('V'), "V", "select all that are shown, or none"},
        {search, key('/'), "/", "search the messages and quotes"},
        {filter, key('F'), "F", "filter: kind=tension state=open doc=annual score>=0.7 ..."},
        {sort, key('s'), "s", "sort by score, kind, rule, documents, date, status"},
        {toggle_decided, key('a'), "a", "show all findings, or the open ones only"},
        {open_document, key(Kind::enter), "Enter",
         "the document at the line; in a view: its findings"},
        {edit_a, key('o'), "o", "open document A in your editor at the line"},
        {edit_b, key('O'), "O", "open document B in your editor at the line"},
        {more_context, key('+'), "+", "more of what stands around the quotes"},
        {less_context, key('-'), "-", "less of it"},
        {scroll_details, key(' '), "Space", "scroll evidence and reasons down"},
        {scroll_back, key(Kind::backspace), "Backspace", "scroll them up"},
        {next_open, key(Kind::tab), "Tab", "the next open finding; in a document: the other side"},
        {view_queue, key('1'), "1", "the queue of findings"},
        {view_matrix, key('2'), "2", "documents by documents"},
        {view_entities, key('3'), "3", "whom and what it is about"},
        {view_timeline, key('4'), "4", "when each side was said"},
        {view_rules, key('5'), "5", "how rules and checks have done"},
        {next_view, key('w'), "w", "the next view"},
        {reload, key('R'), "R", "read the database again: others may have decided"},
        {help, key('?'), "?", "this list"},
        {leave, key(Kind::escape), "Esc", "back; then the search and the selection are dropped"},
        {quit, key('q'), "q", "quit, with a summary; in a document: back"},
        {line_up, key(Kind::up), "Up k", "up one line"},
        {line_down, key(Kind::down), "Down j", "down one line"},
        {page_up, key(Kind::page_up), "PgUp", "up one page"},
        {page_down, key(Kind::page_down), "PgDn", "down one page"},
        {first, key(Kind::home), "Home g", "to the first"},
        {last, key(Kind::end), "End G", "to the last"},
    };
    return all;
}

const Binding* binding_of(const Key& pressed) {
    // As vi and less have them.
    const Key meant = pressed.is('k')   ? key(Key::Kind::up)
                      : pressed.is('j') ? key(Key::Kind::down)
                      : pressed.is('g') ? key(Key::Kind::home)
                      : pressed.is('G') ? key(Key::Kind::end)
                                        : pressed;
    const auto& all = bindings();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Binding& one) { return one.key == meant; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace gainsay::app::review
