#include "checker/score.hpp"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>

#include "checker/data_lines.hpp"

extern "C" {
extern const char score_weights_begin[];
extern const char score_weights_end[];
}

namespace gainsay::checker {
namespace {

constexpr std::array<std::string_view, feature_count> names = {"negation",
                                                               "opposite",
                                                               "quantity",
                                                               "veracity",
                                                               "time",
                                                               "exclusive",
                                                               "role",
                                                               "tension",
                                                               "subject_entity",
                                                               "subject_words",
                                                               "subject_narrowed",
                                                               "subject_open",
                                                               "subject_related",
                                                               "predicate_related",
                                                               "predicate_copula",
                                                               "object_both",
                                                               "object_one",
                                                               "object_narrowed",
                                                               "object_related",
                                                               "conflict_in_object",
                                                               "conflict_in_modifier",
                                                               "conflict_graded",
                                                               "conflict_reversive",
                                                               "conflict_remote",
                                                               "adjuncts_shared",
                                                               "adjuncts_extra",
                                                               "gap",
                                                               "gap_small",
                                                               "quantity_narrowed",
                                                               "attributed",
                                                               "confidence",
                                                               "by_words",
                                                               "parallel",
                                                               "words_aligned",
                                                               "words_unknown",
                                                               "shared_words",
                                                               "same_document",
                                                               "topic_shared",
                                                               "reading_sure",
                                                               "hits_central",
                                                               "hits_near",
                                                               "hits_loose",
                                                               "hits_several",
                                                               "same_subject",
                                                               "documents_differ"};

struct Weights {
    std::array<double, feature_count> of{};
    double threshold = 0.5;
};

Weights load() {
    Weights out;
    for_each_line({score_weights_begin, score_weights_end}, [&](std::string_view line) {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos) return;
        const std::string_view value = trimmed(line.substr(blank));
        double number = 0;
        std::from_chars(value.data(), value.data() + value.size(), number);
        const std::string_view key = line.substr(0, blank);
        if (key == "threshold") out.threshold = number;
        for (std::size_t i = 0; i < feature_count; ++i)
            if (names[i] == key) out.of[i] = number;
    });
    return out;
}

const Weights& weights() {
    static const Weights loaded = load();
    return loaded;
}

}  // namespace

std::string_view name(Feature feature) { return names[static_cast<std::size_t>(feature)]; }

double score(const Features& features) {
    const Weights& w = weights();
    double sum = 0;
    for (std::size_t i = 0; i < feature_count; ++i) sum += w.of[i] * features.values()[i];
    return 1.0 / (1.0 + std::exp(-sum));
}

double label_threshold() { return weights().threshold; }

std::string describe(const Features& features) {
    std::string out;
    for (std::size_t i = 0; i < feature_count; ++i) {
        if (features.values()[i] == 0) continue;
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.4g", features.values()[i]);
        if (!out.empty()) out += ' ';
        out += std::string(names[i]) + "=" + buffer;
    }
    return out;
}

}  // namespace gainsay::checker
