// SPDX-License-Identifier: GPL-3.0-or-later
// What the address sanitizer does unless told otherwise: to keep thirty frames of each allocation takes a tenth of the time, and three tell
// who made it.

// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming): the sanitizer asks for it by this name
extern "C" const char* __asan_default_options() { return "malloc_context_size=3"; }
