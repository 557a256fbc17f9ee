// How the snippets of the probes begin. Only they include it.
#pragma once

/// `section NAME COMMAND...` frames a command's output, so that one answer holds several:
///     === NAME
///     (output)
///     === end EXIT-CODE
/// The exit code is in $code afterwards.
/// A macro, since C++ joins string literals only as such.
#define BASALT_PROBE_HEAD                                                                          \
    "export LC_ALL=C PATH=\"$PATH:/usr/sbin:/sbin\"\n"                                             \
    "section() {\n"                                                                                \
    "    printf '=== %s\\n' \"$1\"\n"                                                              \
    "    shift\n"                                                                                  \
    "    \"$@\" </dev/null\n"                                                                      \
    "    code=$?\n"                                                                                \
    "    printf '\\n=== end %s\\n' $code\n"                                                        \
    "}\n"
