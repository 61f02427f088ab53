// Paths as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace gainsay::app {

// "notes/a b.txt" -> "notes/a%20b.txt", "/tmp/a.txt" -> "file:///tmp/a.txt"; a web address stays.
[[nodiscard]] inline std::string uri_of(std::string_view path) {
    if (path.starts_with("https://") || path.starts_with("http://")) return std::string(path);
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view kept =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out = path.starts_with("/") ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (kept.find(c) != std::string_view::npos)
            out.push_back(c);
        else
            out.append({'%', hex[byte >> 4U], hex[byte & 15U]});
    }
    return out;
}

}  // namespace gainsay::app
