#include "app/kept_readings.hpp"

#include <optional>
#include <utility>

#include "app/build_id.hpp"
#include "app/fingerprint.hpp"
#include "gainsay/words.hpp"

namespace gainsay::app {

std::string reading_key(const Document& document) {
    if (build_id().empty()) return "";
    const DocumentInfo& info = document.info;
    Fingerprint print;
    print.add(build_id()).add(grammar::added_words()).add(document.id).add(document.content_hash);
    for (const std::string& text : {info.path, info.title, info.source, info.kind,
                                    iso_date(info.date.first), iso_date(info.date.last)})
        print.add(text);
    print.add(info.date.stated ? 1U : 0U);
    for (const Block& block : document.blocks) {
        print.add(block.text).add(static_cast<std::uint64_t>(block.kind)).add(block.level);
        print.add(block.span.begin).add(block.span.end);
        for (const OffsetRun& run : block.runs)
            print.add(run.text).add(run.source).add(run.repaired ? 1U : 0U);
    }
    return print.hex();
}

ReadDocument KeptReadings::read(Document document) {
    ReadDocument out{std::move(document), {}, {}};
    out.key = reading_key(out.document);
    {
        const std::scoped_lock lock(mutex_);
        const store::Store& store = store_();
        if (auto kept = out.key.empty() ? std::nullopt : store.reading(out.key)) {
            ++used_;
            out.reading = *std::move(kept);
            return out;
        }
    }
    std::call_once(loaded_, [this] { reader_ = std::make_unique<const grammar::Reader>(); });
    out.reading = reader_->read(out.document);
    return out;
}

}  // namespace gainsay::app
