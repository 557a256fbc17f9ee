// Puts the text of a snippet together from pieces, and those pieces that several files share.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>

namespace basalt::plan::snippets {

/// The record of what we wrote, $base/files: note PATH SHA, or "-" to forget the path.
inline constexpr const char *noteFunction = R"sh(
note() {
    {
        [ ! -f "$base/files" ] || while IFS= read -r line; do
            case $line in *"  $1") ;; *) printf '%s\n' "$line" ;; esac
        done <"$base/files"
        [ "$2" = - ] || printf '%s  %s\n' "$2" "$1"
    } >"$base/files.new" && mv -f "$base/files.new" "$base/files"
}
)sh";

/// The pieces as one text that lives as long as the program.
inline const char *joined(std::initializer_list<const char *> pieces)
{
    static std::deque<std::string> texts;
    std::string &text = texts.emplace_back();
    for (const char *piece : pieces)
        text += piece;
    return text.c_str();
}

}
