#include "grammar/train/parser_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <map>
#include <numeric>

#include "grammar/perceptron/parser_features.hpp"
#include "grammar/train/learner.hpp"
#include "grammar/train/oracle.hpp"

namespace gainsay::grammar::train {
namespace {

using namespace perceptron;

constexpr std::size_t move_count = 3;
constexpr int least_relation_count = 10;  // rarer ones are not learnt
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

int head_after(const ParserState& state, Move move) {
    return move == Move::left ? state.next() : state.top(1);
}

// The move that costs least; shifting before arcs to the right.
Move best_move(const std::array<int, move_count>& costs) {
    if (costs[1] <= costs[0] && costs[1] <= costs[2]) return Move::left;
    return costs[2] < costs[0] ? Move::right : Move::shift;
}

// What is learnt together, along the same parses.
struct Learners {
    Learner moves;
    Learner arcs;  // an arc's relation
};

// The learning of one order of the sentences.
class Pass {
public:
    Pass(const std::vector<Prepared>& sentences, const std::vector<Relation>& relations,
         const ParserOptions& options, Learners& learners)
        : sentences_(sentences), relations_(relations), options_(options), learners_(learners) {}

    void run(int rounds, int seed) {
        std::vector<std::size_t> order(sentences_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Random random(static_cast<std::uint64_t>(seed));
        for (int round = 0; round < rounds; ++round) {
            random.shuffle(order);
            for (const std::size_t i : order) {
                learn_sentence(sentences_[i], round > 0, random);
                learners_.moves.end_step();
                learners_.arcs.end_step();
            }
        }
    }

private:
    void learn_sentence(const Prepared& sentence, bool explore, Random& random) {
        state_.start(sentence.words);
        while (!state_.done()) {
            if (state_.only_root_is_left()) {
                state_.apply({Move::left, Relation::root});
                continue;
            }
            const bool follow = explore && random.below(exploration) != 0;
            const Move move = learn_move(sentence, follow);
            state_.apply({move, move == Move::shift ? Relation::dep
                                                    : learn_relation(sentence, move, explore)});
        }
    }

    // The best of the moves that lose no gold arc against the best of the others. Returns the one
    // to make: the best of all if `follow`, else a right one.
    Move learn_move(const Prepared& sentence, bool follow) {
        std::array<Weight, 256> scores;
        features_.look_at(state_);
        score(learners_.moves, features_.moves(), scores);
        const std::array<int, move_count> costs = move_costs(state_, sentence.heads);
        const int least = *std::min_element(costs.begin(), costs.end());
        std::size_t right = move_count;
        std::size_t wrong = move_count;
        for (std::size_t i = 0; i < move_count; ++i) {
            if (costs[i] == impossible) continue;
            std::size_t& best = costs[i] == least ? right : wrong;
            if (best == move_count || scores[i] > scores[best]) best = i;
        }
        if (wrong == move_count) return static_cast<Move>(right);
        if (scores[right] - scores[wrong] <= options_.margin) {
            learners_.moves.update(rows_, right, wrong);
        }
        return static_cast<Move>(follow && scores[wrong] >= scores[right] ? wrong : right);
    }

    // A wrong arc has the relation that the learner gives it, and teaches nothing.
    Relation learn_relation(const Prepared& sentence, Move move, bool follow) {
        const auto dependent = static_cast<std::size_t>(state_.top(0));
        const Relation gold = sentence.relations[dependent];
        const bool right_arc = sentence.heads[dependent] == head_after(state_, move);
        if (right_arc && !std::binary_search(relations_.begin(), relations_.end(), gold)) {
            return gold;
        }
        std::array<Weight, 256> scores;
        score(learners_.arcs, features_.relations(state_, move), scores);
        const auto end = scores.begin() + static_cast<std::ptrdiff_t>(relations_.size());
        const auto best =
            static_cast<std::size_t>(std::max_element(scores.begin(), end) - scores.begin());
        if (!right_arc) return relations_[best];
        const auto right = static_cast<std::size_t>(
            std::lower_bound(relations_.begin(), relations_.end(), gold) - relations_.begin());
        std::size_t rival = right == 0 ? 1 : 0;
        for (std::size_t i = 0; i < relations_.size(); ++i) {
            if (i != right && scores[i] > scores[rival]) rival = i;
        }
        if (scores[right] - scores[rival] <= options_.arc_margin) {
            learners_.arcs.update(rows_, right, rival);
        }
        return follow ? relations_[best] : gold;
    }

    void score(Learner& learner, std::span<const Key> features, std::array<Weight, 256>& scores) {
        rows_.clear();
        for (const Key key : features) {
            const std::uint32_t row = learner.rows().find(key);
            if (row != HashMap::absent) rows_.push_back(row);
        }
        learner.score(rows_, scores.data());
    }

    const std::vector<Prepared>& sentences_;
    const std::vector<Relation>& relations_;
    const ParserOptions& options_;
    Learners& learners_;
    ParserState state_;
    ParserFeatures features_;
    std::vector<std::uint32_t> rows_;  // of the decision at hand
};

class ParserTrainer {
public:
    ParserTrainer(const Treebank& treebank, const std::vector<std::vector<Label>>& labels,
                  const KnownWords& known, const ParserOptions& options)
        : options_(options) {
        for (std::size_t i = 0; i < treebank.size(); ++i) {
            sentences_.push_back(prepare(treebank[i], labels[i], known));
        }
        find_relations();
    }

    ParserModel train() const {
        const Counts counts = count_features();
        Learners scout = learners_for(FeatureRows(counts.moves, least_feature_count),
                                      FeatureRows(counts.arcs, least_feature_count));
        Pass(sentences_, relations_, options_, scout).run(options_.first_rounds, 0);
        const FeatureRows move_rows(
            scout.moves.rows(), scout.moves.best_rows(options_.move_rows, MoveTable::slot_bits));
        const FeatureRows arc_rows(scout.arcs.rows(),
                                   scout.arcs.best_rows(options_.arc_rows, WeightTable::slot_bits));
        std::vector<std::future<Learners>> running;
        for (int order = 1; order <= options_.orders; ++order) {
            running.push_back(std::async(std::launch::async, [&, order] {
                Learners learners = learners_for(move_rows, arc_rows);
                Pass(sentences_, relations_, options_, learners).run(options_.second_rounds, order);
                return learners;
            }));
        }
        std::vector<Learner> moves;
        std::vector<Learner> arcs;
        for (auto& order : running) {
            Learners learners = order.get();
            moves.push_back(std::move(learners.moves));
            arcs.push_back(std::move(learners.arcs));
        }
        return {mean_moves(moves), relations_, mean_table(arcs, options_.least_weight)};
    }

private:
    struct Counts {
        HashMap moves;
        HashMap arcs;
    };

    Learners learners_for(const FeatureRows& moves, const FeatureRows& arcs) const {
        return {Learner(moves, move_count), Learner(arcs, relations_.size())};
    }

    void find_relations() {
        std::map<Relation, int> counts;
        for (const Prepared& sentence : sentences_) {
            for (const Relation relation : sentence.relations) ++counts[relation];
        }
        for (const auto& [relation, count] : counts) {
            const bool learnt = count >= least_relation_count && relation != Relation::root;
            if (learnt) relations_.push_back(relation);
        }
    }

    // Along the parses that make the gold trees.
    Counts count_features() const {
        Counts counts;
        ParserState state;
        ParserFeatures features;
        for (const Prepared& sentence : sentences_) {
            state.start(sentence.words);
            while (!state.done()) {
                if (state.only_root_is_left()) {
                    state.apply({Move::left, Relation::root});
                    continue;
                }
                features.look_at(state);
                for (const Key key : features.moves()) ++counts.moves[key];
                const Move move = best_move(move_costs(state, sentence.heads));
                if (move == Move::shift) {
                    state.apply({});
                    continue;
                }
                for (const Key key : features.relations(state, move)) ++counts.arcs[key];
                state.apply({move, sentence.relations[static_cast<std::size_t>(state.top(0))]});
            }
        }
        return counts;
    }

    MoveTable mean_moves(const std::vector<Learner>& learners) const {
        const auto stored = [&](double weight) {
            return static_cast<std::int32_t>(
                std::clamp(std::lround(weight * options_.move_scale),
                           -static_cast<long>(MoveTable::largest_weight),
                           static_cast<long>(MoveTable::largest_weight)));
        };
        const FeatureRows& rows = learners.front().rows();
        std::vector<MoveTable::Row> out;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const double shift = mean_weight(learners, row, 0);
            const MoveScores weights = {stored(mean_weight(learners, row, 1) - shift),
                                        stored(mean_weight(learners, row, 2) - shift)};
            out.push_back({rows.key(row), weights});
        }
        return MoveTable(out);
    }

    ParserOptions options_;
    std::vector<Prepared> sentences_;
    std::vector<Relation> relations_;
};

}  // namespace

ParserModel train_parser(const Treebank& treebank, const std::vector<std::vector<Label>>& labels,
                         const KnownWords& known, const ParserOptions& options) {
    return ParserTrainer(treebank, labels, known, options).train();
}

}  // namespace gainsay::grammar::train
