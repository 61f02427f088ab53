#include "app/reading.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <utility>

#include "app/console.hpp"
#include "app/fingerprint.hpp"
#include "app/parallel.hpp"

namespace gainsay::app {
namespace {

// The identity of texts without a file; files get theirs from the documents room.
std::string text_id(std::string_view text) { return Fingerprint().bytes(text).hex(); }

}  // namespace

ReadResult read_documents(const std::vector<std::string>& paths,
                          const documents::Overrides& overrides, const grammar::Reader& reader,
                          unsigned jobs,
                          const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    const auto read = [&](Document document) {
        Reading reading = reader.read(document);
        return ReadDocument{std::move(document), std::move(reading)};
    };
    return read_documents(paths, overrides, read, jobs, progress);
}

ReadResult read_documents(const std::vector<std::string>& paths,
                          const documents::Overrides& overrides,
                          const std::function<ReadDocument(Document)>& read, unsigned jobs,
                          const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    struct Slot {
        std::vector<ReadDocument> read;
        std::vector<documents::Problem> problems;
    };
    std::vector<Slot> slots(paths.size());
    std::atomic<std::uint64_t> done{0};
    parallel_for(paths.size(), jobs, [&](std::size_t i) {
        try {
            documents::FileContent content = documents::read_all(paths[i], overrides);
            slots[i].problems = std::move(content.problems);
            for (Document& document : content.documents)
                slots[i].read.push_back(read(std::move(document)));
        } catch (const Error& error) {
            if (error.code() == ExitCode::database) throw;  // no fault of the document's
            slots[i].problems.push_back({paths[i], error.what()});
        }
        if (progress) progress(++done, paths.size());
    });
    ReadResult result;
    for (Slot& slot : slots) {
        std::move(slot.read.begin(), slot.read.end(), std::back_inserter(result.documents));
        std::move(slot.problems.begin(), slot.problems.end(), std::back_inserter(result.problems));
    }
    return result;
}

std::vector<checker::CheckedDocument> checked(const std::vector<ReadDocument>& read) {
    std::vector<checker::CheckedDocument> out;
    out.reserve(read.size());
    for (const ReadDocument& one : read) out.push_back({&one.document, &one.reading});
    return out;
}

Document text_document(std::string_view text, DocumentInfo info) {
    Document document;
    document.id = text_id(info.path + '\0' + info.source + '\0' + std::string(text));
    document.content_hash = text_id(text);
    document.info = std::move(info);
    document.bytes = text;
    const auto add = [&](std::size_t begin, std::size_t end) {
        Block block;
        block.text = text.substr(begin, end - begin);
        std::replace(block.text.begin(), block.text.end(), '\n', ' ');
        block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        if (block.text.find_first_not_of(" \t\r") != std::string::npos)
            document.blocks.push_back(std::move(block));
    };
    std::size_t begin = 0;
    for (std::size_t gap = text.find("\n\n"); gap != std::string_view::npos;
         gap = text.find("\n\n", begin)) {
        add(begin, gap);
        begin = gap + 2;
    }
    add(begin, text.size());
    return document;
}

void report_problems(const std::vector<documents::Problem>& problems, const Console& console) {
    for (const documents::Problem& problem : problems) {
        const bool named = problem.message.starts_with(problem.path);
        console.warning(named ? problem.message : problem.path + ": " + problem.message);
    }
}

void report_warnings(const std::vector<ReadDocument>& read, const Console& console) {
    for (const ReadDocument& one : read)
        for (const ReadWarning& warning : one.document.warnings)
            console.warning(Place{one.document.info.path, warning.line, warning.column}.text() +
                            ": " + warning.message);
}

}  // namespace gainsay::app
