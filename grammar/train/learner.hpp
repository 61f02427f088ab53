// The averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features. Weights
// are whole numbers while learning, so that the same data give the same model on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "grammar/perceptron/hash.hpp"
#include "grammar/perceptron/weights.hpp"

namespace gainsay::grammar::train {

using perceptron::Key;
using perceptron::Weight;

// Numbers for features: counts while counting, rows while learning.
class HashMap {
public:
    static constexpr std::uint32_t absent = 0xFFFFFFFFU;
    struct Entry {
        Key key = 0;
        std::uint32_t value = absent;
    };
    HashMap() : entries_(1024) {}
    [[nodiscard]] std::uint32_t find(Key key) const;
    std::uint32_t& operator[](Key key);  // a new one is 0
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::vector<Entry> sorted() const;  // by key

private:
    [[nodiscard]] std::size_t slot_of(Key key) const;
    void grow();
    std::vector<Entry> entries_;
    std::size_t size_ = 0;
};

// Which features have a row, and how often each was seen.
class FeatureRows {
public:
    FeatureRows(const HashMap& counts, std::uint32_t least_count);
    // Those of `all` named in `kept`.
    FeatureRows(const FeatureRows& all, const std::vector<std::uint32_t>& kept);
    [[nodiscard]] std::uint32_t find(Key feature) const { return rows_.find(feature); }
    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    [[nodiscard]] Key key(std::size_t row) const { return keys_[row]; }
    [[nodiscard]] std::uint32_t count(std::size_t row) const { return counts_[row]; }

private:
    void append(Key key, std::uint32_t count);
    HashMap rows_;
    std::vector<Key> keys_;
    std::vector<std::uint32_t> counts_;
};

class Learner {
public:
    Learner(FeatureRows rows, std::size_t classes);
    [[nodiscard]] const FeatureRows& rows() const { return rows_; }
    [[nodiscard]] std::size_t classes() const { return classes_; }

    // Scores of all classes for the features of these rows; `out` has room for 256.
    void score(const std::vector<std::uint32_t>& rows, Weight* out);
    void update(const std::vector<std::uint32_t>& rows, std::size_t right, std::size_t wrong);
    void end_step() { ++steps_; }  // one sentence; the average runs over steps

    // The rows that matter most, at most `limit` and one to a slot: those of features that agree in
    // their upper `slot_bits` exclude each other.
    [[nodiscard]] std::vector<std::uint32_t> best_rows(std::size_t limit, unsigned slot_bits) const;
    // A weight's mean over all steps.
    [[nodiscard]] double average(std::size_t row, std::size_t index) const;

private:
    [[nodiscard]] double largest(std::size_t row) const;

    FeatureRows rows_;
    std::size_t classes_;
    std::size_t width_;
    std::int32_t steps_ = 1;
    std::vector<Weight> weights_;
    std::vector<std::int32_t>
        totals_;  // sum of change times step: average = weight - total / steps
    std::vector<const Weight*> pointers_;
};

// A weight's mean over learners with the same rows.
[[nodiscard]] double mean_weight(const std::vector<Learner>& learners, std::size_t row,
                                 std::size_t index);

// The mean weights of learners with the same rows, those smaller than `least` in size left out.
// Learners that saw the same sentences in different orders err in different places: their mean errs
// less (McDonald, Hall and Mann 2010).
[[nodiscard]] perceptron::WeightTable mean_table(const std::vector<Learner>& learners,
                                                 double least);

// Random numbers that are the same with every standard library (splitmix64).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    void shuffle(std::vector<std::size_t>& order);

private:
    std::uint64_t state_;
};

}  // namespace gainsay::grammar::train
