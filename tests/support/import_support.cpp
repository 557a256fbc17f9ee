#include "support/import_support.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

formats::SourceText source(const QByteArray &text)
{
    return formats::sourceText(text, u"test.txt"_s).value();
}

}
