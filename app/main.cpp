#include "app/command_line.hpp"

int main(int argc, char** argv) { return gainsay::app::run_process(argc, argv); }
