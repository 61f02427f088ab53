// A clone of a hot loop for wider registers, chosen when the program starts. Not under sanitizers:
// they cannot follow the choice.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__)
#define GAINSAY_WIDE_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define GAINSAY_WIDE_CLONES
#endif
