// SPDX-License-Identifier: GPL-3.0-or-later
// traced PROGRAM [ARGUMENT…]: runs a test program as a debugger would, and does nothing else to it.
//
// QTest starts a watchdog thread whose QWaitCondition, inside a QtCore that was not built for it, is a data race to the thread sanitizer.
// QTest leaves the watchdog out when a debugger watches (it reads TracerPid), so under the sanitizer the tests run like this, and no
// suppression hides a race of ours.
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: traced PROGRAM [ARGUMENT...]\n", stderr);
        return 2;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        ::execv(argv[1], argv + 1);
        std::perror(argv[1]);
        ::_exit(127);
    }
    for (;;) {
        int status = 0;
        if (::waitpid(child, &status, 0) != child) {
            if (errno == EINTR)
                continue;
            std::perror("waitpid");
            return 1;
        }
        if (WIFEXITED(status))
            return WEXITSTATUS(status);
        if (WIFSIGNALED(status))
            return 128 + WTERMSIG(status);
        const int signal = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
        ::ptrace(PTRACE_CONT, child, nullptr, reinterpret_cast<void*>(static_cast<long>(signal)));
    }
}
