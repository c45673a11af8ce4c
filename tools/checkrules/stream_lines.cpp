#include "tools/checkrules/stream_lines.hpp"

#include <csignal>

namespace checkrules {
namespace {

volatile std::sig_atomic_t terminated = 0;

bool listen() {
    struct sigaction action {};
    action.sa_handler = [](int) { terminated = 1; };
    return sigaction(SIGTERM, &action, nullptr) == 0;  // without SA_RESTART: a waiting read ends
}

}  // namespace

bool is_terminated() {
    static const bool listening = listen();
    return listening && terminated;
}

}  // namespace checkrules
