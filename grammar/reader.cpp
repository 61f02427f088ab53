#include "gainsay/reader.hpp"

#include <mutex>

#include "grammar/analysis.hpp"
#include "grammar/answer.hpp"
#include "grammar/lead_in.hpp"
#include "grammar/lowering/claims.hpp"
#include "grammar/lowering/extractions.hpp"
#include "grammar/lowering/shared_changes.hpp"
#include "grammar/resolution/discourse.hpp"

namespace gainsay::grammar {
namespace {

// Reads one document's sentences in order.
class DocumentReader {
public:
    DocumentReader(const Document& document, Analysis& analysis)
        : document_(document), analysis_(analysis), discourse_(document.info) {
        if (document.info.date.known()) date_ = document.info.date;
        constexpr std::size_t bytes_a_claim = 40;  // of common prose; claims are dear to move
        reading_.claims.reserve(document.bytes.size() / bytes_a_claim);
    }

    Reading run() {
        for (std::uint32_t b = 0; b < document_.blocks.size(); ++b) {
            const Block& block = document_.blocks[b];
            std::vector<Span> sentences = analysis_.segmenter().sentences(block.text);
            join_answers(block.text, sentences);
            for (const Span range : sentences) {
                if (block.kind != BlockKind::list_item) {
                    read(block, b, range);
                    lead_.note(block, range);
                } else if (const std::optional<Block> whole = lead_.complete(block, range)) {
                    read_as(block, b, range, *whole,
                            {0, static_cast<std::uint32_t>(whole->text.size())});
                } else {
                    read(block, b, range);
                }
            }
        }
        discourse_.finish(reading_);
        return std::move(reading_);
    }

private:
    // A sentence of a block; a very long one in pieces, each a sentence of its own.
    void read(const Block& block, std::uint32_t block_index, Span range) {
        while (range.begin < range.end)
            range.begin = read_as(block, block_index, range, block, range);
    }

    // The sentence `place` of `block`, read as the words `range` of `words`: its own, or with those
    // that lead it in. Returns where in `words` reading ended.
    std::uint32_t read_as(const Block& block, std::uint32_t block_index, Span place,
                          const Block& words, Span range) {
        constexpr std::uint32_t most_bytes = 1U << 14U;
        if (range.size() > most_bytes) {
            range.end = range.begin + most_bytes;
            while ((static_cast<unsigned char>(words.text[range.end]) & 0xC0U) == 0x80U)
                --range.end;  // not within a character
        }
        std::string_view text = std::string_view(words.text).substr(range.begin, range.size());
        text = text.substr(0, analysis_.read(text, range.begin));
        range.end = range.begin + static_cast<std::uint32_t>(text.size());
        if (&words == &block) place = range;
        Sentence sentence;
        sentence.span = block.source(place);
        sentence.text = block.text.substr(place.begin, place.size());
        sentence.block = block_index;
        sentence.kind = block.kind;
        sentence.question = text.ends_with('?') || text.ends_with("?\"") || text.ends_with("?”");
        discourse_.begin_sentence(analysis_.tree(), analysis_.propositions());
        std::vector<FoundTime> times = find_times(text, date_);
        std::vector<FoundQuantity> figures = find_quantities(text, times);
        share_changes(analysis_.tree(), analysis_.propositions(), range.begin, figures);
        const SentenceContext context{words,
                                      range,
                                      static_cast<std::uint32_t>(reading_.sentences.size()),
                                      date_,
                                      std::move(figures),
                                      std::move(times)};
        append_claims(analysis_.tree(), analysis_.propositions(), context, discourse_, sentence,
                      reading_.claims);
        sentence.core = sentence.span;
        sentence.core_text = {0, static_cast<std::uint32_t>(sentence.text.size())};
        if (&words == &block) note_core(block, place, sentence);
        reading_.sentences.push_back(std::move(sentence));
        return range.end;
    }

    void note_core(const Block& block, Span place, Sentence& sentence) const {
        const std::span<const Token> tokens = analysis_.tokens();
        const Core& core = analysis_.core();
        if (core.begin >= core.end || (core.begin == 0 && core.end == tokens.size())) return;
        const Span said = {tokens[core.begin].span.begin, tokens[core.end - 1].span.end};
        sentence.core = block.source(said);
        sentence.core_text = {said.begin - place.begin, said.end - place.begin};
    }

    const Document& document_;
    Analysis& analysis_;
    Discourse discourse_;
    LeadIn lead_;
    std::optional<TimeInterval> date_;
    Reading reading_;
};

}  // namespace

// Analyses are expensive to make and cheap to keep: they wait here for the next thread that reads.
struct Reader::State {
    const perceptron::Model& model = perceptron::Model::embedded();
    std::mutex mutex;
    std::vector<std::unique_ptr<Analysis>> idle;

    class Lease {
    public:
        explicit Lease(State& state) : state_(state) {
            {
                const std::lock_guard lock(state.mutex);
                if (!state.idle.empty()) {
                    analysis_ = std::move(state.idle.back());
                    state.idle.pop_back();
                }
            }
            if (!analysis_) analysis_ = std::make_unique<Analysis>(state.model);
        }
        ~Lease() {
            analysis_->trim();
            const std::lock_guard lock(state_.mutex);
            state_.idle.push_back(std::move(analysis_));
        }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Analysis& operator*() const { return *analysis_; }
        Analysis* operator->() const { return analysis_.get(); }

    private:
        State& state_;
        std::unique_ptr<Analysis> analysis_;
    };
};

Reader::Reader() : state_(std::make_unique<State>()) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(const Document& document) const {
    const State::Lease analysis(*state_);
    return DocumentReader(document, *analysis).run();
}

Reading Reader::read_text(std::string_view text) const {
    Document document;
    document.bytes = std::string(text);
    Block block;
    block.text = document.bytes;
    block.span = {0, static_cast<std::uint32_t>(text.size())};
    block.runs = {{0, 0, false}};
    document.blocks.push_back(std::move(block));
    return read(document);
}

std::vector<Extraction> Reader::extract(std::string_view tokenised, Detail detail,
                                        bool features) const {
    const State::Lease analysis(*state_);
    analysis->read_tokenised(tokenised);
    return word_extractions(analysis->tree(), analysis->propositions(), detail, features);
}

std::vector<Extraction> Reader::extract_text(std::string_view sentence, Detail detail) const {
    const State::Lease analysis(*state_);
    analysis->read(sentence, 0);
    return word_extractions(analysis->tree(), analysis->propositions(), detail);
}

std::string Reader::dump(std::string_view sentence) const {
    const State::Lease analysis(*state_);
    analysis->read(sentence, 0);
    return grammar::dump(analysis->tree());
}

}  // namespace gainsay::grammar
