#include "grammar/train/learner.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace gainsay::grammar::train {

using perceptron::encode_weight;
using perceptron::WeightTable;

namespace {
constexpr std::size_t few = 4;  // classes that need no wide rows
}

std::size_t HashMap::slot_of(Key key) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t slot = (key * 0x9E3779B97F4A7C15ULL >> 24U) & mask;
    while (entries_[slot].value != absent && entries_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t HashMap::find(Key key) const { return entries_[slot_of(key)].value; }

std::uint32_t& HashMap::operator[](Key key) {
    if (2 * (size_ + 1) > entries_.size()) grow();
    Entry& entry = entries_[slot_of(key)];
    if (entry.value == absent) {
        entry = {key, 0};
        ++size_;
    }
    return entry.value;
}

void HashMap::grow() {
    std::vector<Entry> old(entries_.size() * 4);
    old.swap(entries_);
    for (const Entry& entry : old) {
        if (entry.value != absent) entries_[slot_of(entry.key)] = entry;
    }
}

std::vector<HashMap::Entry> HashMap::sorted() const {
    std::vector<Entry> out;
    out.reserve(size_);
    for (const Entry& entry : entries_) {
        if (entry.value != absent) out.push_back(entry);
    }
    std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    return out;
}

FeatureRows::FeatureRows(const HashMap& counts, std::uint32_t least_count) {
    for (const HashMap::Entry& entry : counts.sorted()) {
        if (entry.value >= least_count) append(entry.key, entry.value);
    }
}

FeatureRows::FeatureRows(const FeatureRows& all, const std::vector<std::uint32_t>& kept) {
    for (const std::uint32_t row : kept) append(all.key(row), all.count(row));
}

void FeatureRows::append(Key key, std::uint32_t count) {
    rows_[key] = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back(key);
    counts_.push_back(count);
}

Learner::Learner(FeatureRows rows, std::size_t classes)
    : rows_(std::move(rows)),
      classes_(classes),
      width_(classes <= few ? few : (classes + 15) / 16 * 16),
      weights_(rows_.size() * width_),
      totals_(rows_.size() * width_) {}

void Learner::score(const std::vector<std::uint32_t>& rows, Weight* out) {
    if (width_ == few) {
        std::fill_n(out, few, Weight{0});
        for (const std::uint32_t row : rows) {
            const Weight* weights = &weights_[row * few];
            for (std::size_t i = 0; i < few; ++i) out[i] = static_cast<Weight>(out[i] + weights[i]);
        }
        return;
    }
    pointers_.clear();
    for (const std::uint32_t row : rows) pointers_.push_back(&weights_[row * width_]);
    perceptron::sum_rows(out, pointers_.data(), pointers_.size(), width_);
}

void Learner::update(const std::vector<std::uint32_t>& rows, std::size_t right, std::size_t wrong) {
    for (const std::uint32_t row : rows) {
        const std::size_t first = row * width_;
        ++weights_[first + right];
        --weights_[first + wrong];
        totals_[first + right] += steps_;
        totals_[first + wrong] -= steps_;
    }
}

double Learner::average(std::size_t row, std::size_t index) const {
    const std::size_t at = row * width_ + index;
    return weights_[at] - static_cast<double>(totals_[at]) / steps_;
}

double Learner::largest(std::size_t row) const {
    double out = 0;
    for (std::size_t i = 0; i < classes_; ++i) out = std::max(out, std::abs(average(row, i)));
    return out;
}

std::vector<std::uint32_t> Learner::best_rows(std::size_t limit, unsigned slot_bits) const {
    std::vector<double> worth(rows_.size());
    for (std::size_t row = 0; row < worth.size(); ++row) {
        worth[row] = largest(row) * std::sqrt(std::sqrt(static_cast<double>(rows_.count(row))));
    }
    std::vector<std::uint32_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return worth[a] > worth[b]; });
    std::vector<bool> taken(std::size_t{1} << slot_bits);
    std::vector<std::uint32_t> best;
    for (const std::uint32_t row : order) {
        if (best.size() == limit) break;
        const std::size_t slot = rows_.key(row) >> (32 - slot_bits);
        if (!taken[slot]) best.push_back(row);
        taken[slot] = true;
    }
    return best;
}

double mean_weight(const std::vector<Learner>& learners, std::size_t row, std::size_t index) {
    double sum = 0;
    for (const Learner& learner : learners) sum += learner.average(row, index);
    return sum / static_cast<double>(learners.size());
}

WeightTable mean_table(const std::vector<Learner>& learners, double least) {
    constexpr double largest_stored = 1000;
    const FeatureRows& rows = learners.front().rows();
    const std::size_t classes = learners.front().classes();
    const auto mean = [&](std::size_t row, std::size_t index) {
        return mean_weight(learners, row, index);
    };
    double most = 0;
    for (std::size_t i = 0; i < rows.size() * classes; ++i) {
        most = std::max(most, std::abs(mean(i / classes, i % classes)));
    }
    const double scale = most > 0 ? largest_stored / most : 1;
    std::vector<WeightTable::Row> out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        WeightTable::Row stored;
        stored.key = rows.key(row);
        for (std::size_t i = 0; i < classes; ++i) {
            const double weight = mean(row, i);
            if (std::abs(weight) < least) continue;
            const std::int8_t code = encode_weight(static_cast<int>(std::lround(weight * scale)));
            if (code != 0) stored.codes.emplace_back(static_cast<std::uint8_t>(i), code);
        }
        if (!stored.codes.empty()) out.push_back(std::move(stored));
    }
    return {classes, std::move(out)};
}

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ z >> 30U) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ z >> 27U) * 0x94D049BB133111EBULL;
    return z ^ z >> 31U;
}

void Random::shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(i)]);
}

}  // namespace gainsay::grammar::train
