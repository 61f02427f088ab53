#include "grammar/perceptron/parser_features.hpp"

namespace gainsay::grammar::perceptron {
namespace {

constexpr Hash pack(Hash a, Hash b) { return a << 11U | b; }
constexpr Hash pack(Hash a, Hash b, Hash c) { return pack(pack(a, b), c); }
constexpr Hash pack(Hash a, Hash b, Hash c, Hash d) { return pack(pack(a, b, c), d); }

// Short distances one by one, long ones by class.
Hash distance(int from, int to, int none) {
    if (from == none || to == none) return 15;
    const int words = to - from;
    return static_cast<Hash>(words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7);
}

}  // namespace

// s0, s1, s2: the stack from its top; n0, n1, n2: the words to come; l, r: outermost dependents on
// a side, l2, r2 the ones inside them.
struct ParserFeatures::View {
    explicit View(const ParserState& from)
        : state(from),
          s0(from.top(0)),
          s1(from.top(1)),
          s2(from.top(2)),
          n0(from.next()),
          n1(ahead(1)),
          n2(ahead(2)),
          n3(ahead(3)),
          s0l(node(s0).left),
          s0r(node(s0).right),
          s1l(node(s1).left),
          s1r(node(s1).right),
          n0l(node(n0).left) {}

    [[nodiscard]] int ahead(int words) const {
        return state.next() + words < state.size() ? state.next() + words : state.none();
    }
    [[nodiscard]] const ParserState::Node& node(int at) const { return state.node(at); }
    [[nodiscard]] Hash word(int at) const { return state.word(at).word; }
    [[nodiscard]] Hash tag(int at) const { return state.word(at).tag; }
    [[nodiscard]] Hash both(int at) const { return state.word(at).tagged_word; }
    [[nodiscard]] Hash looks(int at) const { return state.word(at).looks; }
    [[nodiscard]] Hash relation(int at) const {
        return at == state.none() ? 63 : static_cast<Hash>(node(at).relation);
    }

    const ParserState& state;
    int s0, s1, s2, n0, n1, n2, n3;
    int s0l, s0r, s1l, s1r, n0l;
};

void ParserFeatures::add_words(const View& v) {
    add(1, 0);
    add(2, v.both(v.s0));
    add(3, v.word(v.s0));
    add(5, v.both(v.s1));
    add(6, v.word(v.s1));
    add(9, v.both(v.n0));
    add(10, v.word(v.n0));
    add(12, v.both(v.n1));
    add(13, v.word(v.n1));
    add(16, v.both(v.s0), v.both(v.n0));
    add(17, v.both(v.s0), v.tag(v.n0));
    add(18, v.tag(v.s0), v.both(v.n0));
    add(19, v.word(v.s0), v.word(v.n0));
    add(23, v.word(v.s1), v.word(v.s0));
    add(24, v.both(v.s1), v.tag(v.s0));
    add(25, v.tag(v.s1), v.both(v.s0));
    add(27, v.word(v.s1), v.tag(v.n0));
    add(28, v.tag(v.n0), v.word(v.n1));
    add(29, v.word(v.s1), v.word(v.n0));
    add(103, feature(1, v.word(v.s1), v.word(v.s0)), v.tag(v.n0));
    add(105, v.word(v.s2), pack(v.tag(v.s0), v.tag(v.n0)));
    add(70, v.looks(v.s0), v.tag(v.n0));
    add(71, v.looks(v.n0), v.tag(v.s0));
    add(72, v.looks(v.s1), v.tag(v.s0));
}

void ParserFeatures::add_tags(const View& v) {
    const Hash s0 = v.tag(v.s0);
    const Hash s1 = v.tag(v.s1);
    const Hash s2 = v.tag(v.s2);
    const Hash n0 = v.tag(v.n0);
    const Hash n1 = v.tag(v.n1);
    const Hash n2 = v.tag(v.n2);
    add(4, s0);
    add(7, s1);
    add(8, s2);
    add(11, n0);
    add(14, n1);
    add(15, n2);
    add(20, pack(s0, n0));
    add(21, pack(n0, n1));
    add(22, pack(s1, s0));
    add(26, pack(s1, n0));
    add(30, pack(n0, n1, n2));
    add(31, pack(s0, n0, n1));
    add(32, pack(s1, s0, n0));
    add(33, pack(s2, s1, s0));
    add(73, pack(s1, s0, n0, n1));
    add(104, pack(s2, s1, n0));
    add(74, pack(s0, n0, n1, n2));
    add(75, pack(n1, n2, v.tag(v.n3)));
}

void ParserFeatures::add_distances(const View& v) {
    const int none = v.state.none();
    const Hash ahead = distance(v.s0, v.n0, none);
    const Hash behind = distance(v.s1, v.s0, none);
    const Hash s0 = v.tag(v.s0);
    const Hash s1 = v.tag(v.s1);
    const Hash n0 = v.tag(v.n0);
    add(41, v.word(v.s0), ahead);
    add(42, pack(s0, ahead));
    add(43, v.word(v.n0), ahead);
    add(44, pack(n0, ahead));
    add(45, pack(s0, n0, ahead));
    add(46, pack(s1, s0, behind));
    const Hash s0_left = v.node(v.s0).left_count;
    const Hash s0_right = v.node(v.s0).right_count;
    const Hash n0_left = v.node(v.n0).left_count;
    add(47, v.word(v.s0), s0_right * 16 + s0_left);
    add(48, pack(s0, s0_right));
    add(49, pack(s0, s0_left));
    add(50, v.word(v.n0), n0_left);
    add(51, pack(n0, n0_left));
    add(52, pack(s1, static_cast<Hash>(v.node(v.s1).right_count * 16 + v.node(v.s1).left_count)));
}

void ParserFeatures::add_dependents(const View& v) {
    const Hash s0 = v.tag(v.s0);
    const Hash s1 = v.tag(v.s1);
    const Hash n0 = v.tag(v.n0);
    add(34, pack(s0, v.tag(v.s0l), n0));
    add(35, pack(s0, v.tag(v.s0r), n0));
    add(36, pack(s0, n0, v.tag(v.n0l)));
    add(37, pack(s1, v.tag(v.s1r), s0));
    add(38, pack(s1, v.tag(v.s1l), s0));
    add(39, pack(s1, s0, v.tag(v.s0l)));
    add(40, pack(s1, s0, v.tag(v.s0r)));
    add(60, pack(s0, v.tag(v.s0l), v.tag(v.node(v.s0).inner_left)));
    add(61, pack(s0, v.tag(v.s0r), v.tag(v.node(v.s0).inner_right)));
    add(62, pack(n0, v.tag(v.n0l), v.tag(v.node(v.n0).inner_left)));
    add(64, v.word(v.s0l), s0);
    add(65, v.word(v.s0r), s0);
    add(66, v.word(v.n0l), n0);
    add(67, v.word(v.s1r), pack(s1, s0));
}

// Prepositions, conjunctions and markers are the outermost left dependents of the words they
// introduce: what they are decides what those words depend on.
void ParserFeatures::add_openers(const View& v) {
    const Hash s0 = v.tag(v.s0);
    const Hash s1 = v.tag(v.s1);
    const Hash n0 = v.tag(v.n0);
    const Hash opener = v.word(v.s0l);
    add(76, opener, pack(s1, s0));
    add(77, opener, v.word(v.s1));
    add(78, opener, pack(s1, s0, n0));
    add(102, opener, v.word(v.s0));
    const Hash next_opener = v.word(v.n0l);
    add(97, next_opener, pack(s1, s0, n0));
    add(98, next_opener, v.word(v.s0));
    add(99, next_opener, v.word(v.s1));
    add(100, next_opener, v.word(v.n0));
    add(101, next_opener, feature(1, v.looks(v.n0), s0));
    add(106, feature(1, next_opener, v.word(v.s1)), v.word(v.s0));
    add(107, feature(1, v.word(v.n0), v.word(v.s1)), s0);
}

void ParserFeatures::add_relations(const View& v) {
    const Hash s0 = v.tag(v.s0);
    const Hash s1 = v.tag(v.s1);
    const Hash n0 = v.tag(v.n0);
    add(53, pack(s0, v.relation(v.s0l)));
    add(54, pack(s0, v.relation(v.s0r)));
    add(55, pack(n0, v.relation(v.n0l)));
    add(56, pack(s1, v.relation(v.s1r)));
    add(57, pack(s1, v.relation(v.s1l)));
    add(58, v.word(v.s0), v.relation(v.s0r) * 64 + v.relation(v.s0l));
    add(59, v.word(v.s1), v.relation(v.s1r) * 64 + v.relation(v.s1l));
    add(63, pack(v.relation(v.s0l), v.relation(v.n0l), s0, n0));
    add(68, pack(v.relation(v.s1r), v.relation(v.s1l), s1, s0));
    add(79, pack(v.relation(v.s0r), v.relation(v.s0l), s1, s0));
}

void ParserFeatures::collect(const ParserState& state) {
    count_ = 0;
    const View view(state);
    add_words(view);
    add_tags(view);
    add_distances(view);
    add_dependents(view);
    add_openers(view);
    add_relations(view);
}

}  // namespace gainsay::grammar::perceptron
