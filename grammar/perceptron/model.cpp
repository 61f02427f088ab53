#include "grammar/perceptron/model.hpp"

#include <algorithm>

#include "grammar/perceptron/bytes.hpp"

extern "C" {
extern const unsigned char gainsay_english_model_begin[];
extern const unsigned char gainsay_english_model_end[];
}

namespace gainsay::grammar::perceptron {
namespace {

// The first bytes; the digit grows with the features and the format.
constexpr std::string_view signature = "gainsay-model-2\n";

std::uint32_t checksum(std::span<const unsigned char> bytes) {  // FNV-1a
    std::uint32_t sum = 2166136261U;
    for (const unsigned char byte : bytes) sum = (sum ^ byte) * 16777619U;
    return sum;
}

void write(ByteWriter& out, const KnownWords& known) {
    out.number(static_cast<std::uint32_t>(known.entries().size()));
    std::uint32_t before = 0;
    for (const KnownWords::Entry& entry : known.entries()) {
        out.number(entry.key - before);
        before = entry.key;
        out.number(entry.tag_set);
        out.byte(static_cast<std::uint8_t>(entry.only_label + 1));
    }
}

KnownWords read_known(ByteReader& in, std::size_t labels) {
    std::vector<KnownWords::Entry> entries(in.count());
    std::uint32_t key = 0;
    for (KnownWords::Entry& entry : entries) {
        key += in.number();
        entry.key = key;
        entry.tag_set = static_cast<std::uint16_t>(in.number());
        const int only_label = in.byte() - 1;
        if (only_label >= static_cast<int>(labels)) model_damaged("a word with no label");
        entry.only_label = static_cast<std::int16_t>(only_label);
    }
    return KnownWords(std::move(entries));
}

void write(ByteWriter& out, const TaggerModel& tagger) {
    out.number(static_cast<std::uint32_t>(tagger.labels.size()));
    for (const Label& label : tagger.labels) {
        out.text(name(label.tag));
        out.text(name(label.universal));
    }
    write(out, tagger.known);
    tagger.weights.write(out);
}

TaggerModel read_tagger(ByteReader& in) {
    TaggerModel tagger;
    tagger.labels.resize(in.count());
    for (Label& label : tagger.labels) {
        label.tag = parse_tag(in.text());
        label.universal = parse_universal(in.text());
    }
    tagger.known = read_known(in, tagger.labels.size());
    tagger.weights = WeightTable::read(in);
    if (tagger.weights.classes() != tagger.labels.size()) model_damaged("labels without weights");
    return tagger;
}

void write(ByteWriter& out, const ParserModel& parser) {
    parser.moves.write(out);
    out.number(static_cast<std::uint32_t>(parser.relations.size()));
    for (const Relation relation : parser.relations) out.text(name(relation));
    parser.arcs.write(out);
}

ParserModel read_parser(ByteReader& in) {
    ParserModel parser;
    parser.moves = MoveTable::read(in);
    parser.relations.resize(in.count());
    for (Relation& relation : parser.relations) relation = parse_relation(in.text());
    parser.arcs = WeightTable::read(in);
    if (parser.arcs.classes() != parser.relations.size()) {
        model_damaged("relations without weights");
    }
    return parser;
}

}  // namespace

const Model& Model::embedded() {
    static const Model model = read({gainsay_english_model_begin, gainsay_english_model_end});
    return model;
}

Model Model::read(std::span<const unsigned char> bytes) {
    constexpr std::size_t sum_size = 4;
    if (bytes.size() < signature.size() + sum_size ||
        !std::equal(signature.begin(), signature.end(), bytes.begin())) {
        model_damaged("it does not begin with " + std::string(signature.substr(0, 15)));
    }
    const auto body = bytes.subspan(signature.size(), bytes.size() - signature.size() - sum_size);
    std::uint32_t expected = 0;
    for (const unsigned char byte : bytes.last(sum_size)) expected = expected << 8 | byte;
    if (checksum(body) != expected) model_damaged("its checksum is wrong");
    ByteReader in(body);
    Model model;
    model.tagger = read_tagger(in);
    model.parser = read_parser(in);
    if (!in.at_end()) model_damaged("bytes are left over");
    return model;
}

std::string Model::bytes() const {
    ByteWriter body;
    write(body, tagger);
    write(body, parser);
    std::string out = std::string(signature) + body.bytes();
    const std::string& text = body.bytes();
    const std::uint32_t sum =
        checksum({reinterpret_cast<const unsigned char*>(text.data()), text.size()});
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(sum >> shift & 0xFFU);
    return out;
}

}  // namespace gainsay::grammar::perceptron
