#include "grammar/perceptron/tagger.hpp"

#include <algorithm>
#include <array>

#include "grammar/perceptron/tagger_features.hpp"

namespace gainsay::grammar::perceptron {
namespace {

constexpr std::size_t slot_count = 1U << 16U;
constexpr std::size_t type_limit = slot_count / 4;  // about 16 MB of sums
constexpr std::size_t most_rows = 32;               // that one decision adds up

}  // namespace

TypeCache::TypeCache(const TaggerModel& model)
    : model_(model), width_(model.weights.width()), slots_(slot_count) {
    append(WordFeatures{});
}

void TypeCache::forget() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    words_.resize(1);
    sums_.resize(place_count * width_);
}

void TypeCache::lookup(std::span<const std::string_view> words, std::vector<std::uint32_t>& types) {
    if (words_.size() + 2 * words.size() > type_limit) forget();
    CapitalCount capitals;
    types.resize(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        types[i] = type_of(words[i], false);
        capitals.add(words_[types[i]].capital);
    }
    if (!capitals.caseless()) return;
    for (std::size_t i = 0; i < words.size(); ++i) types[i] = type_of(words[i], true);
}

std::uint32_t TypeCache::type_of(std::string_view text, bool caseless) {
    const Hash key = hash_text(text) ^ (caseless ? 0x5555U : 0U);
    std::size_t slot = key % slot_count;
    while (slots_[slot].type != 0) {
        if (slots_[slot].key == key) return slots_[slot].type;
        slot = (slot + 1) % slot_count;
    }
    slots_[slot] = {key, static_cast<std::uint32_t>(words_.size())};
    append(describe(text, caseless, model_.known));
    return slots_[slot].type;
}

void TypeCache::append(const WordFeatures& word) {
    words_.push_back(word);
    sums_.resize(sums_.size() + place_count * width_);
    Weight* const sums = sums_.data() + (words_.size() - 1) * place_count * width_;
    for (std::size_t place = 0; place < place_count; ++place) {
        const auto add = [&](Key key) { model_.weights.add({&key, 1}, sums + place * width_); };
        const auto here = static_cast<Place>(place);
        if (here == Place::current || here == Place::current_first) {
            visit_current(word, here == Place::current_first, add);
        } else {
            visit_neighbour(word, here, add);
        }
    }
}

Tagger::Tagger(const TaggerModel& model) : model_(model) {
    sum_histories();
    sum_capitals();
}

void Tagger::sum_histories() {
    const std::size_t width = model_.weights.width();
    const std::size_t labels = model_.labels.size() + 1;  // the last stands before the sentence
    histories_.assign(labels * labels * width, 0);
    for (std::size_t last = 0; last < labels; ++last) {
        for (std::size_t second = 0; second < labels; ++second) {
            visit_labels(last, second, [&](Key key) {
                model_.weights.add({&key, 1}, &histories_[(last * labels + second) * width]);
            });
        }
    }
}

void Tagger::sum_capitals() {
    const std::size_t width = model_.weights.width();
    capitals_.assign(capital_kinds * capital_kinds * capital_kinds * width, 0);
    for (std::size_t i = 0; i < capital_kinds * capital_kinds * capital_kinds; ++i) {
        visit_capitals(static_cast<Capital>(i / (capital_kinds * capital_kinds)),
                       static_cast<Capital>(i / capital_kinds % capital_kinds),
                       static_cast<Capital>(i % capital_kinds), [&](Key key) {
                           model_.weights.add({&key, 1}, &capitals_[i * width]);
                       });
    }
}

void Tagger::tag(const TypeCache& cache, std::span<const std::uint32_t> types,
                 std::vector<std::uint8_t>& labels) const {
    const WeightTable& weights = model_.weights;
    const std::size_t width = weights.width();
    const std::size_t label_count = model_.labels.size();
    History history(label_count);
    std::array<Key, most_rows> keys;
    std::array<const Weight*, most_rows> rows;
    std::array<Weight, 256> scores;
    const auto type_at = [&](std::size_t i) { return i < types.size() ? types[i] : boundary_type; };
    labels.resize(types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
        const WordFeatures& word = cache.word(types[i]);
        std::size_t best = 0;
        if (word.only_label >= 0) {
            best = static_cast<std::size_t>(word.only_label);
        } else {
            const std::uint32_t before = type_at(i - 1);  // wraps around to "beyond" at 0
            const std::uint32_t after = type_at(i + 1);
            const WordFeatures& previous = cache.word(before);
            const WordFeatures& next = cache.word(after);
            std::size_t count = 0;
            rows[count++] = cache.sums(types[i], i == 0 ? Place::current_first : Place::current);
            rows[count++] = cache.sums(before, Place::previous);
            rows[count++] = cache.sums(after, Place::next);
            rows[count++] = cache.sums(type_at(i - 2), Place::second_previous);
            rows[count++] = cache.sums(type_at(i + 2), Place::second_next);
            rows[count++] =
                &histories_[(history.last * (label_count + 1) + history.second) * width];
            const std::size_t capitals =
                (static_cast<std::size_t>(previous.capital) * capital_kinds +
                 static_cast<std::size_t>(word.capital)) *
                    capital_kinds +
                static_cast<std::size_t>(next.capital);
            rows[count++] = &capitals_[capitals * width];
            std::size_t key_count = 0;
            const auto add = [&](Key key) { keys[key_count++] = key; };
            visit_pairs(previous, word, next, cache.word(type_at(i + 2)), add);
            visit_history(word, next, history, add);
            sum_rows(scores.data(), rows.data(), count, width);
            weights.add({keys.data(), key_count}, scores.data());
            best = best_of(scores.data(), label_count);
        }
        labels[i] = static_cast<std::uint8_t>(best);
        history.add(best);
    }
}

}  // namespace gainsay::grammar::perceptron
