// Which facts the inspector shows for each kind of thing: tables of FieldSpec.
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

/// Fields of a thing of this kind; an empty name stands for the cluster itself.
const std::vector<FieldSpec> &fieldsOf(design::ThingKind kind);
const std::vector<FieldSpec> &clusterFields();

QString kindName(design::ThingKind kind);

/// Things whose name can be changed.
bool canRename(design::ThingKind kind);

}
