#include "gainsay/documents.hpp"

#include <fstream>
#include <sstream>

namespace gainsay::documents {

std::vector<std::string> expand(const std::vector<std::string>& inputs, std::vector<Problem>&) {
    return inputs;
}

Document read_file(const std::string& path, const Overrides& overrides) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ExitCode::incomplete, Place{path}, "cannot be opened");
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return read_bytes(bytes.str(), path, overrides);
}

Document read_bytes(std::string bytes, const std::string& path, const Overrides&) {
    Document document;
    document.info.path = path;
    document.bytes = std::move(bytes);
    std::size_t begin = 0;
    while (begin < document.bytes.size()) {
        std::size_t end = document.bytes.find('\n', begin);
        if (end == std::string::npos) end = document.bytes.size();
        if (end > begin) {
            Block block;
            block.text = document.bytes.substr(begin, end - begin);
            block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
            document.blocks.push_back(std::move(block));
        }
        begin = end + 1;
    }
    return document;
}

}  // namespace gainsay::documents
