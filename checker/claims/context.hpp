// What judging a pair may look at beside the pair itself.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "checker/claims/entities.hpp"
#include "checker/claims/proposition.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::checker {

class Context {
public:
    Context(std::span<const CheckedDocument> documents, const EntityTable& entities,
            bool one_situation);
    // The same texts of a pile, as tellings of one situation; shares what it knows of them.
    [[nodiscard]] Context of_one_situation() const;

    [[nodiscard]] const CheckedDocument& document(std::uint32_t index) const {
        return documents_[index];
    }
    [[nodiscard]] std::span<const CheckedDocument> documents() const { return documents_; }
    [[nodiscard]] const EntityTable& entities() const { return entities_; }
    // The two texts were put side by side because they tell of one situation: "a man" is the same
    // man in both.
    [[nodiscard]] bool one_situation() const { return one_situation_; }
    // They are two of many that were not put side by side by anybody: what they tell makes them one
    // situation, so that more has to be asked.
    [[nodiscard]] bool in_a_pile() const { return in_a_pile_; }
    // Share of the shorter sentence's content words, names left out, that the other has too; [0,
    // 1].
    [[nodiscard]] double shared_words(const Proposition& a, const Proposition& b) const;

private:
    std::span<const CheckedDocument> documents_;
    const EntityTable& entities_;
    bool one_situation_;
    bool in_a_pile_ = false;
    // By document and sentence: hashes of the content words' lemmas, ascending.
    std::shared_ptr<const std::vector<std::vector<std::vector<std::uint64_t>>>> words_;
};

}  // namespace gainsay::checker
