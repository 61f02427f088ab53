// From where to where something is moved: "from Oslo to Rome". Of names alone: "from left to right"
// goes to and fro.
#pragma once

#include <optional>
#include <string>

namespace gainsay::checker {

struct Proposition;

struct Route {
    std::string from;  // in lower case
    std::string to;
    std::string moved;  // what stands between the verb and "from"
};
[[nodiscard]] std::optional<Route> route_of(const Proposition& p);

}  // namespace gainsay::checker
