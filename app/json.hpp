// JSON that keeps the order of its keys and never fails on broken UTF-8.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace gainsay::app {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline std::string to_text(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gainsay::app
