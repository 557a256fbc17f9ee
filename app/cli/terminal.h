// Questions at the terminal the program was started from, whatever its streams are redirected to.
#pragma once

#include "cli/questioner.h"

#include <memory>

namespace basalt::cli {

/// None if standard input is no terminal: a script does not answer.
std::unique_ptr<Questioner> openTerminal();

}
