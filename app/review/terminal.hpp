// The screen on a terminal: the only file that knows curses.
#pragma once

#include "app/console.hpp"
#include "app/review/screen.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app::review {

// Throws Error(usage) if there is no terminal, with what scripts can do instead.
void require_terminal();

// Until the person quits: ExitCode::done, or ExitCode::interrupted after Ctrl-C. The terminal is
// left as it was, also when something is thrown. Error(usage) for a terminal of an unknown type.
[[nodiscard]] ExitCode show_on_terminal(Screen& screen, bool colours);

}  // namespace gainsay::app::review
