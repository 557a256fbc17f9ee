// What most commands begin with: a design from a file, with a platform that the catalogue knows.
#pragma once

#include "cli/command.h"
#include "design/design.h"

namespace basalt::cli {

/// The design, whatever its platform.
Results<design::Design> loadForPicture(const QString &path);

/// A design whose files could be written: its platform is in the catalogue.
Results<design::Design> loadForFiles(const QString &path);

}
