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

#include "documents/text.hpp"
#include "gainsay/error.hpp"

namespace gainsay::documents {

namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw Error(ExitCode::incomplete, Place{path == "-" ? "standard input" : path}, why);
}

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

struct Magic {
    std::string_view start;
    std::string_view what;
};
constexpr std::array<Magic, 16> magics = {{
    {"%PDF-", "is a PDF; turn it into text first, with pdftotext for instance"},
    {"PK\x03\x04", "is a zip archive (DOCX, ODT or the like); save it as text first"},
    {"\xD0\xCF\x11\xE0", "is an old Office document; save it as text first"},
    {"{\\rtf", "is rich text (RTF); save it as plain text first"},
    {"\x89PNG", "is a PNG image"},
    {"\xFF\xD8\xFF", "is a JPEG image"},
    {"GIF8", "is a GIF image"},
    {"\x7F"
     "ELF",
     "is a program"},
    {"MZ\x90", "is a program"},
    {"\x1F\x8B", "is compressed (gzip); unpack it first"},
    {"BZh", "is compressed (bzip2); unpack it first"},
    {"\xFD"
     "7zXZ",
     "is compressed (xz); unpack it first"},
    {"\x28\xB5\x2F\xFD", "is compressed (zstd); unpack it first"},
    {"7z\xBC\xAF", "is a 7-Zip archive; unpack it first"},
    {"SQLite format 3", "is a database"},
    {"OggS", "is a sound or film file"},
}};

bool looks_like_html(std::string_view bytes) {
    const std::string start = folded(trimmed(bytes.substr(0, 512)));
    return start.starts_with("<!doctype html") || start.starts_with("<html");
}

// Control characters that text does not have, in the first part of the file.
bool looks_binary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, std::size_t{256} << 10U);
    const auto control = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' &&
                byte != 0x1B) ||
               byte == 0x7F;
    });
    return static_cast<std::size_t>(control) * 50 > sample.size() + 150;
}

// Code units of UTF-16 as UTF-8; half a pair becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto one = static_cast<unsigned char>(bytes[at]);
        const auto two = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? (char32_t{one} << 8U) | two : (char32_t{two} << 8U) | one;
    };
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        char32_t value = unit(at);
        if (value >= 0xD800 && value <= 0xDBFF && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(out, value >= 0xD800 && value <= 0xDFFF ? 0xFFFD : value);
    }
    return out;
}

}  // namespace

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

void check_text(std::string& bytes, const std::string& path, std::vector<ReadWarning>& warnings) {
    const std::string_view view = bytes;
    if (bytes.size() > largest_file) refuse(path, "is larger than 256 MB; split it");
    if (view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF")) {
        bytes = from_utf16(view, view.starts_with("\xFE\xFF"));
        warnings.push_back({0, 0, "is UTF-16; read as UTF-8, whose bytes its offsets count"});
    }
    for (const Magic& magic : magics)
        if (bytes.starts_with(magic.start)) refuse(path, std::string(magic.what));
    if (looks_like_html(bytes))
        refuse(path, "is a web page (HTML); save it as text or Markdown first");
    if (looks_binary(bytes)) refuse(path, "is no text but binary data");
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
