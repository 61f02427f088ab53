#include "store/reading_bytes.hpp"

#include <bit>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gainsay::store {

namespace {

constexpr std::string_view magic = "gsr1";

struct Broken : std::runtime_error {
    Broken() : std::runtime_error("not a reading") {}
};

// Whole numbers take seven bits a byte, the last without its top bit (LEB128).
void put(std::string& out, std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) out.push_back(static_cast<char>(value | 0x80U));
    out.push_back(static_cast<char>(value));
}

std::uint64_t take(std::string_view& in) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (in.empty()) throw Broken();
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80U) return value;
    }
    throw Broken();
}

// Texts repeat a lot (a claim's words stand in its phrases and in its sentence): each is kept once.
class Writer {
public:
    void number(std::uint64_t value) { put(body_, value); }
    void text(const std::string& value) {
        const auto [at, added] = numbers_.try_emplace(value, numbers_.size());
        if (added) {
            put(texts_, value.size());
            texts_ += value;
        }
        put(body_, at->second);
    }
    [[nodiscard]] std::string finish() const {
        std::string out(magic);
        put(out, numbers_.size());
        return out + texts_ + body_;
    }

private:
    std::string texts_;
    std::string body_;
    std::unordered_map<std::string, std::size_t> numbers_;
};

class Parser {
public:
    explicit Parser(std::string_view bytes) : rest_(bytes) {
        if (!rest_.starts_with(magic)) throw Broken();
        rest_.remove_prefix(magic.size());
        const std::size_t count = list_size();
        texts_.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t size = list_size();
            texts_.push_back(rest_.substr(0, size));
            rest_.remove_prefix(size);
        }
    }
    std::uint64_t number() { return take(rest_); }
    std::string text() {
        const std::uint64_t index = take(rest_);
        if (index >= texts_.size()) throw Broken();
        return std::string(texts_[index]);
    }
    // Every element takes a byte at least: a larger count cannot be true.
    std::size_t list_size() {
        const std::uint64_t count = take(rest_);
        if (count > rest_.size()) throw Broken();
        return count;
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    std::vector<std::string_view> texts_;
};

// One list of fields a type, walked by the writer and the parser alike. The bindings name every
// member: a type that gains one does not compile until it is here.
template <typename Walk>
void fields(Walk& walk, Span& value) {
    auto& [begin, end] = value;
    walk(begin, end);
}
template <typename Walk>
void fields(Walk& walk, Word& value) {
    auto& [text, lemma, word_class, span] = value;
    walk(text, lemma, word_class, span);
}
template <typename Walk>
void fields(Walk& walk, Interval& value) {
    auto& [low, high, low_open, high_open] = value;
    walk(low, high, low_open, high_open);
}
template <typename Walk>
void fields(Walk& walk, Quantity& value) {
    auto& [interval, unit, counted, kind, approximator, digits, magnitude, text, span] = value;
    walk(interval, unit, counted, kind, approximator, digits, magnitude, text, span);
}
template <typename Walk>
void fields(Walk& walk, TimeInterval& value) {
    auto& [first, last, stated] = value;
    walk(first, last, stated);
}
template <typename Walk>
void fields(Walk& walk, Phrase& value) {
    auto& [text, head, head_class, words, depth, quantifier, negated, pronoun, clause, entity,
           mentions, quantities, span] = value;
    walk(text, head, head_class, words, depth, quantifier, negated, pronoun, clause, entity,
         mentions, quantities, span);
}
template <typename Walk>
void fields(Walk& walk, Argument& value) {
    auto& [role, preposition, phrase] = value;
    walk(role, preposition, phrase);
}
template <typename Walk>
void fields(Walk& walk, Predicate& value) {
    auto& [text, lemma, particle, governors, auxiliary, adverbs, word_class, tense, aspect, voice,
           span] = value;
    walk(text, lemma, particle, governors, auxiliary, adverbs, word_class, tense, aspect, voice,
         span);
}
template <typename Walk>
void fields(Walk& walk, ReadingStep& value) {
    auto& [from, to, why] = value;
    walk(from, to, why);
}
template <typename Walk>
void fields(Walk& walk, Claim& value) {
    auto& [sentence, subject, predicate, objects, polarity, mode, holder, time, origin, embedded,
           confidence, steps, span] = value;
    walk(sentence, subject, predicate, objects, polarity, mode, holder, time, origin, embedded,
         confidence, steps, span);
}
template <typename Walk>
void fields(Walk& walk, Sentence& value) {
    auto& [span, text, block, kind, tokens, understood, unread, question, words, negators,
           quantities, core, core_text] = value;
    walk(span, text, block, kind, tokens, understood, unread, question, words, negators, quantities,
         core, core_text);
}
template <typename Walk>
void fields(Walk& walk, Entity& value) {
    auto& [name, aliases, part_of, mentions] = value;
    walk(name, aliases, part_of, mentions);
}
template <typename Walk>
void fields(Walk& walk, Reading& value) {
    auto& [sentences, claims, entities, voice] = value;
    walk(sentences, claims, entities, voice);
}

class Write {
public:
    explicit Write(Writer& out) : out_(out) {}
    template <typename... Values>
    void operator()(Values&... values) {
        (one(values), ...);
    }

private:
    void one(std::string& value) { out_.text(value); }
    void one(double value) { out_.number(std::bit_cast<std::uint64_t>(value)); }
    void one(std::optional<std::chrono::sys_days>& value) {
        out_.number(value ? 1U : 0U);
        if (value) out_.number(static_cast<std::uint32_t>(value->time_since_epoch().count()));
    }
    template <typename Item>
    void one(std::vector<Item>& items) {
        out_.number(items.size());
        for (Item& item : items) one(item);
    }
    template <typename Value>
    void one(Value& value) {
        if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
            out_.number(static_cast<std::uint64_t>(value));
        else
            fields(*this, value);
    }

    Writer& out_;
};

class Parse {
public:
    explicit Parse(Parser& in) : in_(in) {}
    template <typename... Values>
    void operator()(Values&... values) {
        (one(values), ...);
    }

private:
    void one(std::string& value) { value = in_.text(); }
    void one(double& value) { value = std::bit_cast<double>(in_.number()); }
    void one(std::optional<std::chrono::sys_days>& value) {
        if (in_.number() == 0) return;
        const auto days = static_cast<std::int32_t>(static_cast<std::uint32_t>(in_.number()));
        value = std::chrono::sys_days{std::chrono::days{days}};
    }
    template <typename Item>
    void one(std::vector<Item>& items) {
        items.resize(in_.list_size());
        for (Item& item : items) one(item);
    }
    template <typename Value>
    void one(Value& value) {
        if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
            value = static_cast<Value>(in_.number());
        else
            fields(*this, value);
    }

    Parser& in_;
};

}  // namespace

std::string bytes_of(const Reading& reading) {
    Writer out;
    Write write(out);
    Reading copy =
        reading;  // the walk is one for writing and reading, and takes what it may change
    write(copy);
    return out.finish();
}

std::optional<Reading> reading_of(std::string_view bytes) try {
    Parser in(bytes);
    Parse parse(in);
    Reading reading;
    parse(reading);
    if (!in.at_end()) return std::nullopt;
    return reading;
} catch (const Broken&) {
    return std::nullopt;
}

}  // namespace gainsay::store
