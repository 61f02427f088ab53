#include "app/build_id.hpp"

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gainsay::app {
namespace {

std::size_t padded(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

// The first object that the loader names is the program itself; its notes are in memory.
int find(dl_phdr_info* object, std::size_t /*size*/, void* out) {
    for (int i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& part = object->dlpi_phdr[i];
        if (part.p_type != PT_NOTE) continue;
        // NOLINTNEXTLINE: the loader speaks in addresses
        const char* at = reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);
        const char* end = at + part.p_memsz;
        while (at + sizeof(ElfW(Nhdr)) <= end) {
            ElfW(Nhdr) note{};
            std::memcpy(&note, at, sizeof note);
            const char* name = at + sizeof note;
            const char* bytes = name + padded(note.n_namesz);
            if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 &&
                std::memcmp(name, "GNU", 4) == 0) {
                auto& text = *static_cast<std::string*>(out);
                for (std::size_t b = 0; b < note.n_descsz; ++b) {
                    const auto byte = static_cast<unsigned char>(bytes[b]);
                    text += "0123456789abcdef"[byte >> 4U];
                    text += "0123456789abcdef"[byte & 15U];
                }
                return 1;
            }
            at = bytes + padded(note.n_descsz);
        }
    }
    return 1;
}

}  // namespace

const std::string& build_id() {
    static const std::string id = [] {
        std::string found;
        dl_iterate_phdr(find, &found);
        return found;
    }();
    return id;
}

}  // namespace gainsay::app
