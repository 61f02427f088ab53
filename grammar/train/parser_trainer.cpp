#include "grammar/train/parser_trainer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "grammar/perceptron/parser_features.hpp"
#include "grammar/train/learner.hpp"
#include "grammar/train/oracle.hpp"

namespace gainsay::grammar::train {
namespace {

using namespace perceptron;

constexpr int least_action_count =
    10;  // rarer ones are not learnt; 63 are left, two cache lines of weights
constexpr std::uint32_t least_feature_count = 3;
constexpr std::size_t exploration =
    10;  // one wrong decision in so many is put right after the first round

struct Prepared {
    std::vector<ParserWord> words;  // with their two ends
    std::vector<int> heads;
    std::vector<Relation> relations;
};

Prepared prepare(const GoldSentence& sentence, const std::vector<Label>& labels,
                 const KnownWords& known) {
    CapitalCount capitals;
    for (const GoldWord& word : sentence) capitals.add(capital_of(word.text));
    Prepared out;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const WordFeatures word = describe(sentence[i].text, capitals.caseless(), known);
        out.words.push_back(parser_word(word, labels[i].tag, labels[i].universal));
        out.heads.push_back(sentence[i].head);
        out.relations.push_back(sentence[i].relation);
    }
    ParserState::add_ends(out.words);
    return out;
}

class ParserTrainer {
public:
    ParserTrainer(const Treebank& treebank, const std::vector<std::vector<Label>>& labels,
                  const KnownWords& known, const ParserOptions& options)
        : options_(options) {
        for (std::size_t i = 0; i < treebank.size(); ++i) {
            sentences_.push_back(prepare(treebank[i], labels[i], known));
        }
        find_actions();
    }

    ParserModel train() {
        Learner scout(FeatureRows(count_features(), least_feature_count), actions_.size());
        learn(scout, options_.first_rounds, 0);
        const FeatureRows rows(scout.rows(), scout.best_rows(options_.rows));
        std::vector<Learner> learners;
        for (int order = 1; order <= options_.orders; ++order) {
            learners.emplace_back(rows, actions_.size());
            learn(learners.back(), options_.second_rounds, order);
        }
        return {actions_, mean_table(learners, options_.least_weight)};
    }

private:
    static bool forced(const ParserState& state) {  // only the arc to the root is left
        return state.to_root(Move::left) && state.allows(Move::left);
    }

    static Relation gold_relation(const Prepared& sentence, const ParserState& state) {
        return sentence.relations[static_cast<std::size_t>(state.top(0))];
    }

    // The move that costs least; shifting before arcs to the right.
    static Move best_move(const std::array<int, 3>& costs) {
        if (costs[1] <= costs[0] && costs[1] <= costs[2]) return Move::left;
        return costs[2] < costs[0] ? Move::right : Move::shift;
    }

    static Action gold_action(const Prepared& sentence, const ParserState& state) {
        const Move move = best_move(move_costs(state, sentence.heads));
        if (move == Move::shift) return {};
        return {move, gold_relation(sentence, state)};
    }

    template <typename Visit>
    void follow_oracle(Visit&& visit) {
        for (const Prepared& sentence : sentences_) {
            state_.start(sentence.words);
            while (!state_.done()) {
                const Action action = gold_action(sentence, state_);
                if (!forced(state_)) visit(action);
                state_.apply(action);
            }
        }
    }

    void find_actions() {
        std::map<Action, int> counts;
        follow_oracle([&](const Action& action) { ++counts[action]; });
        for (const auto& [action, count] : counts) {
            const bool root = action.relation == Relation::root;
            if (count >= least_action_count && !root) actions_.push_back(action);
        }
    }

    HashMap count_features() {
        HashMap counts;
        follow_oracle([&](const Action&) {
            features_.collect(state_);
            for (const Hash hash : features_) ++counts[hash];
        });
        return counts;
    }

    void learn(Learner& learner, int rounds, int seed) {
        std::vector<std::size_t> order(sentences_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Random random(static_cast<std::uint64_t>(seed));
        for (int round = 0; round < rounds; ++round) {
            random.shuffle(order);
            for (const std::size_t i : order) {
                learn_sentence(learner, sentences_[i], round > 0, random);
                learner.end_step();
            }
        }
    }

    // The best of the actions that lose no gold arc and no gold relation, and the best of the
    // others.
    struct Choice {
        std::size_t right = 0;
        std::size_t wrong = 0;
        bool any_right = false;
        bool any_wrong = false;
    };

    Choice choose(const Prepared& sentence, const std::array<Weight, 256>& scores) const {
        const std::array<int, 3> costs = move_costs(state_, sentence.heads);
        const int least = *std::min_element(costs.begin(), costs.end());
        const int head = sentence.heads[static_cast<std::size_t>(
            state_.stack().empty() ? state_.next() : state_.top(0))];
        Choice choice;
        for (std::size_t i = 0; i < actions_.size(); ++i) {
            const int cost = costs[static_cast<std::size_t>(actions_[i].move)];
            if (cost == impossible) continue;
            const bool right = cost == least && relation_right(sentence, actions_[i], head);
            std::size_t& best = right ? choice.right : choice.wrong;
            bool& any = right ? choice.any_right : choice.any_wrong;
            if (!any || scores[i] > scores[best]) best = i;
            any = true;
        }
        return choice;
    }

    // A wrong arc may have any relation.
    bool relation_right(const Prepared& sentence, const Action& action, int gold_head) const {
        if (action.move == Move::shift) return true;
        const int head = action.move == Move::left ? state_.next() : state_.top(1);
        return head != gold_head || action.relation == gold_relation(sentence, state_);
    }

    void learn_sentence(Learner& learner, const Prepared& sentence, bool explore, Random& random) {
        std::array<Weight, 256> scores{};
        state_.start(sentence.words);
        while (!state_.done()) {
            if (forced(state_)) {
                state_.apply({Move::left, Relation::root});
                continue;
            }
            features_.collect(state_);
            rows_.clear();
            for (const Hash hash : features_) {
                const std::uint32_t row = learner.rows().find(hash);
                if (row != HashMap::absent) rows_.push_back(row);
            }
            learner.score(rows_, scores.data());
            const Choice choice = choose(sentence, scores);
            if (!choice.any_right) {  // its relation is too rare to be learnt
                state_.apply(gold_action(sentence, state_));
                continue;
            }
            if (choice.any_wrong &&
                scores[choice.right] - scores[choice.wrong] <= options_.margin) {
                learner.update(rows_, choice.right, choice.wrong);
            }
            const bool mistaken = choice.any_wrong && scores[choice.wrong] >= scores[choice.right];
            const bool follow = mistaken && explore && random.below(exploration) != 0;
            state_.apply(actions_[follow ? choice.wrong : choice.right]);
        }
    }

    ParserOptions options_;
    std::vector<Prepared> sentences_;
    std::vector<Action> actions_;
    ParserState state_;
    ParserFeatures features_;
    std::vector<std::uint32_t> rows_;
};

}  // namespace

ParserModel train_parser(const Treebank& treebank, const std::vector<std::vector<Label>>& labels,
                         const KnownWords& known, const ParserOptions& options) {
    return ParserTrainer(treebank, labels, known, options).train();
}

}  // namespace gainsay::grammar::train
