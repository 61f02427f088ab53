// The page in a real browser: Debian's chromium, headless. It is no dependency of gainsay; where it
// is not installed, these tests are skipped and say so.
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/report/html.hpp"
#include "tests/app/report/sample.hpp"

namespace gainsay::app {
namespace {

std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return out;
    std::array<char, 4096> buffer{};
    while (const std::size_t read = fread(buffer.data(), 1, buffer.size(), pipe))
        out.append(buffer.data(), read);
    pclose(pipe);
    return out;
}

class Browser : public testing::Test {
protected:
    void SetUp() override {
        if (output_of("command -v chromium").empty())
            GTEST_SKIP() << "chromium is not installed: nothing was tested in a browser";
        folder_ = std::filesystem::temp_directory_path() /
                  ("gainsay_browser_" + std::to_string(getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override {
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }

    // What `script` leaves in `document.title`, after the page's own script has run.
    [[nodiscard]] std::string title_after(const std::string& script) const {
        std::string page = report_html(samples::content());
        page.insert(page.rfind("</body>"), "<script>\n" + script + "\n</script>\n");
        std::ofstream(folder_ / "report.html", std::ios::binary) << page;
        const std::string dom = output_of(
            "timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir=" +
            (folder_ / "profile").string() + " --virtual-time-budget=2000 --dump-dom file://" +
            (folder_ / "report.html").string() + " 2>/dev/null");
        const std::size_t begin = dom.find("<title>") + 7;
        return dom.substr(begin, dom.find("</title>") - begin);
    }

private:
    std::filesystem::path folder_;
};

// Sets a control as a person does and tells which findings are left, by their numbers.
constexpr const char* helpers = R"js(
const form = document.querySelector("form.controls");
function set(field, value) {
  form.elements[field].value = value;
  form.elements[field].dispatchEvent(new Event("input", { bubbles: true }));
  form.elements[field].dispatchEvent(new Event("change", { bubbles: true }));
}
function left() {
  return Array.from(document.querySelectorAll(".finding")).filter((card) => card.offsetHeight > 0)
    .map((card) => card.dataset.rank).join("");
}
)js";

TEST_F(Browser, filters_searches_and_sorts) {
    const std::string title = title_after(std::string(helpers) + R"js(
const seen = [form.hidden, left()];
set("kind", "reversal"); seen.push(left()); set("kind", "");
set("document", "2"); seen.push(left()); set("document", "");
set("entity", "1"); seen.push(left()); set("entity", "");
set("state", "false-alarm"); seen.push(left()); set("state", "");
set("text", "EXPORTS  flour"); seen.push(left(), document.querySelector(".count").textContent);
set("text", ""); set("sort", "newest"); seen.push(left());
document.title = seen.join(" ");
)js");
    EXPECT_EQ(title, "false 123 2 13 12 3 2 1 of 3 findings 213");
}

TEST_F(Browser, shows_the_findings_of_a_cell_of_the_matrix) {
    const std::string title = title_after(std::string(helpers) + R"js(
const seen = [];
const cells = Array.from(document.querySelectorAll("figure.matrix a"));
const click = (pair) => cells.find((cell) => cell.dataset.pair === pair)
  .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
seen.push(cells.map((cell) => cell.dataset.pair).join(","));
click("1 2");
setTimeout(() => {
  seen.push(left());
  click("1 3");
  setTimeout(() => {
    seen.push(left(), document.querySelector(".count").textContent);
    form.reset();
    setTimeout(() => { seen.push(left()); document.title = seen.join(" "); }, 20);
  }, 20);
}, 20);
)js");
    EXPECT_EQ(title, "1 2,1 3,1 2,1 3 13 2 1 of 3 findings (documents 1 and 3 alone) 123");
}

TEST_F(Browser, is_used_by_keyboard) {
    const std::string title = title_after(std::string(helpers) + R"js(
const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const seen = [];
press("n"); seen.push(document.activeElement.textContent);
press("n"); seen.push(document.activeElement.textContent);
press("p"); seen.push(document.activeElement.textContent);
press("/"); seen.push(document.activeElement.name);
document.title = seen.join(" ");
)js");
    EXPECT_EQ(title, "1 2 1 text");
}

TEST_F(Browser, fetches_nothing_and_keeps_to_the_width) {
    const std::string title = title_after(R"js(
addEventListener("load", () => {
  document.body.style.width = "22rem";
  document.title = [performance.getEntriesByType("resource").length,
    document.documentElement.scrollWidth <= innerWidth].join(" ");
});
)js");
    EXPECT_EQ(title, "0 true");
}

}  // namespace
}  // namespace gainsay::app
