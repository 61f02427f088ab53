#include "documents/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

#include "documents/byte_source.hpp"

namespace gainsay::documents {

namespace {

constexpr std::size_t most_members = 20000;
constexpr std::size_t largest_member = std::size_t{40} << 20U;  // bytes, unpacked
constexpr std::size_t most_growth = 200;                        // of the whole file's size
constexpr std::size_t growth_from = std::size_t{4} << 20U;      // smaller members do no harm

[[noreturn]] void damaged(const std::string& path) {
    refuse(path, "is damaged or cut off: its archive cannot be unpacked");
}

std::string unpack(archive& from, const Input& input, const std::string& name) {
    std::string out;
    std::array<char, 1 << 16> buffer{};
    while (true) {
        const la_ssize_t got = archive_read_data(&from, buffer.data(), buffer.size());
        if (got < 0) damaged(input.path);
        if (got == 0) return out;
        out.append(buffer.data(), static_cast<std::size_t>(got));
        const bool bomb = out.size() > growth_from && out.size() / most_growth > input.bytes.size();
        if (bomb || out.size() > largest_member)
            refuse(input.path, "unpacks to far more than a document holds (" + name +
                                   "); nothing was read of it");
    }
}

}  // namespace

std::map<std::string, std::string> zip_members(const Input& input,
                                               const std::set<std::string>& wanted) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> from(archive_read_new(),
                                                                      &archive_read_free);
    archive_read_support_format_zip(from.get());
    if (archive_read_open_memory(from.get(), input.bytes.data(), input.bytes.size()) != ARCHIVE_OK)
        damaged(input.path);
    std::map<std::string, std::string> out;
    archive_entry* entry = nullptr;
    for (std::size_t members = 0;; ++members) {
        const int state = archive_read_next_header(from.get(), &entry);
        if (state == ARCHIVE_EOF) return out;
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN) damaged(input.path);
        if (members > most_members)
            refuse(input.path, "is an archive of more than 20,000 files, no document");
        const char* name = archive_entry_pathname(entry);
        if (name == nullptr || !wanted.contains(name) || out.contains(name)) continue;
        if (archive_entry_is_encrypted(entry) != 0)
            refuse(input.path, "is encrypted; save it without its password first");
        out[name] = unpack(*from, input, name);
    }
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

}  // namespace gainsay::documents
