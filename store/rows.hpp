// Writing rows without ceremony.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace gainsay::store {

// Binds the values in order. Texts must outlive the statement's next step.
template <typename... Values>
void bind_all(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    const auto bind = [&](const auto& value) {
        ++index;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::string>) {
            statement.bindNoCopy(index, value);
        } else if constexpr (std::is_same_v<Value, std::string_view>) {
            statement.bind(index, std::string(value));
        } else if constexpr (std::is_floating_point_v<Value>) {
            statement.bind(index, value);
        } else {
            statement.bind(index, static_cast<std::int64_t>(value));
        }
    };
    (bind(values), ...);
}

// Binds, runs the statement, and makes it ready for the next row.
template <typename... Values>
void run_with(SQLite::Statement& statement, const Values&... values) {
    bind_all(statement, values...);
    statement.exec();
    statement.reset();
}

}  // namespace gainsay::store
