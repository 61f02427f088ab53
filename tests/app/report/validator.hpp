// JSON against a JSON Schema. The validator knows the keywords that the schemas of this project use
// and fails on any other, so that none is silently not checked.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

namespace gainsay::app {

using nlohmann::json;

inline bool is_of_type(const json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    return type == value.type_name();  // object, array, string, null
}

class Validator {
public:
    explicit Validator(const json& schema) : root_(schema) {}

    // What is wrong with a value, a line a fault.
    [[nodiscard]] std::vector<std::string> faults(const json& value) {
        faults_.clear();
        check(value, root_, "");
        return faults_;
    }

private:
    void fault(const std::string& place, const std::string& what) {
        faults_.push_back(place + ": " + what);
    }

    void check(const json& value, const json& schema, const std::string& place) {
        for (const auto& [keyword, wanted] : schema.items())
            if (!keyword_holds(keyword, wanted, value, place)) fault(place, keyword);
    }

    bool keyword_holds(const std::string& keyword, const json& wanted, const json& value,
                       const std::string& place) {
        if (keyword == "$schema" || keyword == "title" || keyword == "description" ||
            keyword == "$defs")
            return true;
        if (keyword == "$ref") {
            check(value, root_.at(json::json_pointer(wanted.get<std::string>().substr(1))), place);
            return true;
        }
        if (keyword == "type") return type_holds(wanted, value);
        if (keyword == "const") return value == wanted;
        if (keyword == "enum")
            return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
        if (keyword == "minimum") return value >= wanted;
        if (keyword == "maximum") return value <= wanted;
        if (keyword == "minItems") return value.size() >= wanted.get<std::size_t>();
        if (keyword == "maxItems") return value.size() <= wanted.get<std::size_t>();
        if (keyword == "pattern")
            return std::regex_search(value.get<std::string>(),
                                     std::regex(wanted.get<std::string>()));
        if (keyword == "items") return items_hold(wanted, value, place);
        if (keyword == "required") return required_holds(wanted, value, place);
        if (keyword == "properties") return properties_hold(wanted, value, place);
        fault(place, "the test does not know the keyword " + keyword);
        return true;
    }

    static bool type_holds(const json& wanted, const json& value) {
        if (wanted.is_string()) return is_of_type(value, wanted);
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const json& type) { return is_of_type(value, type); });
    }
    bool items_hold(const json& wanted, const json& value, const std::string& place) {
        for (std::size_t i = 0; i < value.size(); ++i)
            check(value.at(i), wanted, place + "/" + std::to_string(i));
        return true;
    }
    bool required_holds(const json& wanted, const json& value, const std::string& place) {
        if (!value.is_object()) return true;
        for (const json& key : wanted)
            if (!value.contains(key)) fault(place, "lacks " + key.get<std::string>());
        return true;
    }
    // What we write is described in full; other writers' keys are none of our business.
    bool properties_hold(const json& wanted, const json& value, const std::string& place) {
        if (!value.is_object()) return true;
        for (const auto& [key, one] : value.items()) {
            if (wanted.contains(key))
                check(one, wanted.at(key), place + "/" + key);
            else
                fault(place, "the schema does not tell of " + key);
        }
        return true;
    }

    const json& root_;
    std::vector<std::string> faults_;
};

}  // namespace gainsay::app
