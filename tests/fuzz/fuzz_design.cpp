// The design loader: whatever the bytes, an answer; and what loads is written and read as itself.
#include "design/design_file.h"
#include "design/verify.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace basalt::design;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray yaml(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto design = parseDesign(yaml, u"fuzz"_s);
    if (!design) {
        if (design.error().isEmpty())
            abort();
        return 0;
    }
    const QByteArray text = writeDesign(*design);
    const auto again = parseDesign(text, u"again"_s);
    if (!again || !(*again == *design) || writeDesign(*again) != text || !verify(*design).isEmpty())
        abort();
    return 0;
}
