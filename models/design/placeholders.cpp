#include "design/placeholders.h"

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

/// NAA 6 with nothing but zeros for the maker's company number and what it numbers itself.
constexpr auto nobodys = "3600000000000000000000000"_L1;

}

QString placeholderWwid(int number)
{
    return nobodys + u"%1"_s.arg(number, 8, 16, QChar(u'0'));
}

bool hasPlaceholder(const QString &text)
{
    return text.contains(nobodys);
}

}
