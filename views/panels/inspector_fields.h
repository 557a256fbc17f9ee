// What follows for each kind of thing from the rest of the design, beside its own fields: tables of
// FieldSpec.
#pragma once

#include "design/things.h"

#include <functional>
#include <vector>

namespace basalt::panels {

struct FieldSpec
{
    const char *name;  ///< the widget's object name
    const char *label; ///< QT_TRANSLATE_NOOP("InspectorFields", ...)
    const char *help;
    std::function<QString(const design::Design &, const QString &thing)>
        get; ///< empty text: left out
};

const std::vector<FieldSpec> &fieldsOf(design::ThingKind kind);

QString kindName(design::ThingKind kind);

}
