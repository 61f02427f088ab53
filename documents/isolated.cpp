#include "documents/isolated.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <fstream>
#include <new>

#include "documents/byte_source.hpp"

namespace gainsay::documents {

namespace {

// The first byte of an answer.
constexpr char done = 'd';
constexpr char refused = 'r';
constexpr char no_memory = 'm';

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

void limit(int what, std::size_t value) {
    const rlimit bound{value, value};
    (void)::setrlimit(static_cast<__rlimit_resource>(what), &bound);
}

std::size_t memory_now() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void write_all(int file, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t wrote = ::write(file, data, size);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return;
        data += wrote;
        size -= static_cast<std::size_t>(wrote);
    }
}

[[noreturn]] void child(int out, const Bounds& bounds, const std::function<std::string()>& work) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // it does not outlive who waits for it
    // Nothing of the parent's stays open, least of all the pipes of other threads.
    const int null = ::open("/dev/null", O_RDWR);
    for (const int file : {0, 1, 2}) ::dup2(null, file);
    ::dup2(out, 3);
    (void)::close_range(4, ~0U, 0);
    for (const int signal : {SIGINT, SIGTERM, SIGXCPU, SIGSEGV, SIGABRT})
        std::signal(signal, SIG_DFL);
    limit(RLIMIT_CPU, bounds.cpu_seconds);
    limit(RLIMIT_CORE, 0);
    if (!sanitized) limit(RLIMIT_AS, memory_now() + bounds.memory);
    std::string answer(1, done);
    try {
        answer += work();
    } catch (const Refusal& refusal) {
        answer = refused;
        answer += refusal.what();
    } catch (const std::bad_alloc&) {
        answer = no_memory;
    } catch (const std::exception& error) {
        answer = refused;
        answer += std::string("cannot be read: ") + error.what();
    }
    write_all(3, answer.data(), answer.size());
    ::_exit(0);
}

// What the child says until it closes its end; `in_time` is false once the time is over.
std::string listen(int in, const Bounds& bounds, bool& in_time) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::seconds(bounds.wall_seconds);
    std::string out;
    std::array<char, 1 << 16> buffer{};
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        in_time = left > 0 && out.size() <= bounds.answer;
        if (!in_time) return out;
        pollfd wait{in, POLLIN, 0};
        const int ready = ::poll(&wait, 1, static_cast<int>(std::min<long long>(left, 1000)));
        if (ready < 0 && errno != EINTR) return out;
        if (ready <= 0) continue;
        const ssize_t got = ::read(in, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return out;
        out.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

std::string run_isolated(const std::string& path, const Bounds& bounds,
                         const std::function<std::string()>& work) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) refuse(path, "cannot be read: no more open files");
    const pid_t process = ::fork();
    if (process == 0) child(ends[1], bounds, work);
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        refuse(path, "cannot be read: no more processes");
    }
    bool in_time = true;
    std::string answer = listen(ends[0], bounds, in_time);
    ::close(ends[0]);
    if (!in_time) ::kill(process, SIGKILL);
    const int status = wait_for(process);
    const bool out_of_time =
        !in_time ||
        (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL));
    if (out_of_time) refuse(path, "takes too much time or memory to read; nothing was read of it");
    if (answer.empty() || answer[0] == no_memory)
        refuse(path, "is damaged, or needs more memory than a document may: its reader gave up");
    const char kind = answer[0];
    answer.erase(0, 1);
    if (kind == refused) refuse(path, answer);
    return answer;
}

}  // namespace gainsay::documents
