// The `gainsay` command: words in, exit code out. `main` is a call of run_process and nothing more,
// so that tests run the whole command in their own process.
//
//   std::ostringstream out, err;
//   Console console(std::cin, out, err);
//   int code = run({"report", "--db", "case.db"}, console);
#pragma once

#include <string>
#include <vector>

#include "app/console.hpp"

namespace gainsay::app {

// `arguments` without the program's name. Every gainsay::Error ends here as one message on
// `console.err()`.
int run(const std::vector<std::string>& arguments, Console& console);

// The real thing: standard streams, the terminal's width and colours, Ctrl-C.
int run_process(int argc, char** argv);

}  // namespace gainsay::app
