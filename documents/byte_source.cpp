#include "documents/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "gainsay/error.hpp"

namespace gainsay::documents {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number, bool owned) : number_(number), owned_(owned) {}
    ~Descriptor() {
        if (owned_ && number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
    bool owned_;
};

std::string read_all(int file, const std::string& path, std::size_t expected) {
    std::string bytes;
    bytes.reserve(std::min(expected, largest_file) + 1);
    std::array<char, 1 << 16> buffer{};
    while (true) {
        const ssize_t got = ::read(file, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
        if (got == 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (bytes.size() > largest_file) refuse(path, "is larger than 256 MB; split it");
    }
}

}  // namespace

void refuse(const std::string& path, const std::string& why) {
    throw Error(ExitCode::incomplete, Place{path == "-" ? "standard input" : path}, why);
}

std::string read_bytes_of(const std::string& path) {
    if (path == "-") return read_all(STDIN_FILENO, path, 0);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC), true);
    if (file.number() < 0) {
        const std::string why = errno == ENOENT
                                    ? "no such file"
                                    : std::string("cannot be opened: ") + std::strerror(errno);
        refuse(path, why);
    }
    struct stat state {};
    if (::fstat(file.number(), &state) != 0)
        refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    if (S_ISDIR(state.st_mode)) refuse(path, "is a folder, not a file");
    const auto size = static_cast<std::size_t>(std::max<off_t>(state.st_size, 0));
    if (size > largest_file) refuse(path, "is larger than 256 MB; split it");
    return read_all(file.number(), path, size);
}

std::string hash_of(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    XXH64_hash_t hash = XXH64(bytes.data(), bytes.size(), 0);
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4U) out[i] = digits[hash & 0xFU];
    return out;
}

std::string identity_of(const std::string& path) {
    if (path == "-") return hash_of(path);
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    if (error) return hash_of(path);
    const std::filesystem::path canonical = std::filesystem::weakly_canonical(absolute, error);
    return hash_of(error ? absolute.lexically_normal().string() : canonical.string());
}

}  // namespace gainsay::documents
