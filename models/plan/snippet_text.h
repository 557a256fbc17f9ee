// Puts the text of a snippet together from pieces that several share.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>

namespace basalt::plan::snippets {

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
