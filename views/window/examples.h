// The designs that come with the program; whoever opens one gets a copy that is in no file.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <span>

namespace basalt::window {

struct Example
{
    const char *id;
    const char *text; ///< in the context "examples": what it shows

    QString name() const;
    QString words() const;
};

std::span<const Example> examples();

Results<design::Design> exampleDesign(const QString &id);

}
