#include "gainsay/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gainsay/error.hpp"

namespace gainsay::store {

struct Store::State {};

Store::Store(const std::string& path, Access) {
    throw Error(ExitCode::database, Place{path}, "the store is not built yet");
}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::int64_t Store::save(const Run&, std::span<const RunDocument>, std::span<const Finding>) {
    return 0;
}
void Store::decide(const Decision&) {}
std::optional<Run> Store::last_run() const { return std::nullopt; }
std::vector<Run> Store::runs() const { return {}; }
std::vector<StoredDocument> Store::documents(std::int64_t) const { return {}; }
std::vector<StoredFinding> Store::findings(std::int64_t) const { return {}; }
std::optional<StoredFinding> Store::finding(const std::string&) const { return std::nullopt; }
std::vector<Decision> Store::decisions(const std::string&) const { return {}; }
int Store::schema_version() { return 1; }

}  // namespace gainsay::store
