// A line of the screen: pieces of text with their looks. Columns are the terminal's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app::review {

enum class Colour : std::uint8_t { none, red, yellow, green, cyan };

// Colour never says anything alone: it is gone under NO_COLOR, the other looks stay.
struct Look {
    bool bold = false;
    bool underline = false;
    bool reverse = false;
    bool dim = false;
    Colour colour = Colour::none;
    friend bool operator==(const Look&, const Look&) = default;
};

inline constexpr Look plain{};
inline constexpr Look bold{.bold = true};
inline constexpr Look dim{.dim = true};
inline constexpr Look marked{.bold = true, .underline = true};
inline constexpr Look chosen{.reverse = true};

struct Piece {
    std::string text;
    Look look;
};

class Line {
public:
    Line() = default;
    explicit Line(std::string_view text, Look look = plain) { add(text, look); }

    Line& add(std::string_view text, Look look = plain);
    Line& add(const Line& other);
    // Text with mark signs (app/text.hpp): what is between them is bold and underlined.
    Line& add_marked(std::string_view text, Look look = plain);
    // Blanks up to a column.
    Line& fill(std::size_t column, Look look = plain);
    // No wider than this; a character of two columns is not halved.
    Line& cut(std::size_t columns);
    // The same look for all of it, on top of what it has.
    Line& reversed();

    [[nodiscard]] std::size_t columns() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

private:
    std::vector<Piece> pieces_;
};

using Lines = std::vector<Line>;

}  // namespace gainsay::app::review
