// The program's own icons, drawn as lines in the colour of the text around them.
#pragma once

#include "theme/theme.h"

#include <QIcon>

namespace basalt::theme {

/// `name` is a file of resources/icons without its ending.
QIcon icon(const QString &name, Role role = Role::SecondaryText);

/// The program's sign, in its own colours.
QIcon applicationIcon();

}
