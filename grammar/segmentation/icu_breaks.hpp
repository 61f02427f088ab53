// ICU's break iterators over UTF-8 in place, behind plain offsets. Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace gainsay::grammar {

enum class BreakKind : std::uint8_t { sentence, word };

class IcuBreaks {
public:
    // Throws std::runtime_error if ICU's data cannot be loaded.
    explicit IcuBreaks(BreakKind kind);
    ~IcuBreaks();
    IcuBreaks(IcuBreaks&&) noexcept;
    IcuBreaks& operator=(IcuBreaks&&) noexcept;

    // Byte offsets of all boundaries, 0 and the size included; `out` is replaced. The text is valid
    // UTF-8.
    void find(std::string_view text, std::vector<std::uint32_t>& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay::grammar
