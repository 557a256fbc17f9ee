#include "formats/cib.h"

namespace basalt::formats {

const NameValue *findValue(const QList<NameValue> &values, const QString &name)
{
    const auto found = std::find_if(values.cbegin(), values.cend(),
                                    [&](const NameValue &value) { return value.name == name; });
    return found == values.cend() ? nullptr : &*found;
}

const CibPrimitive *findPrimitive(const Cib &cib, const QString &id)
{
    const auto found =
        std::find_if(cib.primitives.cbegin(), cib.primitives.cend(),
                     [&](const CibPrimitive &primitive) { return primitive.id == id; });
    return found == cib.primitives.cend() ? nullptr : &*found;
}

}
