#pragma once

namespace gainsay::app {

inline constexpr const char* version = GAINSAY_VERSION;  // from the project's CMakeLists.txt

}  // namespace gainsay::app
