#include "grammar/train/tagger_trainer.hpp"

#include <algorithm>
#include <array>
#include <future>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grammar/perceptron/analyser.hpp"
#include "grammar/perceptron/tagger_features.hpp"
#include "grammar/train/learner.hpp"

namespace gainsay::grammar::train {
namespace {

using namespace perceptron;

constexpr std::size_t most_labels = 64;  // two cache lines of weights; rarer ones are not learnt
constexpr int least_word_count = 3;      // of a known word
constexpr int least_tag_set_count = 7;   // of one whose set of tags is told
constexpr int least_certain_count = 20;  // of a word with one label
constexpr double certain_share = 0.998;
constexpr double least_tag_share = 0.02;  // of a word's uses, for a tag to be in its set
constexpr std::uint32_t least_feature_count = 2;

std::vector<Label> common_labels(const Treebank& treebank) {
    std::map<Label, int> counts;
    for (const GoldSentence& sentence : treebank) {
        for (const GoldWord& word : sentence) ++counts[word.label];
    }
    std::vector<std::pair<int, Label>> order;
    for (const auto& [label, count] : counts) {
        // GW is for parts of words that a text splits by mistake: a guess at it is never of use.
        if (label.tag != Tag::GW) order.emplace_back(-count, label);
    }
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), most_labels));
    std::vector<Label> labels;
    for (const auto& [count, label] : order) labels.push_back(label);
    std::sort(labels.begin(), labels.end());
    return labels;
}

int index_of(const std::vector<Label>& labels, Label label) {
    const auto found = std::lower_bound(labels.begin(), labels.end(), label);
    return found != labels.end() && *found == label ? static_cast<int>(found - labels.begin()) : -1;
}

KnownWords known_words(const Treebank& treebank, const std::vector<Label>& labels) {
    std::map<std::string, std::map<int, int>, std::less<>> uses;  // word, label, count
    for (const GoldSentence& sentence : treebank) {
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const int label = index_of(labels, sentence[i].label);
            if (label < 0) continue;
            const std::string_view text = plain_spelling(sentence[i].text);
            const std::string lower = lower_ascii(text);
            ++uses[lower][label];
            if (lower != text && i > 0) ++uses[std::string(text)][label];
        }
    }
    std::map<std::vector<int>, std::uint16_t> sets;
    std::vector<KnownWords::Entry> entries;
    for (const auto& [word, counts] : uses) {
        int all = 0;
        std::pair<int, int> most = {0, -1};  // count, label
        for (const auto& [label, count] : counts) {
            all += count;
            most = std::max(most, {count, label});
        }
        if (all < least_word_count) continue;
        if (all < least_tag_set_count) {
            entries.push_back({key_of(hash_text(word)), 0, -1});
            continue;
        }
        std::vector<int> set;
        for (const auto& [label, count] : counts) {
            if (count >= least_tag_share * all) set.push_back(label);
        }
        const bool certain = all >= least_certain_count && most.first >= certain_share * all;
        const auto number =
            sets.emplace(set, static_cast<std::uint16_t>(sets.size() + 1)).first->second;
        entries.push_back({key_of(hash_text(word)), number,
                           static_cast<std::int16_t>(certain ? most.second : -1)});
    }
    return KnownWords(std::move(entries));
}

// A sentence with its words described.
struct Prepared {
    std::vector<const WordFeatures*> words;
    std::vector<int> gold;                         // labels; -1 for rare ones
    std::vector<std::vector<std::uint32_t>> rows;  // of each word's features that need no labels
};

class TaggerTrainer {
public:
    TaggerTrainer(const Treebank& treebank, const TaggerOptions& options)
        : options_(options),
          labels_(common_labels(treebank)),
          known_(known_words(treebank, labels_)) {
        for (const GoldSentence& sentence : treebank) prepare(sentence);
    }

    TaggerModel train() {
        Learner scout(FeatureRows(count_features(), least_feature_count), labels_.size());
        learn(scout, options_.first_rounds, 0);
        const FeatureRows rows(scout.rows(),
                               scout.best_rows(options_.rows, WeightTable::slot_bits));
        std::vector<Learner> learners;
        for (int order = 1; order <= options_.orders; ++order) {
            learners.emplace_back(rows, labels_.size());
            learn(learners.back(), options_.second_rounds, order);
        }
        return {labels_, known_, mean_table(learners, options_.least_weight)};
    }

private:
    void prepare(const GoldSentence& sentence) {
        CapitalCount capitals;
        for (const GoldWord& word : sentence) capitals.add(capital_of(word.text));
        Prepared prepared;
        for (const GoldWord& word : sentence) {
            const std::string key = word.text + (capitals.caseless() ? "\t" : "");
            auto& described = described_[key];
            if (!described) {
                described = std::make_unique<WordFeatures>(
                    describe(word.text, capitals.caseless(), known_));
            }
            prepared.words.push_back(described.get());
            prepared.gold.push_back(index_of(labels_, word.label));
        }
        prepared.rows.resize(sentence.size());
        sentences_.push_back(std::move(prepared));
    }

    const WordFeatures& word_at(const Prepared& sentence, std::size_t i) const {
        return i < sentence.words.size() ? *sentence.words[i] : boundary_;
    }

    template <typename Visit>
    void visit_words(const Prepared& sentence, std::size_t i, Visit&& visit) const {
        const WordFeatures& word = *sentence.words[i];
        const WordFeatures& previous = word_at(sentence, i - 1);
        const WordFeatures& next = word_at(sentence, i + 1);
        visit_current(word, i == 0, visit);
        visit_neighbour(previous, perceptron::Place::previous, visit);
        visit_neighbour(next, perceptron::Place::next, visit);
        visit_neighbour(word_at(sentence, i - 2), perceptron::Place::second_previous, visit);
        visit_neighbour(word_at(sentence, i + 2), perceptron::Place::second_next, visit);
        visit_capitals(previous.capital, word.capital, next.capital, visit);
        visit_pairs(previous, word, next, word_at(sentence, i + 2), visit);
    }

    template <typename Visit>
    void visit_histories(const Prepared& sentence, std::size_t i, const History& labels,
                         Visit&& visit) const {
        visit_labels(labels.last, labels.second, visit);
        visit_history(*sentence.words[i], word_at(sentence, i + 1), labels, visit);
    }

    HashMap count_features() const {
        HashMap counts;
        const auto count = [&](Key key) { ++counts[key]; };
        for (const Prepared& sentence : sentences_) {
            History labels(labels_.size());
            for (std::size_t i = 0; i < sentence.words.size(); ++i) {
                visit_words(sentence, i, count);
                visit_histories(sentence, i, labels, count);
                const int gold = sentence.gold[i];
                labels.add(gold < 0 ? labels_.size() : static_cast<std::size_t>(gold));
            }
        }
        return counts;
    }

    void learn(Learner& learner, int rounds, int seed) {
        find_rows(learner.rows());
        std::vector<std::size_t> order(sentences_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Random random(static_cast<std::uint64_t>(seed));
        for (int round = 0; round < rounds; ++round) {
            random.shuffle(order);
            for (const std::size_t i : order) learn_sentence(learner, sentences_[i]);
        }
    }

    void find_rows(const FeatureRows& rows) {
        for (Prepared& sentence : sentences_) {
            for (std::size_t i = 0; i < sentence.words.size(); ++i) {
                sentence.rows[i].clear();
                visit_words(sentence, i, [&](Key key) {
                    const std::uint32_t row = rows.find(key);
                    if (row != HashMap::absent) sentence.rows[i].push_back(row);
                });
            }
        }
    }

    void learn_sentence(Learner& learner, const Prepared& sentence) {
        History labels(labels_.size());
        std::array<Weight, 256> scores{};
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            std::size_t best = 0;
            if (sentence.words[i]->only_label >= 0) {
                best = static_cast<std::size_t>(sentence.words[i]->only_label);
            } else {
                rows_ = sentence.rows[i];
                visit_histories(sentence, i, labels, [&](Key key) {
                    const std::uint32_t row = learner.rows().find(key);
                    if (row != HashMap::absent) rows_.push_back(row);
                });
                learner.score(rows_, scores.data());
                best = best_label(scores, labels_.size());
                const int gold = sentence.gold[i];
                if (gold >= 0) correct(learner, scores, static_cast<std::size_t>(gold));
            }
            labels.add(best);
        }
        learner.end_step();
    }

    // The best label but for `except`.
    std::size_t best_label(const std::array<Weight, 256>& scores, std::size_t except) const {
        std::size_t best = except == 0 ? 1 : 0;
        for (std::size_t i = best + 1; i < labels_.size(); ++i) {
            if (i != except && scores[i] > scores[best]) best = i;
        }
        return best;
    }

    void correct(Learner& learner, const std::array<Weight, 256>& scores, std::size_t gold) {
        const std::size_t rival = best_label(scores, gold);
        if (scores[gold] - scores[rival] <= options_.margin) learner.update(rows_, gold, rival);
    }

    TaggerOptions options_;
    std::vector<Label> labels_;
    KnownWords known_;
    WordFeatures boundary_;
    std::unordered_map<std::string, std::unique_ptr<WordFeatures>> described_;
    std::vector<Prepared> sentences_;
    std::vector<std::uint32_t> rows_;  // of the word at hand
};

std::vector<Label> predict(Analyser& analyser, const GoldSentence& sentence) {
    std::vector<Token> tokens(sentence.size());
    for (std::size_t i = 0; i < sentence.size(); ++i) tokens[i].text = sentence[i].text;
    analyser.tag(tokens);
    std::vector<Label> labels;
    for (const Token& token : tokens) labels.push_back({token.tag, token.universal});
    return labels;
}

}  // namespace

TaggerModel train_tagger(const Treebank& treebank, const TaggerOptions& options) {
    return TaggerTrainer(treebank, options).train();
}

std::vector<std::vector<Label>> jackknife(const Treebank& treebank, std::size_t folds,
                                          const TaggerOptions& options) {
    std::vector<std::vector<Label>> labels(treebank.size());
    // Neighbours come from one text: whole stretches are held out together.
    const auto fold_of = [&](std::size_t i) { return i / 50 % folds; };
    const auto run_fold = [&](std::size_t fold) {
        Treebank rest;
        for (std::size_t i = 0; i < treebank.size(); ++i) {
            if (fold_of(i) != fold) rest.push_back(treebank[i]);
        }
        Model model;
        model.tagger = train_tagger(with_case_noise(rest), options);
        Analyser analyser(model);
        for (std::size_t i = 0; i < treebank.size(); ++i) {
            if (fold_of(i) == fold) labels[i] = predict(analyser, treebank[i]);
        }
    };
    std::vector<std::future<void>> running;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        running.push_back(std::async(std::launch::async, run_fold, fold));
    }
    for (auto& fold : running) fold.get();
    return labels;
}

}  // namespace gainsay::grammar::train
